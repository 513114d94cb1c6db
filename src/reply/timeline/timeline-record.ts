/** A timeline for the machine-readable interface. */
import { writtenBody } from '../../corpus/article.ts'
import type { Passage } from '../../passages/passage.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { sourceRecord, spanRecord } from '../record-parts.ts'

/** What the record of `/timeline` holds after its outcome; source fields that are not known are absent. */
export const timelineRecord = ({ outlet, entries, undated }: Timeline): Readonly<Record<string, unknown>> => ({
  outlet,
  undated,
  entries: entries.map(({ passage, sentence, others, changed }) => ({
    ...placeRecord(passage),
    sentence: spanRecord(writtenBody(passage.article), sentence),
    changed: changed.map((span) => spanRecord(writtenBody(passage.article), span)),
    also: others.map(placeRecord),
  })),
})

const placeRecord = (passage: Passage) => ({
  ...sourceRecord(passage),
  passage: { id: passage.id, ...spanRecord(writtenBody(passage.article), passage) },
})
