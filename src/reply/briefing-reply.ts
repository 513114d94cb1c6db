/** What a briefing covers, in words and as a chart. */

import type { Holdings } from '../briefing/briefing.ts'
import type { MeaningState } from '../briefing/briefing-meaning.ts'
import type { Coverage } from '../sources/coverage.ts'
import { clipped } from '../text/clipped.ts'
import type { CorpusStatus } from '../updates/status.ts'
import { coverageChart } from './coverage-chart.ts'
import { counted, holdingsText } from './holdings-text.ts'
import type { Block, ListBlock, Reply } from './reply.ts'
import { timeText } from './time-text.ts'

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
}

/** Outlets and speakers that are named one by one; the others are counted. */
const MAX_NAMED = 10
/** In UTF-16 units: a longer name is cut. */
const MAX_NAME_LENGTH = 80

/** @param png the chart of the coverage; null if no article has a date */
export function briefingReply(summary: BriefingSummary, png: Uint8Array | null): Reply {
  const { holdings, outlets, withoutOutlet, coverage, speakers, status, meaning } = summary
  return {
    audience: 'everyone',
    heading: 'What this briefing covers',
    blocks: [
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

function statusText({ version, rejected, lastRefresh }: CorpusStatus): string {
  const refreshed = lastRefresh
    ? `Last refreshed ${timeText(lastRefresh.startedAt)}.`
    : 'The briefing has not been refreshed yet.'
  const left =
    rejected.length === 0
      ? ''
      : ` ${counted(rejected.length, 'file')} ${rejected.length === 1 ? 'was' : 'were'} rejected.`
  return `${refreshed} Corpus version ${version}.${left}`
}
