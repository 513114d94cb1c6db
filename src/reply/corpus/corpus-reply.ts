/** Changes of the corpus in words: reports, in pages if they are long, and its status. */

import type { Rejection } from '../../corpus/rejection.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { type Wording, wordingIn } from '../../translations/wording.ts'
import type {
  AddReport,
  RefreshReport,
  Refusal,
  RemoveReport,
  RestoreReport,
  TakedownPlan,
  TakedownReport,
} from '../../updates/report.ts'
import type { CorpusStatus, FeedStatus } from '../../updates/status.ts'
import { pageActions } from '../actions.ts'
import type { Action, Block, ListBlock, NoteBlock, Reply, Text, TextPart } from '../reply.ts'
import { withoutReasons } from './without-reasons.ts'

/** In UTF-16 units: a page of a report. Escaped for Discord it may become twice as long. */
const MAX_PAGE_LENGTH = 1_500
const MAX_LINES_PER_PAGE = 15
/** In UTF-16 units: an edge cuts a line that is longer. */
const MAX_LINE_LENGTH = 280
/** The largest page number that a button carries. */
const MAX_PAGE_NUMBER = 9_999
const VIEW = /^([0-9a-f]{8})\/(\d{1,4})$/

interface Line {
  readonly heading: string
  readonly text: string
}

interface ReportView {
  readonly reportId: string
  /** From 0. */
  readonly page: number
}

/** @returns null if the text is not a view of a report */
export function decodeReportView(text: string): ReportView | null {
  const [, reportId, page] = VIEW.exec(text) ?? []
  return reportId === undefined ? null : { reportId, page: Number(page) }
}

const encodeReportView = ({ reportId, page }: ReportView): string => `${reportId}/${Math.min(page, MAX_PAGE_NUMBER)}`

/** @param asked a page, from 0; a page beyond the last is the last. `whole` shows all of it on one page. */
export function refreshReply(report: RefreshReport, asked: number | 'whole' = 0, asker = wordingIn()): Reply {
  const wording = withoutReasons(asker, report.failures, report.rejected, report.notes)
  const { say, language } = wording
  const lines = linesOf(report, wording)
  const pages = asked === 'whole' ? [lines] : pagesOf(lines)
  const page = asked === 'whole' ? 0 : Math.min(asked, Math.max(0, pages.length - 1))
  const part = pages.length > 1 ? say('list.page', { page: page + 1, pages: pages.length }) : ''
  const view = (to: number) => encodeReportView({ reportId: report.id, page: to })
  return {
    audience: 'asker',
    language,
    heading: say(report.failures.length > 0 ? 'refresh.in-part' : 'refresh.done') + part,
    blocks: [
      ...report.failures.map((text): Block => ({ kind: 'note', text })),
      { kind: 'note', text: summaryText(report, wording) },
      ...blocksOf(pages[page] ?? []),
    ],
    actions: pageActions(page, pages.length, view, wording),
  }
}

function summaryText(report: RefreshReport, wording: Wording): readonly TextPart[] {
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
    by,
    when: { time: startedAt },
    seconds: secondsText(tookMs, wording),
  })
}

function secondsText(ms: number, { language }: Wording): string {
  const digits = ms < 10_000 ? 1 : 0
  const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }
  return (ms / 1_000).toLocaleString(language, exactly)
}

function linesOf(report: RefreshReport, wording: Wording): readonly Line[] {
  const { added, changed, removed, rejected, notes = [] } = report
  const { say } = wording
  return [
    ...rejected.map((refusal) => ({ heading: say('refresh.rejected'), text: refusalText(refusal, wording) })),
    ...notes.map((note) => ({ heading: say('refresh.noted'), text: refusalText(note, wording) })),
    ...added.map((file) => ({ heading: say('refresh.added'), text: escapedName(file) })),
    ...changed.map((file) => ({ heading: say('refresh.changed'), text: escapedName(file) })),
    ...removed.map((file) => ({ heading: say('refresh.removed'), text: escapedName(file) })),
  ]
}

