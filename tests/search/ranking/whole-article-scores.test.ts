import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../src/passages/passages-of.ts'
import { readPassage } from '../../../src/passages/read-passage.ts'
import { atOnce } from '../../../src/process/in-steps.ts'
import { type CorpusIndex, corpusIndexSteps } from '../../../src/search/index/corpus-index.ts'
import { buildMiniSearchIndex } from '../../../src/search/index/minisearch-index.ts'
import type { UnderstoodQuestion } from '../../../src/search/question/understood-question.ts'
import { scoreWholeArticles } from '../../../src/search/ranking/whole-article-scores.ts'
import { articleOf } from '../../builders/article-of.ts'

/** The first ones are frequent, the last ones rare. */
const WORDS = ['harbor', 'ship', 'grain', 'vote', 'envoy', 'swan', 'heron', 'strike', 'ferri', 'talk', 'gaza', 'orchid']

const textOf = (words: readonly number[]) => `Here ${words.map((word) => WORDS[word]).join(' ')} it is.`

const corpora = fc.array(
  fc.array(
    fc.array(
      fc.nat({ max: WORDS.length - 1 }).map((n) => Math.floor((n * n) / WORDS.length)),
      { maxLength: 12 },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 40 },
)

const indexOf = (articles: readonly (readonly (readonly number[])[])[]): CorpusIndex =>
  atOnce(
    corpusIndexSteps({
      passages: articles.flatMap((passages, i) => passagesOf(articleOf(passages.map(textOf).join('\n\n'), `${i}.md`))),
      build: buildMiniSearchIndex,
      read: readPassage,
      earlier: null,
    }),
  )

const asked = fc.array(
  fc.array(fc.record({ term: fc.constantFrom(...WORDS, 'nowhere'), weight: fc.constantFrom(1, 0.5, 0.3) }), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 8 },
)

/** BM25 as it is printed, of each article as one text. */
function printedScores(
  { words, layout, articleLengths }: CorpusIndex,
  question: typeof asked extends fc.Arbitrary<infer T> ? T : never,
) {
  const texts = [...layout.articles.keys()].map((article) => {
    const first = layout.firstOf[article] ?? 0
    return Array.from({ length: layout.lengths[article] ?? 0 }, (_, i) => words.termsOf(first + i)).flat()
  })
  const rarityOf = (term: string) => {
    const holders = texts.filter((text) => text.includes(term)).length
    return Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5))
  }
  return texts.map((text) =>
    question.flat().reduce((score, { term, weight }) => {
      const frequency = text.filter((other) => other === term).length
      const length = text.length / articleLengths.mean
      return score + (weight * rarityOf(term) * frequency * 2.2) / (frequency + 1.2 * (0.25 + 0.75 * length))
    }, 0),
  )
}

describe('the scores of articles as one text each', () => {
  it('are those of the printed formula, and the best two that are kept are found', () => {
    fc.assert(
      fc.property(corpora, asked, fc.integer({ min: 1, max: 4 }), (articles, terms, every) => {
        const index = indexOf(articles)
        const question = { words: terms.map((own) => ({ terms: own })) } as unknown as UnderstoodQuestion
        const { scoreOf, bestTwo } = scoreWholeArticles(index, question)
        const isKept = (article: number) => article % every === 0
        const all = [...index.layout.articles.keys()]
        const printed = printedScores(index, terms)
        for (const article of all) expect(scoreOf(article)).toBeCloseTo(printed[article] ?? 0, 9)
        const best = all
          .filter((article) => isKept(article) && scoreOf(article) > 0)
          .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
          .slice(0, 2)
        expect(bestTwo(isKept)).toEqual(best)
      }),
      { numRuns: 150 },
    )
  })
})
