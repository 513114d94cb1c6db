/** What a briefing covers, in words and as a chart. */

import type { Holdings } from '../briefing/briefing.ts'
import type { MeaningState } from '../briefing/briefing-meaning.ts'
import type { Coverage } from '../sources/coverage.ts'
import { clipped } from '../text/clipped.ts'
import type { CorpusStatus } from '../updates/status.ts'
import { coverageChart } from './coverage-chart.ts'
import { counted, EMPTY_TEXT, holdingsText, spanOfDays } from './holdings-text.ts'
import type { Block, ListBlock, Reply, Text } from './reply.ts'

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

/**
 * @param png the chart of the coverage; null if no article has a date
 * @param isWhole on every edge; else an edge with little room shows the most important
 */
export function briefingReply(summary: BriefingSummary, png: Uint8Array | null, isWhole = false): Reply {
  const reply = wholeReply(summary, png)
  if (isWhole) return { ...reply, view: WHOLE_BRIEFING }
  const all = { kind: 'view', name: 'all', label: 'Show all', view: WHOLE_BRIEFING, only: 'narrow' } as const
  const rest = reply.blocks.map((block) => (block.kind === 'chart' ? block : { ...block, only: 'wide' as const }))
  return { ...reply, maxLines: MAX_LINES, blocks: [...rest, ...shortBlocks(summary)], actions: [all] }
}

/** The most important in a few lines. */
function shortBlocks({ holdings, outlets, speakers, status, meaning, chosen }: BriefingSummary): readonly Block[] {
  const { articles, passages, days } = holdings
  const when = days ? `, ${spanOfDays(days.first, days.last)}` : ''
  const held = articles === 0 ? EMPTY_TEXT : `${counted(articles, 'article')}, ${counted(passages, 'passage')}${when}.`
  const quoted = (speakers ?? []).map(({ name, quotations }) => ({ name, count: quotations }))
  const refreshed = status?.lastRefresh ? ['Refreshed ', { time: status.lastRefresh.startedAt }, '.'] : []
  const texts: readonly Text[] = [
    chosen ? chosenText(chosen) : '',
    held,
    namesLine(
      'Outlets',
      outlets.map(({ outlet, articles }) => ({ name: outlet, count: articles })),
    ),
    speakers === null ? 'Quotations are still being read.' : namesLine('Most quoted', quoted),
    refreshed,
    meaning.kind === 'encoding' ? meaningText(meaning) : '',
  ]
  return texts.filter((text) => text.length > 0).map((text) => ({ kind: 'note', text, only: 'narrow' }))
}

/** Such as `Outlets: Evening Desk 5, Morning Desk 4 and 2 more`; empty if there are no names. */
function namesLine(lead: string, entries: readonly { readonly name: string; readonly count: number }[]): string {
  const named = entries
    .slice(0, MAX_NAMES_IN_LINE)
    .map(({ name, count }) => `${clipped(name, MAX_NAME_LENGTH_IN_LINE)} (${count})`)
  const more = entries.length > named.length ? ` and ${entries.length - named.length} more` : ''
  return named.length === 0 ? '' : `${lead}: ${named.join(', ')}${more}.`
}

function wholeReply(summary: BriefingSummary, png: Uint8Array | null): Reply {
  const { holdings, outlets, withoutOutlet, coverage, speakers, status, meaning, chosen } = summary
  return {
    audience: 'everyone',
    heading: 'What this briefing covers',
    blocks: [
      ...(chosen ? [{ kind: 'note' as const, text: chosenText(chosen) }] : []),
      { kind: 'note', text: holdingsText(holdings) },
      ...(png === null ? [] : [coverageChart(coverage, png)]),
      ...datesBlocks(coverage),
      ...countsList(
        'Outlets',
        outlets.map(({ outlet, articles }) => ({ name: outlet, count: counted(articles, 'article') })),
        withoutOutlet === 0 ? [] : [`no outlet named: ${counted(withoutOutlet, 'article')}`],
      ),
      ...(speakers === null
        ? [{ kind: 'note' as const, text: 'I am still finding out who is quoted most. Ask again in a minute.' }]
        : countsList(
            'Most quoted',
            speakers.map(({ name, quotations }) => ({ name, count: counted(quotations, 'quotation') })),
          )),
      ...(status ? [{ kind: 'note' as const, text: statusText(status) }] : []),
      { kind: 'note', text: meaningText(meaning) },
    ],
    actions: [],
  }
}

/** Such as `This is the briefing “City”. You can also choose Desk, Sports.` */
function chosenText({ name, choices }: NonNullable<BriefingSummary['chosen']>): string {
  const others = choices.filter((choice) => choice !== name)
  const named = others.slice(0, MAX_NAMED).join(', ')
  const more = others.length > MAX_NAMED ? ` and ${others.length - MAX_NAMED} more` : ''
  const choose = others.length === 0 ? '' : ` You can also choose ${named}${more}.`
  return `This is the briefing “${name}”.${choose}`
}

/** How questions are matched now. */
function meaningText(state: MeaningState): string {
  if (state.kind === 'ready') return 'Questions are matched by their words and by their meaning.'
  if (state.kind !== 'encoding') return 'Questions are matched by their words.'
  const share = state.total === 0 ? 0 : Math.floor((100 * state.done) / state.total)
  return `Questions are matched by their words. Matching by meaning is ${share} % ready.`
}

function countsList(
  heading: string,
  entries: readonly { readonly name: string; readonly count: string }[],
  more: readonly string[] = [],
): readonly ListBlock[] {
  const named = entries.slice(0, MAX_NAMED).map(({ name, count }) => `${clipped(name, MAX_NAME_LENGTH)}: ${count}`)
  const rest = entries.length > MAX_NAMED ? [`and ${entries.length - MAX_NAMED} more`] : []
  const items = [...named, ...rest, ...more].map((text) => ({ text }))
  return items.length === 0 ? [] : [{ kind: 'list', heading, items }]
}

function datesBlocks({ earlier, undated, periods }: Coverage): readonly Block[] {
  const parts = [
    ...(earlier > 0
      ? [`The chart leaves out ${counted(earlier, 'article')} from before ${periods[0]?.label ?? ''}.`]
      : []),
    ...(undated > 0 ? [`${counted(undated, 'article')} ${undated === 1 ? 'has' : 'have'} no date.`] : []),
  ]
  return parts.length === 0 ? [] : [{ kind: 'note', text: parts.join(' ') }]
}

function statusText({ version, rejected, lastRefresh }: CorpusStatus): Text {
  const refreshed: Text = lastRefresh
    ? ['Last refreshed ', { time: lastRefresh.startedAt }, '.']
    : ['The briefing has not been refreshed yet.']
  const left =
    rejected.length === 0
      ? ''
      : ` ${counted(rejected.length, 'file')} ${rejected.length === 1 ? 'was' : 'were'} rejected.`
  return [...refreshed, ` Corpus version ${version}.${left}`]
}
