/** A comparison of a topic for the machine-readable interface. */
import { type ComparedReport, withFirstMarked } from '../../comparison/compared-source.ts'
import type { LoneSentence } from '../../comparison/lone-sentences.ts'
import type { TopicComparison } from '../../comparison/topic-comparison.ts'
import { writtenBody } from '../../corpus/article.ts'
import type { Passage } from '../../passages/passage.ts'
import type { Span } from '../../text/span.ts'
import { sourceRecord, spanRecord } from '../record-parts.ts'

/** What the record of `/compare topic` holds after its outcome; source fields that are not known are absent. */
export const topicComparisonRecord = ({
  sources,
  lone,
  silent,
}: TopicComparison): Readonly<Record<string, unknown>> => ({
  outlets: withFirstMarked(sources).map(({ source, reports }) => ({
    outlet: source,
    reports: reports.map(reportRecord),
  })),
  leftOut: lone.map(loneRecord),
  silent,
})

const reportRecord = ({ passage, words, relation, kinds, differing }: ComparedReport) => ({
  ...sentenceRecord(passage, words),
  relation,
  kinds,
  differing: differing.map((span) => spanRecord(writtenBody(passage.article), span)),
})

const loneRecord = ({ passage, words, missingIn }: LoneSentence) => ({ ...sentenceRecord(passage, words), missingIn })

function sentenceRecord(passage: Passage, words: Span) {
  const written = writtenBody(passage.article)
  return {
    ...sourceRecord(passage),
    passage: { id: passage.id, ...spanRecord(written, passage) },
    sentence: spanRecord(written, words),
  }
}
