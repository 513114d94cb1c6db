import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/corpus/article.ts'
import { isSameReport, statementOf } from '../../src/corroboration/same-report.ts'
import { passageSentences } from '../../src/passages/passage.ts'
import { termsOf } from '../../src/text/analyse.ts'
import { contains, sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

/** Texts of our own: `same` says the same in other words; `similar` shares most words and says something else. */
interface Group {
  readonly words: string
  readonly same: readonly string[]
  readonly similar: readonly string[]
}

const groups = readFileSync(path.join(import.meta.dirname, '../gold/corroboration.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Group)

/** A little below the measured share of `same` that is recognised, 0.66. */
const MIN_RECOGNISED = 0.6

const texts = groups.flatMap(({ words, same, similar }) => [words, ...same, ...similar])
const frequencies = new Map<string, number>()
for (const text of texts) {
  for (const term of new Set(termsOf(text))) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
}
const idf = (frequency: number) => Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5))
const statement = (text: string) => statementOf(text, (term) => Math.max(0.2, idf(frequencies.get(term) ?? 0) / idf(0)))

const pairs = (others: (group: Group) => readonly string[]) =>
  groups.flatMap((group) => others(group).map((other) => [group.words, other] as const))
const recognised = (all: readonly (readonly [string, string])[]) =>
  all.filter(([a, b]) => isSameReport(statement(a), statement(b)))

describe('the same report in other words', () => {
  it('is recognised in most of our pairs', () => {
    const same = pairs((group) => group.same)
    expect(same.length).toBeGreaterThan(35)
    expect(recognised(same).length / same.length).toBeGreaterThanOrEqual(MIN_RECOGNISED)
  })

  it('is never seen if figures, days, names or events differ', () => {
    const similar = pairs((group) => group.similar)
    expect(similar.length).toBeGreaterThan(75)
    expect(recognised(similar)).toEqual([])
  })

  it('is never seen in texts about something else', () => {
    const different = pairs((group) => groups.filter((other) => other !== group).map(({ words }) => words))
    expect(different.length).toBeGreaterThan(1_000)
    expect(recognised(different)).toEqual([])
  })

  it('is the same both ways', () => {
    for (const [a, b] of [...pairs((group) => group.same), ...pairs((group) => group.similar)]) {
      expect(isSameReport(statement(a), statement(b))).toBe(isSameReport(statement(b), statement(a)))
    }
  })
})

const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const SAME = 'The dock workers of Varnhem will strike from Friday, union leader Greta Holm said after the vote.'
const MONDAY = SAME.replace('Friday', 'Monday')
const from = (outlet: string | undefined, body: string, file: string, published = '2025-03-16') =>
  articleOf(body, file, { published, ...(outlet === undefined ? {} : { outlet }) })

const corroborated = (...articles: readonly Article[]) => corroboratedIn(STRIKE, ...articles)

function corroboratedIn(asked: string, ...articles: readonly Article[]) {
  const briefing = briefingOf(from('One', asked, 'one.md'), ...articles)
  const [first] = briefing.articles
  const [passage] = first ? briefing.passagesOf(first) : []
  if (!passage) throw new Error('no passage')
  return briefing.corroborationOf(passage, passageSentences(passage)[0] ?? passage)
}

describe('corroboration', () => {
  it('counts each outlet that reports the same once, and shows its words', () => {
    const { outlets, reports, copies } = corroborated(
      from('Two', `It rained in the harbour all day long, as it had for weeks. ${SAME}`, 'two.md'),
      from('Two', SAME, 'two-again.md'),
      from('One', SAME, 'one-again.md'),
    )
    expect(outlets).toBe(2)
    expect(reports.map(({ passage }) => passage.article.outlet)).toEqual(['Two'])
    expect(reports.map(({ passage, words }) => sliceOf(passage.article.body, words))).toEqual([SAME])
    expect(copies.length).toBeLessThanOrEqual(2)
  })

  it('finds a quotation that other outlets print between other words', () => {
    const words = 'We are not going to leave this table before every one of us is paid'
    const long = `Holm, who has led the union since the harbour of Varnhem was sold to the Nordhus line, told its owners: “${words}.”`
    const short = `“${words},” she said.`
    expect(corroboratedIn(long, from('Two', short, 'two.md')).outlets).toBe(2)
    expect(corroboratedIn(short, from('Two', long, 'two.md')).outlets).toBe(2)
  })

  it('counts near-duplicates once, and names them', () => {
    const { outlets, reports, copies } = corroborated(from('Wire', `${STRIKE} `, 'wire.md'))
    expect({ outlets, reports }).toEqual({ outlets: 1, reports: [] })
    expect(copies.map(({ article }) => article.outlet)).toEqual(['Wire'])
  })

  it('counts a wire story that two others print as one report', () => {
    const wire = `${SAME} Their strike is the first in the harbour for eleven years, and nobody knows how long it lasts.`
    const { outlets, reports } = corroborated(from('Two', wire, 'two.md'), from('Three', `${wire} `, 'three.md'))
    expect(outlets).toBe(2)
    expect(reports[0]?.copies.map(({ article }) => article.outlet)).toHaveLength(1)
  })

  it('is not found in another day’s strike, nor in an article of another month', () => {
    const { outlets } = corroborated(from('Two', MONDAY, 'two.md'), from('Three', SAME, 'three.md', '2025-05-16'))
    expect(outlets).toBe(1)
  })

  it('says whether all sources name their outlet', () => {
    expect(corroborated(from(undefined, SAME, 'two.md'))).toMatchObject({ outlets: 2, allNamed: false })
  })

  it('shows only slices of the articles, for any articles', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const briefing = briefingOf(from('One', `x ${a}`, 'a.md'), from('Two', `x ${a} ${b}`, 'b.md'))
        const passages = briefing.articles.flatMap((article) => briefing.passagesOf(article))
        for (const passage of passages) {
          for (const sentence of passageSentences(passage).slice(0, 2)) {
            const { reports, outlets } = briefing.corroborationOf(passage, sentence)
            expect(outlets).toBe(1 + reports.length)
            expect(reports.filter((report) => !contains(report.passage, report.words))).toEqual([])
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