/** Reasons about links name the link themselves; others may name further files. */
function refusalText({ source, line, reason }: Refusal, { say }: Wording): string {
  const place = line === undefined ? source : say('refresh.line', { source, line: String(line) })
  return escapedName(reason.startsWith(`${source} `) ? reason : `${place}: ${reason}`)
}

function pagesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = []
  let length = 0
  for (const line of lines) {
    const own = Math.min(line.text.length, MAX_LINE_LENGTH)
    const page = pages.at(-1)
    if (page && page.length < MAX_LINES_PER_PAGE && length + own <= MAX_PAGE_LENGTH) {
      page.push(line)
      length += own
    } else {
      pages.push([line])
      length = own
    }
  }
  return pages
}

function blocksOf(lines: readonly Line[]): readonly ListBlock[] {
  const headings = [...new Set(lines.map(({ heading }) => heading))]
  return headings.map((heading) => ({
    kind: 'list',
    heading,
    items: lines.filter((line) => line.heading === heading).map(({ text }) => ({ text })),
  }))
}

const HEADINGS = { added: 'add.added', 'already-there': 'add.there' } as const

export function addReply(report: AddReport, asker = wordingIn()): Reply {
  const { outcome, hasNewText, file, title, outlet, published, notServed, notes = [], ...versions } = report
  const wording = withoutReasons(asker, notes, notServed === undefined ? [] : [notServed])
  const { say, language } = wording
  const updated = hasNewText ? 'add.new-text' : 'add.same-text'
  const source = [outlet ?? say('add.no-outlet'), published ?? say('add.no-date')].join(', ')
  const sentences = [say('add.file', { file: escapedName(file) }), ...notServedTexts(notServed, wording)]
  return {
    audience: 'asker',
    language,
    heading: say(outcome === 'updated' ? updated : HEADINGS[outcome]),
    blocks: [
      { kind: 'note', text: say('add.title', { title, source }) },
      { kind: 'note', text: sentences.join(' ') },
      ...listOf(say('add.to-check'), notes.map(escapedName)),
      versionNote(versions, wording),
    ],
    actions: [],
  }
}

const notServedTexts = (reason: string | undefined, { say }: Wording): readonly string[] =>
  reason === undefined ? [] : [say('add.not-served', { reason: escapedName(reason) })]

export function removeReply({ file, title, undo, ...versions }: RemoveReport, wording: Wording): Reply {
  const { say, language } = wording
  return {
    audience: 'asker',
    language,
    heading: say('corpus.removed'),
    blocks: [
      { kind: 'note', text: say('corpus.removed-file', { title, file: escapedName(file) }) },
      versionNote(versions, wording),
    ],
    actions: [{ kind: 'view', name: 'undo', label: say('action.undo'), view: undo }],
  }
}

/** Asks whether an article is to be erased. */
export function takedownPlanReply({ token, file, title }: TakedownPlan, { say, language }: Wording): Reply {
  const named = { titled: title === undefined ? 'no' : 'yes', title: title ?? '', file: escapedName(file) }
  return {
    audience: 'asker',
    language,
    heading: say('corpus.plan'),
    blocks: [
      { kind: 'note', text: say('corpus.plan-file', named) },
      { kind: 'note', text: say('corpus.plan-stays') },
    ],
    actions: [{ kind: 'view', name: 'confirm', label: say('action.take-down'), view: token }],
  }
}

export function takedownReply({ file, alsoIn, ...versions }: TakedownReport, wording: Wording): Reply {
  const { say, language } = wording
  return {
    audience: 'asker',
    language,
    heading: say('corpus.taken-down'),
    blocks: [
      { kind: 'note', text: say('corpus.erased', { file: escapedName(file) }) },
      ...alsoIn.map(
        (other): NoteBlock => ({ kind: 'note', text: say('corpus.also-in', { file: escapedName(other) }) }),
      ),
      versionNote(versions, wording),
    ],
    actions: [],
  }
}

