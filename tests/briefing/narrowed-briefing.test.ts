/** A briefing over the few articles that an engine gives answers as the briefing that holds all of them. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OptionValue } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import { type BriefingSource, sourceInEngine, sourceInMemory } from '../../src/briefing/briefing-source.ts'
import type { NarrowedCorpus } from '../../src/briefing/narrowed-briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { buildPassageMeaning } from '../../src/meaning/passage-meaning.ts'
import { DIMENSIONS, normalised, quantise } from '../../src/meaning/vectors.ts'
import { createFactCache } from '../../src/narrowing/known-facts.ts'
import type { AnalysedArticle, Lookups } from '../../src/narrowing/narrower.ts'
import { analysedArticles } from '../narrowing/analysed-articles.ts'
import { exhaustiveNarrower } from '../narrowing/exhaustive-narrower.ts'
import { TEST_ALL } from '../setup/test-all.ts'

let analysed: readonly AnalysedArticle[]
let whole: Briefing
let memory: BriefingSource
let engine: BriefingSource
let narrowed: NarrowedCorpus

beforeAll(async () => {
  const { articles } = await readCorpus('corpus', { maxArticleBytes: 2_000_000 })
  analysed = analysedArticles(articles)
  whole = createBriefing({ articles, rejected: [] }, async () => analysed.map(({ quotations }) => quotations))
  await whole.quotations()
  narrowed = { narrower: exhaustiveNarrower(analysed), cache: createFactCache(), encodeQuestion: null }
  memory = sourceInMemory(() => whole)
  engine = sourceInEngine(() => narrowed)
})

type Values = Readonly<Record<string, OptionValue>>

const contextOf = (briefing: Briefing) => ({ briefing, commands, now: () => Date.parse('2026-11-05T12:00:00Z') })

/** What a command gives, or the message of its error. */
async function givenBy(source: BriefingSource, name: string, values: Values) {
  const command = commands.find((one) => one.name === name)
  const job = (briefing: Briefing) => command?.run(contextOf(briefing), values)
  return source.run(job).catch((error: unknown) => (error as Error).message)
}

async function expectSame(name: string, values: Values): Promise<void> {
  const given = await givenBy(engine, name, values)
  expect(given, JSON.stringify(values)).toEqual(await givenBy(memory, name, values))
}

/** Vectors between one direction and another: the more of the first, the nearer to all questions. */
const towards = (share: number, other: number): Float32Array =>
  normalised(Float32Array.from({ length: DIMENSIONS }, (_, d) => (d === 0 ? share : Math.sin(other * d + d) / 20)))

/** Of a passage and two sentences: each article lies nearer to the questions than the one before. */
const madeVectors = (article: number, passage: number) =>
  quantise([0, 1, 2].map((sentence) => towards(article / 4, 31 * article + 7 * passage + sentence)))

