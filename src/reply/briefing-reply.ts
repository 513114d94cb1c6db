/** What a briefing covers, in words and as a chart. */

import type { Holdings } from '../briefing/briefing.ts'
import type { MeaningState } from '../briefing/briefing-meaning.ts'
import type { Coverage } from '../sources/coverage.ts'
import { clipped } from '../text/clipped.ts'
import type { Wording } from '../translations/wording.ts'
import type { CorpusStatus } from '../updates/status.ts'
import { coverageChart, periodLabel } from './coverage-chart.ts'
import { holdingsText, spanOfDays } from './holdings-text.ts'
import type { Block, ListBlock, Reply, Text, TextPart } from './reply.ts'

export interface BriefingSummary {
  readonly holdings: Holdings
  /** Most articles first. */
  readonly outlets: readonly { readonly outlet: string; readonly articles: number }[]
  /** Articles that name no outlet. */
  readonly withoutOutlet: number
  readonly coverage: Coverage
  /** Most quoted first; null while speaker attribution is still running. */
  readonly speakers: readonly { readonly name: string; readonly quotations: number }[] | null
  /** Absent if the articles do not come from a folder. */
  readonly status?: CorpusStatus | undefined
  readonly meaning: MeaningState
  /** Which of several briefings it is, and the names of all that the reader may choose; absent if there is only one. */
  readonly chosen?: { readonly name: string; readonly choices: readonly string[] } | undefined
}

/** Outlets and speakers that are named one by one; the others are counted. */
const MAX_NAMED = 10
/** In UTF-16 units: a longer name is cut. */
const MAX_NAME_LENGTH = 80

/** A phone shows the summary without scrolling. */
const MAX_LINES = 12
/** Names in a line of it. */
const MAX_NAMES_IN_LINE = 4
const MAX_NAME_LENGTH_IN_LINE = 30

/** The view of the whole summary. */
export const WHOLE_BRIEFING = 'all'

interface BriefingPage {
  /** The chart of the coverage; null if no article has a date. */
  readonly png: Uint8Array | null
  /** Show all of it on every edge; else an edge with little room shows the most important. */
  readonly isWhole?: boolean
}

export function briefingReply(
  summary: BriefingSummary,
  { png, isWhole = false }: BriefingPage,
  wording: Wording,
): Reply {
  const reply = wholeReply(summary, png, wording)
  if (isWhole) return { ...reply, view: WHOLE_BRIEFING }
  const label = wording.say('action.all')
  const all = { kind: 'view', name: 'all', label, view: WHOLE_BRIEFING, only: 'narrow' } as const
  const rest = reply.blocks.map((block) => (block.kind === 'chart' ? block : { ...block, only: 'wide' as const }))
  return { ...reply, maxLines: MAX_LINES, blocks: [...rest, ...shortBlocks(summary, wording)], actions: [all] }
}

interface Counted {
  readonly name: string
  readonly count: number
}

const countedOutlets = ({ outlets }: BriefingSummary): readonly Counted[] =>
  outlets.map(({ outlet, articles }) => ({ name: outlet, count: articles }))

const countedSpeakers = (speakers: NonNullable<BriefingSummary['speakers']>): readonly Counted[] =>
  speakers.map(({ name, quotations }) => ({ name, count: quotations }))

/** The most important in a few lines. */
function shortBlocks(summary: BriefingSummary, wording: Wording): readonly Block[] {
  const { holdings, speakers, status, meaning, chosen } = summary
  const { say } = wording
  const texts: readonly Text[] = [
    chosen ? chosenText(chosen, wording) : '',
    heldText(holdings, wording),
    namesLine('briefing.outlets', countedOutlets(summary), wording),
    speakers === null
      ? say('briefing.quotations-later')
      : namesLine('briefing.most-quoted', countedSpeakers(speakers), wording),
    status?.lastRefresh ? momentText('briefing.refreshed', status.lastRefresh, wording) : '',
    meaning.kind === 'encoding' ? meaningText(meaning, wording) : '',
  ]
  return texts.filter((text) => text.length > 0).map((text) => ({ kind: 'note', text, only: 'narrow' }))
}

function heldText({ articles, passages, days }: Holdings, wording: Wording): string {
  const { say } = wording
  const when = days ? say('miss.when', { days: spanOfDays(days.first, days.last, wording) }) : ''
  return articles === 0 ? say('miss.empty') : say('holdings.short', { articles, passages, when })
}