export function restoreReply({ file, notServed, ...versions }: RestoreReport, asker: Wording): Reply {
  const wording = withoutReasons(asker, notServed === undefined ? [] : [notServed])
  const { say, language } = wording
  const back = say(notServed === undefined ? 'corpus.again' : 'corpus.back', { file: escapedName(file) })
  return {
    audience: 'asker',
    language,
    heading: say('corpus.brought-back'),
    blocks: [
      { kind: 'note', text: [back, ...notServedTexts(notServed, wording)].join(' ') },
      versionNote(versions, wording),
    ],
    actions: [],
  }
}

type Versions = Pick<RestoreReport, 'versionBefore' | 'versionAfter'>

const versionNote = ({ versionBefore: before, versionAfter: after }: Versions, { say }: Wording): NoteBlock => ({
  kind: 'note',
  text:
    before === after ? say('corpus.version-same', { version: after }) : say('corpus.version-new', { before, after }),
})

/** A phone shows the status without scrolling. */
const MAX_STATUS_LINES = 12
/** The view of the whole status. */
export const WHOLE_STATUS = 'all'

interface StatusPage {
  /** Show all of it on every edge; else an edge with little room shows the most important. */
  readonly isWhole?: boolean
}

export function statusReply(status: CorpusStatus, { isWhole = false }: StatusPage = {}, asker = wordingIn()): Reply {
  const { rejected, notes, feeds, lastRefresh } = status
  const failing = feeds.filter(({ lastError }) => lastError)
  const wording = withoutReasons(asker, rejected, notes, failing, lastRefresh?.failures)
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
        ...summaryText(lastRefresh, wording),
        ...lastRefresh.failures.map((failure) => ` ${failure}`),
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

const rejectionText = ({ file, ...rest }: Rejection, wording: Wording): string =>
  refusalText({ source: file, ...rest }, wording)

/** In UTF-16 units: two lines of a phone. */
const MAX_SHORT_LENGTH = 70

/** The most important in a few lines: the last refresh, the first feed that fails, the first rejected file. */
function shortStatus(status: CorpusStatus, wording: Wording): readonly Block[] {
  const { version, articles, rejected, feeds, lastRefresh } = status
  const { say, pieces } = wording
  const failing = feeds.filter(({ lastError }) => lastError)
  const [feed] = failing
  const [rejection] = rejected
  const failed = { count: feeds.length, failing: String(failing.length), more: feed ? 'yes' : 'no' }
  const by = clipped(lastRefresh?.by ?? '', MAX_SHORT_LENGTH)
  const texts: readonly Text[] = [
    say('status.held', { count: articles, version }),
    lastRefresh ? pieces('status.refreshed', { when: { time: lastRefresh.startedAt }, by }) : say('status.never'),
    clipped(lastRefresh?.failures[0] ?? '', MAX_SHORT_LENGTH),
    feeds.length === 0 ? '' : say('status.failing', failed),
    feed ? clipped(`${feed.outlet}: ${feed.lastError?.message ?? ''}`, MAX_SHORT_LENGTH) : '',
    rejection ? say('status.rejected', { count: rejected.length }) : '',
    rejection ? clipped(rejectionText(rejection, wording), MAX_SHORT_LENGTH) : '',
  ]
  return texts.filter((text) => text.length > 0).map((text) => ({ kind: 'note', text, only: 'narrow' }))
}

const failingFirst = (feeds: readonly FeedStatus[]): readonly FeedStatus[] => [
  ...feeds.filter(({ lastError }) => lastError),
  ...feeds.filter(({ lastError }) => !lastError),
]

const listOf = (heading: string, texts: readonly Text[]): readonly Block[] =>
  texts.length === 0 ? [] : [{ kind: 'list', heading, items: texts.map((text) => ({ text })) }]

function feedText({ url, outlet, lastSuccess, lastError }: FeedStatus, { say, pieces }: Wording): Text {
  const feed = `${outlet}, ${url}`
  const success: readonly TextPart[] =
    lastSuccess === undefined
      ? [say('status.feed-unread', { feed })]
      : pieces('status.feed-read', { feed, when: { time: lastSuccess } })
  const error: readonly TextPart[] =
    lastError === undefined
      ? []
      : pieces('status.feed-failed', { when: { time: lastError.at }, reason: lastError.message })
  return [...success, ...error]
}
