/** The status of a corpus in words: in full, and in a few lines for a phone. */
import { clipped } from '../../text/clipped.ts'
import { type Said, saidText, type Wording, wordingIn } from '../../translations/wording.ts'
import { agentText } from '../../updates/agents.ts'
import type { CorpusStatus, FeedStatus } from '../../updates/status.ts'
import type { Action, Block, Reply, Text, TextPart } from '../reply.ts'
import { listOf } from './list-of.ts'
import { refreshSummary } from './refresh-summary.ts'
import { rejectionText } from './refusal-text.ts'
import { encodeReportView } from './report-view.ts'

/** A phone shows the status without scrolling. */
const MAX_STATUS_LINES = 12
/** The view of the whole status. */
export const WHOLE_STATUS = 'all'

interface StatusPage {
  /** Show all of it on every edge; else an edge with little room shows the most important. */
  readonly isWhole?: boolean
}

export function statusReply(status: CorpusStatus, { isWhole = false }: StatusPage = {}, wording = wordingIn()): Reply {
  const whole = wholeStatus(status, wording)
  return {
    audience: 'asker',
    language: wording.language,
    heading: wording.say('status.heading'),
    ...(isWhole ? {} : { maxLines: MAX_STATUS_LINES }),
    blocks: isWhole
      ? whole
      : [...whole.map((block) => ({ ...block, only: 'wide' as const })), ...shortStatus(status, wording)],
    actions: statusActions(status, isWhole, wording),
    view: WHOLE_STATUS,
  }
}

function wholeStatus(status: CorpusStatus, wording: Wording): readonly Block[] {
  const { version, articles, rejected, notes = [], feeds, lastRefresh } = status
  const { say } = wording
  const held = say('status.held', { count: articles, version })
  const last: Text = lastRefresh
    ? [
        `${held} ${say('status.last')} `,
        ...refreshSummary(lastRefresh, wording),
        ...lastRefresh.failures.map((failure) => ` ${saidText(failure, wording)}`),
      ]
    : `${held} ${say('status.never')}`
  return [
    { kind: 'note', text: last },
    ...listOf(
      say('status.feeds'),
      failingFirst(feeds).map((feed) => feedText(feed, wording)),
    ),
    ...listOf(
      say('status.rejected-files'),
      rejected.map((file) => rejectionText(file, wording)),
    ),
    ...listOf(
      say('refresh.noted'),
      notes.map((file) => rejectionText(file, wording)),
    ),
  ]
}

function statusActions({ lastRefresh }: CorpusStatus, isWhole: boolean, { say }: Wording): readonly Action[] {
  const all: Action = { kind: 'view', name: 'all', label: say('action.all'), view: WHOLE_STATUS, only: 'narrow' }
  const view = lastRefresh && encodeReportView({ reportId: lastRefresh.id, page: 0 })
  const report = { kind: 'view', name: 'report', label: say('action.report'), command: 'corpus refresh' } as const
  return [...(view === null ? [] : [{ ...report, view }]), ...(isWhole ? [] : [all])]
}

/** In UTF-16 units: two lines of a phone. */
const MAX_SHORT_LENGTH = 70

/** The most important in a few lines: the last refresh, the first feed that fails, the first rejected file. */
function shortStatus(status: CorpusStatus, wording: Wording): readonly Block[] {
  const { version, articles, rejected, feeds, lastRefresh } = status
  const { say, pieces } = wording
  const failing = feeds.filter(({ lastError }) => lastError)
  const [feed] = failing
  const [rejection] = rejected
  const [failure] = lastRefresh?.failures ?? []
  const failed = { count: feeds.length, failing: String(failing.length), more: feed ? 'yes' : 'no' }
  const by = clipped(agentText(lastRefresh?.by ?? '', wording), MAX_SHORT_LENGTH)
  const texts: readonly Text[] = [
    say('status.held', { count: articles, version }),
    lastRefresh ? pieces('status.refreshed', { when: { time: lastRefresh.startedAt }, by }) : say('status.never'),
    failure ? clipped(saidText(failure, wording), MAX_SHORT_LENGTH) : '',
    feeds.length === 0 ? '' : say('status.failing', failed),
    feed?.lastError ? clipped(failingText(feed.outlet, feed.lastError.reason, wording), MAX_SHORT_LENGTH) : '',
    rejection ? say('status.rejected', { count: rejected.length }) : '',
    rejection ? clipped(rejectionText(rejection, wording), MAX_SHORT_LENGTH) : '',
  ]
  return texts.filter((text) => text.length > 0).map((text) => ({ kind: 'note', text, only: 'narrow' }))
}

const failingText = (place: string, reason: Said, wording: Wording): string =>
  wording.say('refresh.refused', { place, reason: saidText(reason, wording) })

const failingFirst = (feeds: readonly FeedStatus[]): readonly FeedStatus[] => [
  ...feeds.filter(({ lastError }) => lastError),
  ...feeds.filter(({ lastError }) => !lastError),
]

function feedText({ url, outlet, lastSuccess, lastError }: FeedStatus, wording: Wording): Text {
  const { say, pieces } = wording
  const feed = `${outlet}, ${url}`
  const success: readonly TextPart[] =
    lastSuccess === undefined
      ? [say('status.feed-unread', { feed })]
      : pieces('status.feed-read', { feed, when: { time: lastSuccess } })
  const error: readonly TextPart[] =
    lastError === undefined
      ? []
      : pieces('status.feed-failed', { when: { time: lastError.at }, reason: saidText(lastError.reason, wording) })
  return [...success, ...error]
}
