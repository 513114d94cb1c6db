import { describe, expect, it } from 'vitest'
import { createHitCollector } from '../../../src/search/index/hits.ts'
import { scoreArticles } from '../../../src/search/ranking/article-scores.ts'

/** Two articles of two passages, one of four. */
const LAYOUT = { articleOf: Int32Array.of(0, 0, 1, 1, 2, 2, 2, 2), lengths: Int32Array.of(2, 2, 4) }
const CORPUS = { layout: LAYOUT, totals: { articles: 3, passages: 8 }, whole: null }
const hit = (document: number, ...terms: readonly number[]) => ({ document, terms })
const word = (term: string, weight = 1) => ({ term, weight })
const scoresFor = (hits: readonly ReturnType<typeof hit>[], words: readonly ReturnType<typeof word>[]) => {
  const collector = createHitCollector()
  for (const { document, terms } of hits) collector.add(document, 1, terms)
  const scores = scoreArticles(collector.collected(), words, CORPUS)
  return [...LAYOUT.lengths.keys()].map((article) => scores.get(article) ?? 0)
}

describe('the scores of articles', () => {
  it('are 0 if no passage matches', () => {
    expect(scoresFor([], [word('gaza')])).toEqual([0, 0, 0])
    expect(scoresFor([hit(0, 0)], [word('gaza')]).slice(1)).toEqual([0, 0])
  })

  it('rise with the passages of an article that hold a term, and with the terms that match', () => {
    const [twice = 0, once = 0] = scoresFor([hit(0, 0), hit(1, 0), hit(2, 0)], [word('gaza')])
    expect(twice).toBeGreaterThan(once)
    const [both = 0, one = 0] = scoresFor([hit(0, 0, 1), hit(2, 0)], [word('gaza'), word('talk')])
    expect(both).toBeGreaterThan(2 * one)
  })

  it('count a term less in a longer article, and by its weight', () => {
    const [short = 0, , long = 0] = scoresFor([hit(0, 0), hit(4, 0)], [word('gaza')])
    expect(short).toBeGreaterThan(long)
    const [light = 0] = scoresFor([hit(0, 0), hit(4, 0)], [word('gaza', 0.5)])
    expect(light).toBeCloseTo(short / 2, 9)
  })
})
