/** Reports as scripts have them: every reason is in English, whatever language the moderator reads. */
import { type Said, saidText } from '../../translations/wording.ts'
import type { AddReport, ImportReport, RefreshReport } from '../../updates/report.ts'
import type { CorpusStatus, FeedStatus } from '../../updates/status.ts'

const inEnglish = (said: Said): string => saidText(said)

const withReason = <Told extends { readonly reason: Said }>(told: Told) => ({
  ...told,
  reason: inEnglish(told.reason),
})

export const refreshRecord = (report: RefreshReport) => ({
  ...report,
  rejected: report.rejected.map(withReason),
  ...(report.notes && { notes: report.notes.map(withReason) }),
  failures: report.failures.map(inEnglish),
})

export const addRecord = ({ outcome: _, ...report }: AddReport) => ({
  ...report,
  ...(report.notServed && { notServed: inEnglish(report.notServed) }),
  ...(report.notes && { notes: report.notes.map(inEnglish) }),
})

export const importRecord = (report: ImportReport) => ({
  ...report,
  added: report.added.map(({ note, ...feed }) => ({ ...feed, ...(note && { note: inEnglish(note) }) })),
  rejected: report.rejected.map(withReason),
})

export const statusRecord = (status: CorpusStatus) => ({
  ...status,
  rejected: status.rejected.map(withReason),
  ...(status.notes && { notes: status.notes.map(withReason) }),
  feeds: status.feeds.map(feedRecord),
  lastRefresh: status.lastRefresh && refreshRecord(status.lastRefresh),
})

const feedRecord = ({ lastError, ...feed }: FeedStatus) => ({
  ...feed,
  ...(lastError && { lastError: { at: lastError.at, message: inEnglish(lastError.reason) } }),
})
