/** An answer as the machine-readable interface gives it: a contract, whose fields never change their meaning. */

import type { Answer } from '../../answer/answer.ts'
import { writtenBody } from '../../corpus/article.ts'
import type { ConflictingReport } from '../../corroboration/conflicting-report.ts'
import type { Corroboration } from '../../corroboration/corroboration.ts'
import type { FigureReport } from '../../corroboration/other-figures.ts'
import type { Passage } from '../../passages/passage.ts'
import { sliceOf } from '../../text/span.ts'
import { rounded, sourceRecord, spanRecord } from '../record-parts.ts'

/**
 * What the record of `/ask` holds after its outcome; source fields that are not known are absent.
 * @param corroboration of the first passage; null if it does not answer
 */
export function answerRecord(answer: Answer, corroboration: Corroboration | null): Readonly<Record<string, unknown>> {
  return {
    confidence: rounded(answer.confidence, 4),
    ...(answer.reason === undefined ? {} : { reason: answer.reason }),
    ...(answer.unknownWords.length > 0 ? { unknownWords: answer.unknownWords } : {}),
    ...(answer.unknownLinks.length > 0 ? { unknownLinks: answer.unknownLinks } : {}),
    ...(answer.corrections.length > 0 ? { corrections: answer.corrections } : {}),
    evidence: answer.evidence.map(({ passage, sentence, score, also }, i) => ({
      ...sourceRecord(passage),
      passage: passageRecord(passage),
      sentence: { ...sentence, text: sliceOf(writtenBody(passage.article), sentence) },
      score: rounded(score, 4),
      also: (i === 0 && corroboration ? withoutConflicting(also, corroboration) : also).map(placeRecord),
    })),
    ...(corroboration ? { corroboration: corroborationRecord(corroboration) } : {}),
  }
}

/** The other sources of a passage without those that contradict it elsewhere. */
const withoutConflicting = (also: readonly Passage[], { conflicting }: Corroboration): readonly Passage[] =>
  also.filter(({ article }) => conflicting.every((report) => report.passage.article !== article))

const corroborationRecord = ({ outlets, reports, copies, conflicting, later, earlier }: Corroboration) => ({
  outlets,
  reports: reports.map(({ passage, words, copies: same }) => ({
    ...wordsRecord({ passage, words }),
    copies: same.map(placeRecord),
  })),
  copies: copies.map(placeRecord),
  conflicting: conflicting.map(conflictRecord),
  ...(later ? { later: wordsRecord(later) } : {}),
  ...(earlier ? { earlier: wordsRecord(earlier) } : {}),
})

const wordsRecord = ({ passage, words }: FigureReport) => ({
  ...placeRecord(passage),
  sentence: { ...words, text: sliceOf(writtenBody(passage.article), words) },
})

const conflictRecord = ({ passage, words, differing }: ConflictingReport) => ({
  ...wordsRecord({ passage, words }),
  differing: differing.map((span) => spanRecord(writtenBody(passage.article), span)),
})

const placeRecord = (passage: Passage) => ({ ...sourceRecord(passage), passage: passageRecord(passage) })

const passageRecord = (passage: Passage) => ({
  id: passage.id,
  start: passage.start,
  end: passage.end,
  text: sliceOf(writtenBody(passage.article), passage),
})
