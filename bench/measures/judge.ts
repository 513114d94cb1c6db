/** Compares an answer with the gold: which evidence is right, at which rank, and whether the right sentence is marked. */
import path from 'node:path'
import type { Answer, Evidence } from '../../src/answer/answer.ts'
import type { Passage } from '../../src/passages/passage.ts'
import type { Span } from '../../src/text/span.ts'
import type { GoldQuestion } from '../fit/gold-questions.ts'

export interface Judged {
  readonly question: GoldQuestion
  readonly answer: Pick<Answer, 'outcome' | 'confidence' | 'evidence'>
  /** Rank of the first right passage, from 0; -1 if none of the ten is right. */
  readonly rank: number
  readonly rightArticle: boolean
  readonly rightSentence: boolean
}

/** How many UTF-16 units of a gold sentence must be in the passage. */
const RECOGNIZED_LENGTH = 60

export function judge(question: GoldQuestion, answer: Answer): Judged {
  const top = answer.evidence[0]
  return {
    question,
    answer,
    rank: answer.evidence.findIndex((evidence) => isRight(question, evidence)),
    rightArticle: top !== undefined && goldOf(question).some((gold) => isFrom(top.passage, gold.article)),
    rightSentence: top !== undefined && answersIn(question, top.passage, top.sentence),
  }
}

/** A passage is right if it, or its copy in another article, contains a gold sentence. */
const isRight = (question: GoldQuestion, { passage, also }: Evidence): boolean =>
  [passage, ...also].some((one) => answersIn(question, one, one))

/**
 * Whether a span of the passage's article (the passage or one of its sentences) contains, or is in, a gold sentence. The words of
 * a quiz's answer count in any article.
 */
export function answersIn(question: GoldQuestion, passage: Passage, span: Span): boolean {
  const text = passage.article.body.slice(span.start, span.end)
  if (question.answers.length > 0) return holdsAnswer(text, question.answers)
  return goldOf(question).some(
    (gold) =>
      isFrom(passage, gold.article) &&
      gold.evidence.some((sentence) =>
        typeof sentence === 'string'
          ? text.includes(sentence.slice(0, RECOGNIZED_LENGTH)) || sentence.includes(text)
          : touches(sentence, span),
      ),
  )
}

/** The words of one of the answers, whatever their case and punctuation. */
const holdsAnswer = (text: string, answers: readonly string[]): boolean => {
  const plain = plainWords(text)
  return answers.some((answer) => plain.includes(plainWords(answer)))
}

const plainWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$]+/gu, ' ')
    .trim()} `

export const goldOf = ({ article, articles, evidence, also }: GoldQuestion) => [
  ...(article === undefined ? [] : [{ article, evidence }, ...also]),
  ...articles.map((other) => ({ article: other, evidence: [] })),
]

export const isFrom = (passage: Passage, article: string): boolean => isSameArticle(passage.article.id, article)

/** Whether two ids are of the same article, perhaps in two folders. */
export const isSameArticle = (a: string, b: string): boolean => path.posix.basename(a) === path.posix.basename(b)

/** Whether two spans share at least half of the shorter one. */
function touches([start, end]: readonly [number, number], span: Span): boolean {
  const common = Math.min(end, span.end) - Math.max(start, span.start)
  return common >= 0.5 * Math.min(end - start, span.end - span.start)
}
