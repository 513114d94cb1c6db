import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { createFactCache } from '../../src/narrowing/known-facts.ts'
import type { Lookups, Narrower } from '../../src/narrowing/narrower.ts'
import { runNarrowed } from '../../src/narrowing/run-narrowed.ts'
import { buildMiniSearchIndex } from '../../src/search/index/minisearch-index.ts'
import { buildPassageSearch, type PassageSearch } from '../../src/search/passage-search.ts'
import { articleOf } from '../builders/article-of.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { analysedArticles } from './analysed-articles.ts'
import { exhaustiveNarrower } from './exhaustive-narrower.ts'

/** Notes everything that is looked up. */
function noted(narrower: Narrower) {
  const all: Lookups[] = []
  return {
    all,
    narrower: {
      ...narrower,
      lookUp(lookups: Lookups) {
        all.push(lookups)
        return narrower.lookUp(lookups)
      },
    },
  }
}

const bestFor = (question: string) => (search: Pick<PassageSearch, 'analyse' | 'search'>) =>
  search
    .search(search.analyse(question), { keep: () => true }, 10)
    .map(({ passage: { id }, score }) => ({ id, score: score.toFixed(6) }))

const shipped = async () => analysedArticles((await readCorpus('corpus', { maxArticleBytes: 2_000_000 })).articles)
const questions: readonly string[] = readFileSync('tests/gold/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly question: string }).question)

describe('a search over a part of a corpus', () => {
  it('finds the passages that a search over all articles finds, with the same chances', async () => {
    const analysed = await shipped()
    const whole = buildPassageSearch(
      analysed.flatMap(({ passages }) => passages),
      buildMiniSearchIndex,
    )
    const narrower = exhaustiveNarrower(analysed)
    const cache = createFactCache()
    for (const question of questions.filter((_, i) => i % (TEST_ALL ? 1 : 40) === 3)) {
      const found = await runNarrowed(narrower, cache, ({ search }) => bestFor(question)(search))
      expect(found, question).toEqual(bestFor(question)(whole))
    }
  })

  it('holds only the articles that matter, and asks a few times', async () => {
    const pages = Array.from({ length: 60 }, (_, i) =>
      articleOf(
        `On day ${i} the council of Varnhem spoke about ${i % 30 === 7 ? 'the swans and' : ''} its budget.`,
        `${i}.md`,
      ),
    )
    const { narrower, all } = noted(exhaustiveNarrower(analysedArticles(pages)))
    const cache = createFactCache()
    const held = await runNarrowed(narrower, cache, ({ search, articles }) => {
      bestFor('where are the swans')(search)
      return articles.map(({ article }) => article.file)
    })
    expect(held).toEqual(['37.md', '7.md'])
    expect(all.length).toBeLessThan(5)
    const before = all.length
    await runNarrowed(narrower, cache, ({ search }) => bestFor('where are the swans')(search))
    // What was counted is known.
    expect(all.slice(before).map(({ facts }) => facts)).toEqual([undefined])
  })

  it('runs a job that fails again if it did not know everything, and else throws what the job throws', async () => {
    const narrower = exhaustiveNarrower(await shipped())
    const first = await runNarrowed(narrower, createFactCache(), ({ search }) => {
      const [best] = bestFor('when will trump and putin talk')(search)
      if (best === undefined) throw new Error('nothing was found')
      return best.id
    })
    expect(first).toBe('FNbXrRx')
    const failing = runNarrowed(narrower, createFactCache(), () => {
      throw new Error('this fails')
    })
    await expect(failing).rejects.toThrow('this fails')
  })

  it('gives up on a job that asks for something else each time', async () => {
    let asked = 0
    const endless = runNarrowed(exhaustiveNarrower(await shipped()), createFactCache(), ({ search }) =>
      search.rarityOf(`term${asked++}`),
    )
    await expect(endless).rejects.toThrow('Not everything is known')
  })
})
