import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Evidence } from '../../src/answer/answer.ts'
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import type { Passage } from '../../src/passages/passage.ts'
import { type Span, sliceOf } from '../../src/text/span.ts'

/**
 * 70 questions of our own on the shipped corpus. The floors are a little below the shares that were measured when they were
 * set, so that no change lowers the quality of `/ask` unnoticed.
 */
const FLOORS = { hit1: 0.65, hit5: 0.9, article1: 0.72, sentence1: 0.56, answered: 0.6, declined: 0.8 } as const

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
beforeAll(async () => {
  briefing = createBriefing(await readCorpus(CORPUS, { maxArticleBytes: 1_000_000 }))
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

/** The share of answerable questions whose answer passes the test. */
const shareAnswered = (test: (answer: Answer, gold: readonly GoldAnswer[]) => boolean): number =>
  shareOf(answerable, (question) => test(briefing.ask({ question: question.question }), goldOf(question)))

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

  it('get the right passage first, or among the first five, as often as before', () => {
    expect(
      shareAnswered(({ evidence: [first] }, gold) => first !== undefined && answers(gold, first)),
    ).toBeGreaterThanOrEqual(FLOORS.hit1)
    expect(
      shareAnswered(({ evidence }, gold) => evidence.slice(0, 5).some((piece) => answers(gold, piece))),
    ).toBeGreaterThanOrEqual(FLOORS.hit5)
  })

  it('get the right article first as often as before', () => {
    const right = shareAnswered(({ evidence: [first] }, gold) =>
      gold.some(({ article }) => first && article === nameOf(first.passage)),
    )
    expect(right).toBeGreaterThanOrEqual(FLOORS.article1)
  })

  it('get the right sentence marked as often as before', () => {
    const right = shareAnswered(
      ({ evidence: [first] }, gold) => first !== undefined && covers(gold, first.passage, first.sentence),
    )
    expect(right).toBeGreaterThanOrEqual(FLOORS.sentence1)
  })

  it('are answered if they have an answer, and declined if they have none, as often as before', () => {
    expect(shareAnswered(({ outcome }) => outcome === 'answer')).toBeGreaterThanOrEqual(FLOORS.answered)
    const declined = shareOf(unanswerable, ({ question }) => briefing.ask({ question }).outcome === 'no-answer')
    expect(declined).toBeGreaterThanOrEqual(FLOORS.declined)
  })

  it('are all declined if they are small talk or gibberish', () => {
    const noise = unanswerable.filter(({ category }) => category === 'chit-chat' || category === 'gibberish')
    expect(noise.length).toBeGreaterThanOrEqual(8)
    expect(
      noise.filter(({ question }) => briefing.ask({ question }).outcome === 'answer').map(({ question }) => question),
    ).toEqual([])
  })

  it('get only evidence that is in its file, with the answering sentence inside', () => {
    for (const { question } of questions) {
      for (const { passage, sentence } of briefing.ask({ question }).evidence) {
        const file = readFileSync(path.join(CORPUS, passage.article.file), 'utf8')
        expect(file).toContain(sliceOf(passage.article.body, passage))
        expect(sliceOf(passage.article.body, passage)).toContain(sliceOf(passage.article.body, sentence))
      }
    }
  })
})
