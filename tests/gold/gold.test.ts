import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Evidence } from '../../src/answer/answer.ts'
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { articleText } from '../../src/meaning/article-text.ts'
import { type MeaningThread, startMeaningThread } from '../../src/meaning/meaning-thread.ts'
import { buildPassageMeaning, type QuestionMeaning } from '../../src/meaning/passage-meaning.ts'
import type { Passage } from '../../src/passages/passage.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { type Span, sliceOf } from '../../src/text/span.ts'

/**
 * 70 questions of our own on the shipped corpus, answered by words alone and by words and meaning. The floors are a little
 * below the shares that were measured when they were set, so that no change lowers the quality of `/ask` unnoticed.
 */
const FLOORS = {
  words: { hit1: 0.58, hit5: 0.9, article1: 0.72, sentence1: 0.52, answered: 0.8, declined: 0.66 },
  meaning: { hit1: 0.8, hit5: 0.93, article1: 0.9, sentence1: 0.67, answered: 0.9, declined: 0.6 },
} as const

type Search = keyof typeof FLOORS

const CORPUS = path.resolve(import.meta.dirname, '../../corpus')

interface GoldAnswer {
  /** The name of the file without folder and extension. */
  readonly article: string
  /** Sentences of it, word for word, each of which answers. */
  readonly evidence: readonly string[]
}

interface Answerable extends GoldAnswer {
  readonly id: string
  readonly question: string
  readonly answerable: true
  /** Other articles that answer it too. */
  readonly also: readonly GoldAnswer[]
}

interface Unanswerable {
  readonly id: string
  readonly question: string
  readonly answerable: false
  readonly category: 'near-miss' | 'other-topic' | 'chit-chat' | 'gibberish'
}

const questions = readFileSync(path.join(import.meta.dirname, 'questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Answerable | Unanswerable)
const answerable = questions.filter((question) => question.answerable)
const unanswerable = questions.filter((question) => !question.answerable)

let briefing: Briefing
let encoder: MeaningThread
/** The meaning of each question, compared with the passages of the briefing. */
const meanings = new Map<string, QuestionMeaning>()

beforeAll(async () => {
  briefing = createBriefing(await readCorpus(CORPUS, { maxArticleBytes: 1_000_000 }))
  encoder = startMeaningThread({ threads: 1 })
  const texts = briefing.articles.map((article) => articleText(article, briefing.passagesOf(article), readPassage))
  const passages = await encoder.encodePassages(texts.flatMap(({ inputs }) => inputs))
  const meaning = buildPassageMeaning(passages)
  for (const { question } of questions) meanings.set(question, meaning.of(await encoder.encodeQuestion(question)))
})

afterAll(async () => {
  await encoder.close()
})

const nameOf = (passage: Passage): string => path.posix.basename(passage.article.id)
const goldOf = (question: Answerable): readonly GoldAnswer[] => [question, ...question.also]

/** Whether a span of an article covers half or more of a gold sentence, or is half or more covered by one. */
const covers = (gold: readonly GoldAnswer[], passage: Passage, span: Span): boolean =>
  gold
    .filter(({ article }) => article === nameOf(passage))
    .flatMap(({ evidence }) => evidence)
    .some((sentence) => {
      const start = passage.article.body.indexOf(sentence)
      const common = Math.min(span.end, start + sentence.length) - Math.max(span.start, start)
      return common >= 0.5 * Math.min(sentence.length, span.end - span.start)
    })

const answers = (gold: readonly GoldAnswer[], { passage, also }: Evidence): boolean =>
  [passage, ...also].some((source) => covers(gold, source, source))

const shareOf = <T>(all: readonly T[], test: (one: T) => boolean): number => all.filter(test).length / all.length

const ask = (search: Search, question: string): Answer =>
  briefing.ask({ question, meaning: search === 'meaning' ? meanings.get(question) : undefined })

/** The share of answerable questions whose answer passes the test. */
const shareAnswered = (search: Search, test: (answer: Answer, gold: readonly GoldAnswer[]) => boolean): number =>
  shareOf(answerable, (question) => test(ask(search, question.question), goldOf(question)))

describe('the gold questions on the shipped corpus', () => {
  it('are at least 60, at least 20 of them without an answer, each with its own id', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60)
    expect(unanswerable.length).toBeGreaterThanOrEqual(20)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })

  it('have evidence that is word for word in their articles', () => {
    const bodies = new Map(briefing.articles.map(({ id, body }) => [path.posix.basename(id), body]))
    const missing = answerable.flatMap(({ id, article, evidence, also }) =>
      [{ article, evidence }, ...also].flatMap((gold) =>
        gold.evidence
          .filter((sentence) => !bodies.get(gold.article)?.includes(sentence))
          .map((sentence) => `${id}: ${sentence}`),
      ),
    )
    expect(missing).toEqual([])
  })
})

describe.each(['words', 'meaning'] as const)('the gold questions, answered by %s,', (search) => {
  const floors = FLOORS[search]

  it('get the right passage first, or among the first five, as often as before', () => {
    expect(
      shareAnswered(search, ({ evidence: [first] }, gold) => first !== undefined && answers(gold, first)),
    ).toBeGreaterThanOrEqual(floors.hit1)
    expect(
      shareAnswered(search, ({ evidence }, gold) => evidence.slice(0, 5).some((piece) => answers(gold, piece))),
    ).toBeGreaterThanOrEqual(floors.hit5)
  })

  it('get the right article first as often as before', () => {
    const right = shareAnswered(search, ({ evidence: [first] }, gold) =>
      gold.some(({ article }) => first && article === nameOf(first.passage)),
    )
    expect(right).toBeGreaterThanOrEqual(floors.article1)
  })

  it('get the right sentence marked as often as before', () => {
    const right = shareAnswered(
      search,
      ({ evidence: [first] }, gold) => first !== undefined && covers(gold, first.passage, first.sentence),
    )
    expect(right).toBeGreaterThanOrEqual(floors.sentence1)
  })

  it('are answered if they have an answer, and declined if they have none, as often as before', () => {
    expect(shareAnswered(search, ({ outcome }) => outcome === 'answer')).toBeGreaterThanOrEqual(floors.answered)
    const declined = shareOf(unanswerable, ({ question }) => ask(search, question).outcome === 'no-answer')
    expect(declined).toBeGreaterThanOrEqual(floors.declined)
  })

  it('are all declined if they are small talk or gibberish', () => {
    const noise = unanswerable.filter(({ category }) => category === 'chit-chat' || category === 'gibberish')
    expect(noise.length).toBeGreaterThanOrEqual(8)
    expect(
      noise.filter(({ question }) => ask(search, question).outcome === 'answer').map(({ question }) => question),
    ).toEqual([])
  })

  it('get only evidence that is in its file, with the answering sentence inside', () => {
    for (const { question } of questions) {
      for (const { passage, sentence } of ask(search, question).evidence) {
        const file = readFileSync(path.join(CORPUS, passage.article.file), 'utf8')
        expect(file).toContain(sliceOf(passage.article.body, passage))
        expect(sliceOf(passage.article.body, passage)).toContain(sliceOf(passage.article.body, sentence))
      }
    }
  })
})
