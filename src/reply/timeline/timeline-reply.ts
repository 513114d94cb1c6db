/** A timeline in words: what is reported on a topic, a page at a time. */
import { attributionOf, publishedLine, readableDay } from '../../sources/attribution.ts'
import type { Coverage } from '../../sources/coverage.ts'
import { type DayRange, rangeValues } from '../../sources/day-range.ts'
import { outletsOf } from '../../sources/outlets.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { sliceOf } from '../../text/span.ts'
import type { Timeline, TimelineEntry } from '../../timeline/timeline.ts'
import type { Wording, Wordings } from '../../translations/wording.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
import { coverageChart } from '../coverage-chart.ts'
import { filledPages, linesOfText } from '../filled-pages.ts'
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

/** A page of a timeline, as a reader asks for it. */
interface AskedTimeline extends Wordings {
  /** The page, from 0, and what the timeline was made from; a page beyond the last is the last. */
  readonly view: TimelineView
}

/** @param chart the coverage of the topic over time, shown on the first page; null for none */
export function timelineReply(
  timeline: Timeline,
  { view: asked, asker, everyone }: AskedTimeline,
  chart: TimelineChart | null,
): Reply {
  const { entries, topic, undated } = timeline
  if (entries.length === 0) return nothingReply(timeline, asked, asker)
  const { say, language } = everyone
  const blocks = entries.map((entry) => entryBlock(entry, everyone))
  const pages = filledPages(blocks, linesOf)
  const page = Math.min(asked.page, pages.length - 1)
  const { first, items } = pages[page] ?? { first: 0, items: [] }
  const shown = entries.slice(first, first + items.length)
  const view = (to: number) => encodeTimelineView({ ...asked, page: to })
  const last = first + shown.length
  const range = shown.length === 1 ? String(last) : say('list.range', { first: first + 1, last })
  const places = shown.map(({ passage, sentence }, i) => ({ passage, words: sentence, number: i + 1 }))
  return {
    audience: 'everyone',
    language,
    heading: say('timeline.heading', { topic, range, count: entries.length }),
    blocks: [
      ...(page === 0 && chart ? [coverageChart(chart.coverage, chart.png, everyone)] : []),
      ...items.map((block, i) => ({ ...block, number: i + 1 })),
      ...undatedBlocks(undated, everyone),
    ],
    actions: [...pageActions(page, pages.length, view, everyone), ...contextActions(places, everyone)],
    view: view(page),
  }
}

function entryBlock({ passage, sentence, others, changed }: TimelineEntry, wording: Wording): EvidenceBlock {
  const { article, id } = passage
  const attribution = attributionOf(article, passage.paragraph, sentence, MAX_LINK_LENGTH)
  return {
    kind: 'evidence',
    body: article.body,
    sentences: withWholeSpeech(passage, sentence),
    answering: sentence,
    plain: true,
    differing: changed,
    label: labelOf({ day: article.published ?? '', others, isChanged: changed.length > 0 }, wording),
    attribution: { ...attribution, id, language: wording.language },
  }
}

/** About how many lines an entry takes: its label, the words and the source. */
const linesOf = ({ body, sentences, label, attribution }: EvidenceBlock): number =>
  linesOfText(`1. ${label}`) +
  linesOfText(sentences.map((sentence) => sliceOf(body, sentence)).join(' ')) +
  linesOfText(`${attribution.title} · ${publishedLine(attribution)}`)

interface Labelled extends Pick<TimelineEntry, 'others'> {
  readonly day: string
  readonly isChanged: boolean
}

function labelOf({ day, others, isChanged }: Labelled, { say, language }: Wording): string {
  const articles = others.map(({ article }) => article)
  const all = [
    ...outletsOf(articles),
    ...articles.flatMap(({ outlet, file }) => (outlet === undefined ? [escapedName(file)] : [])),
  ].map((name) => clipped(name, MAX_NAME_LENGTH))
  const named = all.slice(0, MAX_OUTLETS_NAMED).join(', ')
  const count = all.length - MAX_OUTLETS_NAMED
  const names = count > 0 ? say('list.and-more', { names: named, count }) : named
  return [
    readableDay(day, language),
    ...(isChanged ? [say('timeline.other-figure')] : []),
    ...(names === '' ? [] : [say('timeline.also-in', { names })]),
  ].join(' · ')
}

const undatedBlocks = (count: number, { say }: Wording): readonly Block[] =>
  count === 0 ? [] : [{ kind: 'note', text: say('timeline.undated', { count }) }]

/** Names the outlet and the days that were asked for: other articles may report on the topic. */
const nothingReply = ({ topic, outlet, undated }: Timeline, asked: DayRange, wording: Wording): Reply => ({
  audience: 'asker',
  language: wording.language,
  heading: wording.say('timeline.nothing'),
  blocks: [
    {
      kind: 'note',
      text: wording.say('timeline.no-article', {
        topic,
        outlet: outlet === undefined ? 'no' : 'yes',
        name: outlet ?? '',
        ...rangeValues(asked),
      }),
    },
    ...undatedBlocks(undated, wording),
  ],
  actions: [],
})
