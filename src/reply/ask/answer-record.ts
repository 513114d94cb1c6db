/** An answer as the machine-readable interface gives it: a contract, whose fields never change their meaning. */
import type { Answer } from '../../answer/answer.ts'
import type { Corroboration } from '../../corroboration/corroboration.ts'
import type { FigureReport } from '../../corroboration/other-figures.ts'
import { type Passage, passageText } from '../../passages/passage.ts'
import { sliceOf } from '../../text/span.ts'

/**
 * The record of `/ask`: one JSON object, unknown source fields absent.
 * @param corroboration of the first passage, where it answers
 */
export function answerRecord(answer: Answer, corroboration: Corroboration | null): Readonly<Record<string, unknown>> {
  return {
    command: 'ask',
    question: answer.question,
    outcome: answer.outcome,
    confidence: rounded(answer.confidence, 4),
    ...(answer.reason === undefined ? {} : { reason: answer.reason }),
    ...(answer.unknownWords.length > 0 ? { unknownWords: answer.unknownWords } : {}),
    evidence: answer.evidence.map(({ passage, sentence, score, also }) => ({
      ...sourceRecord(passage),
      passage: passageRecord(passage),
      sentence: { ...sentence, text: passage.article.body.slice(sentence.start, sentence.end) },
      score: rounded(score, 4),
      also: also.map(placeRecord),
    })),
    ...(corroboration ? { corroboration: corroborationRecord(corroboration) } : {}),
  }
}

const corroborationRecord = ({ outlets, reports, copies, later, earlier }: Corroboration) => ({
  outlets,
  reports: reports.map(({ passage, words, copies: same }) => ({
    ...wordsRecord({ passage, words }),
    copies: same.map(placeRecord),
  })),
  copies: copies.map(placeRecord),
  ...(later ? { later: wordsRecord(later) } : {}),
  ...(earlier ? { earlier: wordsRecord(earlier) } : {}),
})

const wordsRecord = ({ passage, words }: FigureReport) => ({
  ...placeRecord(passage),
  sentence: { ...words, text: sliceOf(passage.article.body, words) },
})

const placeRecord = (passage: Passage) => ({ ...sourceRecord(passage), passage: passageRecord(passage) })

/** What is known of a passage's article; fields that are undefined do not reach the JSON. */
export const sourceRecord = ({ article: { id, title, outlet, author, published, url } }: Pick<Passage, 'article'>) => ({
  article: id,
  title,
  outlet,
  author,
  published,
  url,
})

const passageRecord = (passage: Passage) => ({
  id: passage.id,
  start: passage.start,
  end: passage.end,
  text: passageText(passage),
})

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))
