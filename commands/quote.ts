/** `/quote`: shows what somebody said, word for word and with its source. */
import { quoteRecord } from '../src/reply/quote/quote-record.ts'
import { quoteReply } from '../src/reply/quote/quote-reply.ts'
import { decodeQuoteView, fittingFilter } from '../src/reply/quote/quote-view.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import { defineCommand, MAX_COMPLETIONS, ONLY_OUTLET } from './command.ts'
import { wordingsFor } from './wordings.ts'

export const quote = defineCommand({
  name: 'quote',
  description: 'Look up what a person has said, word for word and with its source',
  options: {
    speaker: { type: 'text', required: true, completes: true, description: 'Who said it' },
    about: { type: 'text', description: 'Show only quotations about this topic' },
    outlet: ONLY_OUTLET,
    private: { type: 'flag', description: 'Show the quotations only to you' },
  },
  async run({ briefing, call }, { speaker, private: isPrivate, ...typed }) {
    const { about, outlet } = fittingFilter(typed)
    const book = await briefing.quotations()
    const answer = book.quote({ speaker: { typed: speaker }, about, outlet })
    const asked = { typed: speaker, about, outlet, ...wordingsFor(call, isPrivate) }
    const reply = quoteReply(answer, asked, 0, { briefing, book })
    return { reply, asked: { speaker }, outcome: answer.outcome, details: quoteRecord(answer) }
  },
  complete({ briefing }, option, typed) {
    return option === 'outlet'
      ? briefing.outletsLike(typed)
      : (briefing.quotationsSoFar()?.complete(typed, MAX_COMPLETIONS) ?? [])
  },
  async show({ briefing, call }, text) {
    const view = decodeQuoteView(text)
    if (!view) return null
    const { speakerId, page, about, outlet } = view
    const book = await briefing.quotations()
    const answer = book.quote({ speaker: { id: speakerId }, about, outlet })
    if (answer.outcome === 'unknown') throw new ReaderError('error.speaker-gone', { command: 'quote' })
    return quoteReply(answer, { typed: '', about, outlet, ...wordingsFor(call) }, page, { briefing, book })
  },
})
