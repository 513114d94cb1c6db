/** What a refresh did, in a few sentences. */
import type { Wording } from '../../translations/wording.ts'
import { agentText } from '../../updates/agents.ts'
import type { RefreshReport } from '../../updates/report.ts'
import type { TextPart } from '../reply.ts'

export function refreshSummary(report: RefreshReport, wording: Wording): readonly TextPart[] {
  const { by, startedAt, tookMs, feeds, versionBefore: before, versionAfter: after } = report
  const { say, pieces } = wording
  const count = feeds.length
  return pieces('refresh.summary', {
    added: String(report.added.length),
    changed: String(report.changed.length),
    removed: String(report.removed.length),
    unchanged: String(report.unchanged),
    rejected: String(report.rejected.length),
    feeds: count > 0 ? say('refresh.polled', { count }) : '',
    version:
      before === after
        ? say('refresh.version-same', { version: after })
        : say('refresh.version-new', { before, after }),
    by: agentText(by, wording),
    when: { time: startedAt },
    seconds: secondsText(tookMs, wording),
  })
}

function secondsText(ms: number, { language }: Wording): string {
  const digits = ms < 10_000 ? 1 : 0
  const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }
  return (ms / 1_000).toLocaleString(language, exactly)
}
