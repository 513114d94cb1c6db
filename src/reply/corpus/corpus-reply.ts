/** Changes of the corpus in words: reports, in pages if they are long, and its status. */

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
import { counted } from '../holdings-text.ts'
import type { Action, Block, ListBlock, NoteBlock, Reply, Text, TextPart } from '../reply.ts'

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
export function refreshReply(report: RefreshReport, asked: number | 'whole' = 0): Reply {
  const lines = linesOf(report)
  const pages = asked === 'whole' ? [lines] : pagesOf(lines)
  const page = asked === 'whole' ? 0 : Math.min(asked, Math.max(0, pages.length - 1))
  const part = pages.length > 1 ? ` · page ${page + 1} of ${pages.length}` : ''
  return {
    audience: 'asker',
    heading: `${headingOf(report)}${part}`,
    blocks: [
      ...report.failures.map((text): Block => ({ kind: 'note', text })),
      { kind: 'note', text: summaryText(report) },
      ...blocksOf(pages[page] ?? []),
    ],
    actions: pageActions(page, pages.length, (to) => encodeReportView({ reportId: report.id, page: to })),
  }
}

const headingOf = ({ failures }: RefreshReport): string =>
  failures.length > 0 ? 'Refreshed in part' : 'The corpus is refreshed'

function summaryText(report: RefreshReport): readonly TextPart[] {
  const { by, startedAt, tookMs, added, changed, removed, unchanged, rejected, feeds, versionBefore, versionAfter } =
    report
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged, ${rejected.length} rejected`
  const polled = feeds.length > 0 ? ` ${counted(feeds.length, 'feed')} polled.` : ''
  const version =
    versionBefore === versionAfter
      ? `The version is still ${versionAfter}.`
      : `The version was ${versionBefore} and is now ${versionAfter}.`
  return [`${counts}.${polled} ${version} Run by ${by}, `, { time: startedAt }, `. It took ${secondsText(tookMs)}.`]
}

const secondsText = (ms: number): string => `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`

const linesOf = ({ added, changed, removed, rejected, notes = [] }: RefreshReport): readonly Line[] => [
  ...rejected.map((refusal) => ({ heading: 'Rejected', text: refusalText(refusal) })),
  ...notes.map((note) => ({ heading: 'Served, with a note', text: refusalText(note) })),
  ...added.map((file) => ({ heading: 'Added', text: escapedName(file) })),
  ...changed.map((file) => ({ heading: 'Changed', text: escapedName(file) })),
  ...removed.map((file) => ({ heading: 'Removed', text: escapedName(file) })),
]

/** Reasons about links name the link themselves; others may name further files. */
function refusalText({ source, line, reason }: Refusal): string {
  const place = line === undefined ? source : `${source}, line ${line}`
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

export function addReply({
  outcome,
  hasNewText,
  file,
  title,
  outlet,
  published,
  notServed,
  notes = [],
  ...versions
}: AddReport): Reply {
  const source = [outlet ?? 'outlet unknown', published ?? 'date unknown'].join(', ')
  const headings: Readonly<Record<AddReport['outcome'], string>> = {
    added: 'Article added',
    updated: hasNewText ? 'Article updated: its text has changed' : 'Article updated: its text has not changed',
    'already-there': 'This article is already in the corpus',
  }
  return {
    audience: 'asker',
    heading: headings[outcome],
    blocks: [
      { kind: 'note', text: `“${title}” (${source})` },
      { kind: 'note', text: `Its file is ${escapedName(file)}. ${notServedText(notServed)}`.trim() },
      ...listOf('To check', notes.map(escapedName)),
      versionNote(versions, wordingIn()),
    ],
    actions: [],
  }
}

const notServedText = (reason: string | undefined): string =>
  reason === undefined ? '' : `It is not shown to readers, because it ${escapedName(reason)}.`

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

/** In English if the article is not served: the reasons for that are known in no other language. */
export function restoreReply({ file, notServed, ...versions }: RestoreReport, asker: Wording): Reply {
  const wording = notServed === undefined ? asker : wordingIn()
  const { say, language } = wording
  const name = escapedName(file)
  const text =
    notServed === undefined
      ? say('corpus.again', { file: name })
      : `${name} is back in the corpus. ${notServedText(notServed)}`
  return {
    audience: 'asker',
    language,
    heading: say('corpus.brought-back'),
    blocks: [{ kind: 'note', text }, versionNote(versions, wording)],
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

/** @param isWhole on every edge; else an edge with little room shows the most important */
export function statusReply(status: CorpusStatus, isWhole = false): Reply {
  const { version, articles, rejected, notes = [], feeds, lastRefresh } = status
  const last: Text = lastRefresh
    ? ['Last refresh: ', ...summaryText(lastRefresh), ...lastRefresh.failures.map((failure) => ` ${failure}`)]
    : ['There has been no refresh yet.']
  const shown = ({ file, ...rest }: (typeof rejected)[number]) => refusalText({ source: file, ...rest })
  const rejections = rejected.map(shown)
  const whole: readonly Block[] = [
    { kind: 'note', text: [`${counted(articles, 'article')}, version ${version}. `, ...last] },
    ...listOf('Feeds', failingFirst(feeds).map(feedText)),
    ...listOf('Rejected files', rejections),
    ...listOf('Served, with a note', notes.map(shown)),
  ]
  const all: Action = { kind: 'view', name: 'all', label: 'Show all', view: WHOLE_STATUS, only: 'narrow' }
  return {
    audience: 'asker',
    heading: 'The corpus',
    ...(isWhole ? {} : { maxLines: MAX_STATUS_LINES }),
    blocks: isWhole
      ? whole
      : [...whole.map((block) => ({ ...block, only: 'wide' as const })), ...shortStatus(status, rejections)],
    actions: [
      ...(lastRefresh
        ? [
            {
              kind: 'view',
              name: 'report',
              label: 'Last report',
              view: encodeReportView({ reportId: lastRefresh.id, page: 0 }),
              command: 'corpus refresh',
            } as const,
          ]
        : []),
      ...(isWhole ? [] : [all]),
    ],
    view: WHOLE_STATUS,
  }
}

/** In UTF-16 units: two lines of a phone. */
const MAX_SHORT_LENGTH = 70

/** The most important in a few lines: the last refresh, the first feed that fails, the first rejected file. */
function shortStatus(
  { version, articles, feeds, lastRefresh }: CorpusStatus,
  rejections: readonly string[],
): readonly Block[] {
  const failing = feeds.filter(({ lastError }) => lastError)
  const [feed] = failing
  const [rejection] = rejections
  const texts: readonly Text[] = [
    `${counted(articles, 'article')}, version ${version}.`,
    lastRefresh
      ? ['Refreshed ', { time: lastRefresh.startedAt }, ` by ${clipped(lastRefresh.by, MAX_SHORT_LENGTH)}.`]
      : 'There has been no refresh yet.',
    clipped(lastRefresh?.failures[0] ?? '', MAX_SHORT_LENGTH),
    feeds.length === 0 ? '' : `${counted(feeds.length, 'feed')}, ${failing.length} failing${feed ? ':' : '.'}`,
    feed ? clipped(`${feed.outlet}: ${feed.lastError?.message ?? ''}`, MAX_SHORT_LENGTH) : '',
    rejection === undefined ? '' : `${counted(rejections.length, 'file')} rejected:`,
    clipped(rejection ?? '', MAX_SHORT_LENGTH),
  ]
  return texts.filter((text) => text.length > 0).map((text) => ({ kind: 'note', text, only: 'narrow' }))
}

const failingFirst = (feeds: readonly FeedStatus[]): readonly FeedStatus[] => [
  ...feeds.filter(({ lastError }) => lastError),
  ...feeds.filter(({ lastError }) => !lastError),
]

const listOf = (heading: string, texts: readonly Text[]): readonly Block[] =>
  texts.length === 0 ? [] : [{ kind: 'list', heading, items: texts.map((text) => ({ text })) }]

function feedText({ url, outlet, lastSuccess, lastError }: FeedStatus): Text {
  const success: readonly TextPart[] =
    lastSuccess === undefined ? ['never read yet'] : ['last read ', { time: lastSuccess }]
  const error: readonly TextPart[] =
    lastError === undefined ? [] : ['; failed ', { time: lastError.at }, `: ${lastError.message}`]
  return [`${outlet}, ${url}: `, ...success, ...error]
}
