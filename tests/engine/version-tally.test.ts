import { describe, expect, it } from 'vitest'
import { createFirstTally, createNextTally } from '../../src/engine/version-tally.ts'
import { DIMENSIONS, quantise } from '../../src/meaning/vectors.ts'
import type { AnalysedArticle } from '../../src/narrowing/narrower.ts'
import { articleOf } from '../builders/article-of.ts'
import { analysedArticles } from '../narrowing/analysed-articles.ts'

const SWANS =
  'Harbour master Rune Berg counted forty swans beside the pier on Monday morning, and wrote to the council.'
const STORM =
  'The ferry to the islands stays in port until the storm is over, the harbour office said on Tuesday evening.'
const analysed = (...paragraphs: readonly string[]): AnalysedArticle => {
  const [one] = analysedArticles([articleOf(paragraphs.join('\n\n'), 'swans.md')])
  if (!one) throw new Error('there is an article')
  return one
}
const axis = (dimension: number) => Float32Array.from({ length: DIMENSIONS }, (_, d) => Number(d === dimension))
const NO_CORPUS = {
  articles: 0,
  passages: 0,
  meanTerms: { text: 0, title: 0, source: 0 },
  meanArticleLength: 1,
  words: 0,
}

describe('what a version keeps of its articles while it is written', () => {
  it('nothing has come if all was there when the engine was filled', () => {
    expect(createFirstTally().add(analysed(SWANS)).came).toBeUndefined()
  })

  it('a new article has come with the change, and in an edited one only what is new', () => {
    const added = createNextTally({ totals: NO_CORPUS }, 100).add(analysed(SWANS))
    expect(added.came).toEqual({ article: 100, passages: [100] })
    const next = createNextTally({ totals: NO_CORPUS }, 200)
    next.remove(added)
    expect(next.add(analysed(STORM, SWANS)).came).toEqual({ article: 100, passages: [200, 100] })
  })

  it('an article that was there from the beginning stays so when it is edited', () => {
    const next = createNextTally({ totals: NO_CORPUS }, 200)
    next.remove(createFirstTally().add(analysed(SWANS)))
    expect(next.add(analysed(SWANS, STORM)).came).toEqual({ article: 0, passages: [0, 200] })
  })

  it('the mean of the vectors is of the passages that are left', () => {
    const first = createFirstTally()
    const [swans, storm] = [0, 1].map((dimension) => ({ ...analysed(SWANS), vectors: [quantise([axis(dimension)])] }))
    if (!swans || !storm) throw new Error('there are two')
    for (const one of [swans, storm]) first.add(one)
    expect(first.meanVector()[0]).toBeCloseTo(0.5)
    const next = createNextTally({ totals: { ...NO_CORPUS, passages: 2 }, meanVector: first.meanVector() }, 200)
    next.remove(swans)
    expect(next.meanVector()[0]).toBeCloseTo(0)
    expect(next.meanVector()[1]).toBeCloseTo(1)
  })
})
