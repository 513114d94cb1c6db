/** `/ask`: the passage that answers a question, word for word and with its source. */

import { dayOf } from '../src/calendar/calendar-days.ts'
import { UserError } from '../src/process/user-error.ts'
import { answerRecord } from '../src/reply/ask/answer-record.ts'
import { answerReply, corroborationOfFirst, matchViewReply } from '../src/reply/ask/answer-reply.ts'
import { decodeMatchView } from '../src/reply/match-view.ts'
import { parseDayRange } from '../src/sources/day-range.ts'
import { defineCommand } from './command.ts'

export const ask = defineCommand({
  name: 'ask',
  description: 'Find the passage of the briefing that answers a question',
  options: {
    question: { type: 'text', required: true, description: 'What you want to know' },
    outlet: { type: 'text', completes: true, description: 'Only articles of this outlet' },
    since: { type: 'text', description: 'Only articles from this day on, such as 2025-03-16, 2025-03 or “last week”' },
    until: { type: 'text', description: 'Only articles up to this day, such as 2025-03-16 or “yesterday”' },
    private: { type: 'flag', description: 'Show the answer to you alone' },
  },
  run({ briefing, now }, { question, outlet, since, until }) {
    const answer = briefing.ask({ question, outlet, ...parseDayRange({ since, until }, dayOf(now())) })
    const corroboration = corroborationOfFirst(briefing, answer)
    return {
      reply: answerReply(briefing, answer, corroboration),
      record: answerRecord(answer, corroboration),
      ...(answer.outcome === 'no-answer' ? { gapWords: briefing.gapWords(question) } : {}),
    }
  },
  complete: ({ briefing }, _option, typed) => briefing.outletsLike(typed),
  show({ briefing }, text) {
    const view = decodeMatchView(text)
    if (!view) return null
    const reply = matchViewReply(briefing, view)
    if (!reply) throw new UserError('This passage is no longer in the briefing. Ask again to search what it holds now.')
    return reply
  },
})