/** Such as `Outlets: Evening Desk (5), Morning Desk (4) and 2 more.`; empty if there are no names. */
function namesLine(
  lead: 'briefing.outlets' | 'briefing.most-quoted',
  entries: readonly Counted[],
  { say }: Wording,
): string {
  const named = entries
    .slice(0, MAX_NAMES_IN_LINE)
    .map(({ name, count }) => say('briefing.counted', { name: clipped(name, MAX_NAME_LENGTH_IN_LINE), count }))
    .join(', ')
  const count = entries.length - MAX_NAMES_IN_LINE
  const names = count > 0 ? say('list.and-more', { names: named, count }) : named
  return named === '' ? '' : say('briefing.names', { lead: say(lead), names })
}

function wholeReply(summary: BriefingSummary, png: Uint8Array | null, wording: Wording): Reply {
  const { holdings, coverage, status, meaning, chosen } = summary
  const { say, language } = wording
  return {
    audience: 'everyone',
    language,
    heading: say('briefing.heading'),
    blocks: [
      ...(chosen ? [{ kind: 'note' as const, text: chosenText(chosen, wording) }] : []),
      { kind: 'note', text: holdingsText(holdings, wording) },
      ...(png === null ? [] : [coverageChart(coverage, png, wording)]),
      ...datesBlocks(coverage, wording),
      ...outletsBlocks(summary, wording),
      ...speakersBlocks(summary, wording),
      ...(status ? [{ kind: 'note' as const, text: statusText(status, wording) }] : []),
      { kind: 'note', text: meaningText(meaning, wording) },
    ],
    actions: [],
  }
}

function outletsBlocks(summary: BriefingSummary, wording: Wording): readonly Block[] {
  const { withoutOutlet: count } = summary
  const more = count === 0 ? [] : [wording.say('briefing.no-outlet', { count })]
  return countsList('briefing.outlet', countedOutlets(summary), wording, more)
}

const speakersBlocks = ({ speakers }: BriefingSummary, wording: Wording): readonly Block[] =>
  speakers === null
    ? [{ kind: 'note', text: wording.say('briefing.speakers-later') }]
    : countsList('briefing.speaker', countedSpeakers(speakers), wording)

/** Such as `This is the briefing “City”. You can also choose Desk, Sports.` */
function chosenText({ name, choices }: NonNullable<BriefingSummary['chosen']>, { say }: Wording): string {
  const others = choices.filter((choice) => choice !== name)
  const named = others.slice(0, MAX_NAMED).join(', ')
  const count = others.length - MAX_NAMED
  const names = count > 0 ? say('list.and-more', { names: named, count }) : named
  const choose = others.length === 0 ? '' : say('briefing.choose', { names })
  return say('briefing.chosen', { name }) + choose
}

/** How questions are matched now. */
function meaningText(state: MeaningState, { say }: Wording): string {
  if (state.kind === 'ready') return say('briefing.by-meaning')
  if (state.kind !== 'encoding') return say('briefing.by-words')
  const share = state.total === 0 ? 0 : Math.floor((100 * state.done) / state.total)
  return say('briefing.encoding', { share })
}

const LIST_HEADINGS = { 'briefing.outlet': 'briefing.outlets', 'briefing.speaker': 'briefing.most-quoted' } as const

function countsList(
  key: keyof typeof LIST_HEADINGS,
  entries: readonly Counted[],
  { say }: Wording,
  more: readonly string[] = [],
): readonly ListBlock[] {
  const named = entries
    .slice(0, MAX_NAMED)
    .map(({ name, count }) => say(key, { name: clipped(name, MAX_NAME_LENGTH), count }))
  const left = entries.length - MAX_NAMED
  const rest = left > 0 ? [say('list.rest', { count: left })] : []
  const items = [...named, ...rest, ...more].map((text) => ({ text }))
  return items.length === 0 ? [] : [{ kind: 'list', heading: say(LIST_HEADINGS[key]), items }]
}

function datesBlocks(
  { unit, earlier, undated, periods: [first] }: Coverage,
  { say, language }: Wording,
): readonly Block[] {
  const parts = [
    ...(earlier > 0 && first
      ? [say('briefing.earlier', { count: earlier, first: periodLabel(unit, first, language) })]
      : []),
    ...(undated > 0 ? [say('briefing.undated', { count: undated })] : []),
  ]
  return parts.length === 0 ? [] : [{ kind: 'note', text: parts.join(' ') }]
}

function statusText({ version, rejected, lastRefresh }: CorpusStatus, wording: Wording): Text {
  const { say } = wording
  const refreshed = lastRefresh
    ? momentText('briefing.last-refreshed', lastRefresh, wording)
    : [say('briefing.not-refreshed')]
  const count = rejected.length
  const left = count === 0 ? '' : ` ${say('briefing.rejected', { count })}`
  return [...refreshed, ` ${say('briefing.version', { version })}${left}`]
}

const momentText = (
  key: 'briefing.refreshed' | 'briefing.last-refreshed',
  { startedAt }: { readonly startedAt: number },
  { pieces }: Wording,
): readonly TextPart[] => pieces(key, { when: { time: startedAt } })
