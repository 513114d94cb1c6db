/** `/timeline`: what the briefing reports on a topic, in order of day. */
import { dayOf } from '../src/calendar/calendar-days.ts'
import { timelineRecord } from '../src/reply/timeline/timeline-record.ts'
import { type TimelineChart, timelineReply } from '../src/reply/timeline/timeline-reply.ts'
import { decodeTimelineView, fittingTopic, type TimelineView } from '../src/reply/timeline/timeline-view.ts'
import { coverageOfArticles } from '../src/sources/coverage.ts'
import { parseDayRange } from '../src/sources/day-range.ts'
import type { Timeline } from '../src/timeline/timeline.ts'
import type { Wording } from '../src/translations/wording.ts'
import { type CommandContext, defineCommand, ONLY_OUTLET } from './command.ts'
import { drawCoverage } from './draw-coverage.ts'
import { wordingsFor } from './wordings.ts'

export const timeline = defineCommand({
  name: 'timeline',
  description: 'Show what the briefing reports on a topic, day by day',
  options: {
    topic: { type: 'text', required: true, description: 'A few words, such as “night ferry”' },
    since: { type: 'text', description: 'Only articles from this day or later, such as 2025-03-16 or “last week”' },
    until: { type: 'text', description: 'Only articles up to and including this day, such as 2025-03-16' },
    outlet: ONLY_OUTLET,
  },
  async run(context, { topic, since, until, outlet }) {
    const view = {
      page: 0,
      ...fittingTopic({ topic, outlet }),
      ...parseDayRange({ since, until }, dayOf(context.now())),
    }
    const found = await timelineFor(context, view)
    const spoken = wordingsFor(context.call)
    return {
      reply: timelineReply(found, { view, ...spoken }, await chartOf(found, spoken.everyone)),
      asked: { topic: found.topic },
      outcome: found.entries.length === 0 ? 'no-timeline' : 'timeline',
      details: timelineRecord(found),
    }
  },
  complete: ({ briefing }, _option, typed) => briefing.outletsLike(typed),
  async show(context, text) {
    const view = decodeTimelineView(text)
    if (!view) return null
    const found = await timelineFor(context, view)
    const spoken = wordingsFor(context.call)
    return timelineReply(found, { view, ...spoken }, view.page === 0 ? await chartOf(found, spoken.everyone) : null)
  },
})

async function timelineFor(
  { briefing }: CommandContext,
  { page, topic, ...narrowed }: TimelineView,
): Promise<Timeline> {
  const meaning = (await briefing.meaning.of(topic)) ?? undefined
  return briefing.timeline({ topic, meaning, ...narrowed })
}

/** @returns null if one bar would be all of it */
async function chartOf({ entries }: Timeline, wording: Wording): Promise<TimelineChart | null> {
  const articles = new Set(entries.flatMap(({ passage, others }) => [passage, ...others].map(({ article }) => article)))
  const coverage = coverageOfArticles([...articles])
  return coverage.periods.length < 2 ? null : { coverage, png: await drawCoverage(coverage, wording) }
}
