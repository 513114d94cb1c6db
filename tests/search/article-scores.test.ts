import { describe, expect, it } from 'vitest'
import { scoreArticles } from '../../src/search/article-scores.ts'

/** Two articles of two passages, one of four. */
const LAYOUT = { articles: 3, articleOf: [0, 0, 1, 1, 2, 2, 2, 2], lengths: [2, 2, 4] }
const hit = (document: number, ...terms: readonly string[]) => ({ document, score: 1, terms })
const word = (term: string, weight = 1) => ({ term, weight })

describe('the scores of articles', () => {
  it('are 0 where no passage matches', () => {
    expect([...scoreArticles([], [word('gaza')], LAYOUT)]).toEqual([0, 0, 0])
    expect([...scoreArticles([hit(0, 'gaza')], [word('gaza')], LAYOUT)].slice(1)).toEqual([0, 0])
  })

  it('rise with the passages of an article that hold a term, and with the terms that match', () => {
    const [twice = 0, once = 0] = scoreArticles(
      [hit(0, 'gaza'), hit(1, 'gaza'), hit(2, 'gaza')],
      [word('gaza')],
      LAYOUT,
    )
    expect(twice).toBeGreaterThan(once)
    const [both = 0, one = 0] = scoreArticles(
      [hit(0, 'gaza', 'talk'), hit(2, 'gaza')],
      [word('gaza'), word('talk')],
      LAYOUT,
    )
    expect(both).toBeGreaterThan(2 * one)
  })

  it('count a term less in a longer article, and by its weight', () => {
    const [short = 0, , long = 0] = scoreArticles([hit(0, 'gaza'), hit(4, 'gaza')], [word('gaza')], LAYOUT)
    expect(short).toBeGreaterThan(long)
    const [light = 0] = scoreArticles([hit(0, 'gaza'), hit(4, 'gaza')], [word('gaza', 0.5)], LAYOUT)
    expect(light).toBeCloseTo(short / 2, 9)
  })
})
