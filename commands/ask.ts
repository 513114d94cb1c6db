/** `/ask`: finds the passage that answers a question, word for word and with its source. */

import { dayOf } from '../src/calendar/calendar-days.ts'
import { UserError } from '../src/process/user-error.ts'
import { answerRecord } from '../src/reply/ask/answer-record.ts'
import { answerReply, corroborationOfFirst, matchViewReply } from '../src/reply/ask/answer-reply.ts'
import { questionOfView } from '../src/reply/ask/corrections.ts'
import { decodeMatchView } from '../src/reply/match-view.ts'
import { parseDayRange } from '../src/sources/day-range.ts'
import { defineCommand, ONLY_OUTLET } from './command.ts'

export const ask = defineCommand({
  name: 'ask',
  description: 'Find the passage that answers your question, word for word and with its source',
  options: {
    question: { type: 'text', required: true, description: 'What you want to know' },
    outlet: ONLY_OUTLET,
    since: {
      type: 'text',
      description: 'Search only articles from this day or later, such as 2025-03-16, 2025-03 or “last week”',
    },
    until: {
      type: 'text',
      description: 'Search only articles up to and including this day, such as 2025-03-16 or “yesterday”',
    },
    private: { type: 'flag', description: 'Show the answer only to you' },
  },
  async run({ briefing, now }, { question, outlet, since, until }) {
    const days = parseDayRange({ since, until }, dayOf(now()))
    const meaning = (await briefing.meaning.of(question)) ?? undefined
    const answer = briefing.ask({ question, outlet, meaning, ...days })
    const corroboration = corroborationOfFirst(briefing, answer)
    return {
      reply: answerReply(briefing, answer, corroboration),
      asked: { question: answer.question },
      outcome: answer.outcome,
      details: answerRecord(answer, corroboration),
      ...(answer.outcome === 'no-answer' ? { gapWords: briefing.gapWords(question) } : {}),
    }
  },
  complete: ({ briefing }, _option, typed) => briefing.outletsLike(typed),
  show({ briefing }, text) {
    const question = questionOfView(text)
    if (question !== null) return answerReply(briefing, briefing.ask({ question }))
    const view = decodeMatchView(text)
    if (!view) return null
    const reply = matchViewReply(briefing, view)
    if (!reply) throw new UserError('This passage is no longer in the briefing. Ask again to search what it holds now.')
    return reply
  },
})
