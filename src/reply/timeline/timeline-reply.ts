/** A timeline in words: what is reported on a topic, a page at a time. */
import { attributionOf, publishedLine, readableDay } from '../../sources/attribution.ts'
import type { Coverage } from '../../sources/coverage.ts'
import { outletsOf } from '../../sources/outlets.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { sliceOf } from '../../text/span.ts'
import type { Timeline, TimelineEntry } from '../../timeline/timeline.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
import { coverageChart } from '../coverage-chart.ts'
import { filledPages, linesOfText } from '../filled-pages.ts'
import { counted } from '../holdings-text.ts'
import type { Block, EvidenceBlock, Reply } from '../reply.ts'
import { withWholeSpeech } from '../whole-speech.ts'
import { encodeTimelineView, type TimelineView } from './timeline-view.ts'

/** Outlets that are named one by one; the others are counted. */
const MAX_OUTLETS_NAMED = 4
/** In UTF-16 units: a longer name is cut. */
const MAX_NAME_LENGTH = 40

export interface TimelineChart {
  readonly coverage: Coverage
  readonly png: Uint8Array
}

/**
 * @param asked the page, from 0, and what the timeline was made from; a page beyond the last is the last
 * @param chart the coverage of the topic over time, shown on the first page; null for none
 */
export function timelineReply(timeline: Timeline, asked: TimelineView, chart: TimelineChart | null): Reply {
  const { entries, topic, undated } = timeline
  if (entries.length === 0) return nothingReply(timeline)
  const pages = filledPages(entries.map(entryBlock), linesOf)
  const page = Math.min(asked.page, pages.length - 1)
  const { first, items: blocks } = pages[page] ?? { first: 0, items: [] }
  const shown = entries.slice(first, first + blocks.length)
  const view = (to: number) => encodeTimelineView({ ...asked, page: to })
  const last = first + shown.length
  const range = shown.length === 1 ? `${last}` : `${first + 1} to ${last}`
  return {
    audience: 'everyone',
    heading: `Timeline of “${topic}” · ${range} of ${counted(entries.length, 'report')}`,
    blocks: [
      ...(page === 0 && chart ? [coverageChart(chart.coverage, chart.png)] : []),
      ...blocks.map((block, i) => ({ ...block, number: i + 1 })),
      ...undatedBlocks(undated),
    ],
    actions: [
      ...pageActions(page, pages.length, view),
      ...contextActions(shown.map(({ passage, sentence }, i) => ({ passage, words: sentence, number: i + 1 }))),
    ],
    view: view(page),
  }
}

function entryBlock({ passage, sentence, others, changed }: TimelineEntry): EvidenceBlock {
  const { article } = passage
  return {
    kind: 'evidence',
    body: article.body,
    sentences: withWholeSpeech(passage, sentence),
    answering: sentence,
    plain: true,
    differing: changed,
    label: labelOf(article.published ?? '', others, changed.length > 0),
    attribution: { ...attributionOf(article, passage.paragraph, sentence, MAX_LINK_LENGTH), id: passage.id },
  }
}

/** About how many lines an entry takes: its label, the words and the source. */
const linesOf = ({ body, sentences, label, attribution }: EvidenceBlock): number =>
  linesOfText(`1. ${label}`) +
  linesOfText(sentences.map((sentence) => sliceOf(body, sentence)).join(' ')) +
  linesOfText(`${attribution.title} · ${publishedLine(attribution)}`)

function labelOf(day: string, others: TimelineEntry['others'], isChanged: boolean): string {
  const articles = others.map(({ article }) => article)
  const names = [
    ...outletsOf(articles),
    ...articles.flatMap(({ outlet, file }) => (outlet === undefined ? [escapedName(file)] : [])),
  ].map((name) => clipped(name, MAX_NAME_LENGTH))
  const more = names.length - MAX_OUTLETS_NAMED
  const named = more > 0 ? `${names.slice(0, MAX_OUTLETS_NAMED).join(', ')} and ${more} more` : names.join(', ')
  return [
    readableDay(day),
    ...(isChanged ? ['another figure than before'] : []),
    ...(named === '' ? [] : [`also in ${named}`]),
  ].join(' · ')
}

const undatedBlocks = (undated: number): readonly Block[] =>
  undated === 0
    ? []
    : [
        {
          kind: 'note',
          text: `${counted(undated, 'article')} on this topic ${undated === 1 ? 'has' : 'have'} no date and no place here.`,
        },
      ]

const nothingReply = ({ topic, undated }: Timeline): Reply => ({
  audience: 'asker',
  heading: 'Nothing on this topic',
  blocks: [
    { kind: 'note', text: `No dated article in this briefing was found to report on “${topic}”.` },
    ...undatedBlocks(undated),
  ],
  actions: [],
})
