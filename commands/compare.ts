/** `/compare topic | speaker`: puts the outlets' wordings side by side. */

import type { TopicComparison } from '../src/comparison/topic-comparison.ts'
import { quotationComparisonRecord } from '../src/reply/compare/quotation-comparison-record.ts'
import { quotationComparisonReply } from '../src/reply/compare/quotation-comparison-reply.ts'
import { decodeQuotationComparisonView, fittingAbout } from '../src/reply/compare/quotation-comparison-view.ts'
import { topicComparisonRecord } from '../src/reply/compare/topic-comparison-record.ts'
import { topicComparisonReply } from '../src/reply/compare/topic-comparison-reply.ts'
import {
  decodeTopicComparisonView,
  fittingTopicOf,
  type TopicComparisonView,
} from '../src/reply/compare/topic-comparison-view.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import { type CommandContext, defineCommand, MAX_COMPLETIONS } from './command.ts'
import { wordingsFor } from './wordings.ts'

export const compareTopic = defineCommand({
  name: 'compare topic',
  description: 'See what each outlet prints on a topic, side by side, and what it leaves out',
  options: { topic: { type: 'text', required: true, description: 'A few words, such as “night ferry”' } },
  async run(context, { topic }) {
    const view = { page: 0, topic: fittingTopicOf(topic) }
    const found = await comparisonOf(context, view)
    return {
      reply: topicComparisonReply(found, view, wordingsFor(context.call)),
      asked: { topic: found.topic },
      outcome: found.sources.length < 2 ? 'no-comparison' : 'comparison',
      details: topicComparisonRecord(found),
    }
  },
  async show(context, text) {
    const view = decodeTopicComparisonView(text)
    return view && topicComparisonReply(await comparisonOf(context, view), view, wordingsFor(context.call))
  },
})

async function comparisonOf(
  { briefing }: CommandContext,
  { page, topic }: TopicComparisonView,
): Promise<TopicComparison> {
  const meaning = (await briefing.meaning.of(topic)) ?? undefined
  return briefing.compareTopic({ topic, meaning, page })
}

export const compareSpeaker = defineCommand({
  name: 'compare speaker',
  description: 'See how several outlets print what a person said, side by side',
  options: {
    speaker: { type: 'text', required: true, completes: true, description: 'Who said it' },
    about: { type: 'text', description: 'Only what was said about this topic' },
  },
  async run({ briefing, call }, { speaker, about: typed }) {
    const about = fittingAbout(typed)
    const comparison = await briefing.compareQuotations({ speaker: { typed: speaker }, about, statement: 0, page: 0 })
    const book = await briefing.quotations()
    return {
      reply: quotationComparisonReply(comparison, { typed: speaker, about, ...wordingsFor(call) }, { briefing, book }),
      asked: { speaker },
      outcome: comparison.outcome,
      details: quotationComparisonRecord(comparison),
    }
  },
  complete: ({ briefing }, _option, typed) => briefing.quotationsSoFar()?.complete(typed, MAX_COMPLETIONS) ?? [],
  async show({ briefing, call }, text) {
    const view = decodeQuotationComparisonView(text)
    if (!view) return null
    const { speakerId, about, ...page } = view
    const comparison = await briefing.compareQuotations({ speaker: { id: speakerId }, about, ...page })
    if (comparison.outcome === 'unknown') throw new ReaderError('error.speaker-gone', { command: 'compare speaker' })
    const asked = { typed: '', about, ...wordingsFor(call) }
    return quotationComparisonReply(comparison, asked, { briefing, book: await briefing.quotations() })
  },
})