const questions: readonly string[] = readFileSync('tests/gold/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly question: string }).question)

describe('a command on a briefing over an engine', () => {
  it('answers every question as on a briefing in memory', async () => {
    for (const question of questions.filter((_, i) => i % (TEST_ALL ? 1 : 25) === 0))
      await expectSame('ask', { question })
  })

  it('searches only the outlet and the days that are asked for, and says what it searched', async () => {
    const question = 'when will trump and putin talk'
    await expectSame('ask', { question, outlet: 'morning' })
    await expectSame('ask', { question, since: '2025-03-18' })
    await expectSame('ask', { question, until: '2025-03-16', outlet: 'Evening Desk' })
    await expectSame('ask', { question, outlet: 'Nowhere Post' })
    await expectSame('ask', { question: 'how do I make borscht', since: '2025-03-17' })
  })

  it('reads links, authors, misspelt and foreign words as in memory', async () => {
    const [link] = await memory.run(({ articles }) => articles.flatMap(({ url }) => url ?? []))
    await expectSame('ask', { question: String(link) })
    await expectSame('ask', { question: `${link} what did he say` })
    await expectSame('ask', { question: 'articles by Milo Tarn' })
    await expectSame('ask', { question: 'wat did witkof say abuot gazza' })
    await expectSame('ask', { question: 'https://nowhere.example/no-page' })
    await expectSame('ask', { question: '' })
  })

  it('shows a timeline and the outlets side by side', async () => {
    await expectSame('timeline', { topic: 'gaza', outlet: 'weekend', since: '2025-03-16' })
    await expectSame('compare topic', { topic: 'call between the presidents' })
  })

  it('gives the quotations of a person as in memory, by any form of the name', async () => {
    await expectSame('quote', { speaker: 'witkoff' })
    await expectSame('quote', { speaker: 'Steve Witkoff', about: 'gaza' })
    await expectSame('quote', { speaker: 'wlatz' })
    await expectSame('quote', { speaker: 'nobody at all' })
    await expectSame('compare speaker', { speaker: 'Witkoff' })
  })

  it('says how many quotations of a person are in articles that the engine did not give', async () => {
    const { narrower } = narrowed
    const fewer = {
      ...narrower,
      async lookUp(lookups: Lookups) {
        const told = await narrower.lookUp(lookups)
        return { ...told, articles: told.articles.slice(0, 2) }
      },
    }
    const given = await givenBy(
      sourceInEngine(() => ({ ...narrowed, narrower: fewer, cache: createFactCache() })),
      'quote',
      { speaker: 'Steve Witkoff' },
    )
    expect(given).toMatchObject({ record: { elsewhere: expect.any(Number) } })
    expect(JSON.stringify(given)).toContain('more quotations are in other articles')
  })

  it('checks quotations as in memory', async () => {
    await expectSame('verify', { quotation: '“I expect Trump and Putin to speak this week.”' })
    await expectSame('verify', { quotation: '“I expect Trump and Putin to speak next week.”', speaker: 'Waltz' })
    await expectSame('verify', { quotation: '“The moon is made of cheese, and everyone knows it very well.”' })
  })

  it('says what the briefing covers, and where words are from', async () => {
    await expectSame('briefing', {})
    await expectSame('sources', { outlet: 'evening' })
    await expectSame('provenance', { id: 'FNbXrRx' })
    await expectSame('cite', { id: 'FNbXrRx' })
  })

  it('completes names and outlets as in memory', async () => {
    const quote = commands.find(({ name }) => name === 'quote')
    const completed = (source: BriefingSource, option: string, typed: string) =>
      source.run((briefing) => quote?.complete?.(contextOf(briefing), option, typed))
    for (const typed of ['wit', 'Steve', 'wlatz', 'nobody']) {
      expect(await completed(engine, 'speaker', typed), typed).toEqual(await completed(memory, 'speaker', typed))
    }
    expect(await completed(engine, 'outlet', 'desk')).toEqual(await completed(memory, 'outlet', 'desk'))
  })

  it('answers with the same confidence if passages are compared by meaning', async () => {
    const encoded = analysed.map((one, i) => ({ ...one, vectors: one.passages.map((_, k) => madeVectors(i, k)) }))
    const encodeQuestion = async (question: string) => {
      const vector = towards(1, question.length)
      return { whole: vector, words: vector, byWord: new Map() }
    }
    const meaning = buildPassageMeaning(encoded.flatMap(({ vectors }) => vectors))
    const of = async (question: string) => meaning.of(await encodeQuestion(whole.corrected(question)))
    const served = { ...whole, meaning: { ...whole.meaning, of } }
    const corpus = { narrower: exhaustiveNarrower(encoded), cache: createFactCache(), encodeQuestion }
    for (const question of questions.filter((_, i) => i % (TEST_ALL ? 5 : 50) === 0)) {
      const [given, expected] = await Promise.all(
        [sourceInEngine(() => corpus), sourceInMemory(() => served)].map((source) =>
          givenBy(source, 'ask', { question }),
        ),
      )
      expect(given, question).toEqual(expected)
    }
  })

  it('shows a view of an answer again, and more of the article around it', async () => {
    const ask = commands.find(({ name }) => name === 'ask')
    const shown = (source: BriefingSource, view: string) =>
      source.run((briefing) => ask?.show?.(contextOf(briefing), view))
    const views = await memory.run(async (briefing) => {
      const { reply } = (await ask?.run(contextOf(briefing), { question: 'when will trump and putin talk' })) ?? {}
      return (reply?.actions ?? []).flatMap((action) =>
        action.kind === 'view' && 'view' in action ? [action.view] : [],
      )
    })
    expect(views.length).toBeGreaterThan(1)
    for (const view of views) expect(await shown(engine, view), view).toEqual(await shown(memory, view))
  })
})
