/** `/ask`: finds the passage that answers a question, word for word and with its source. */

import { dayOf } from '../src/calendar/calendar-days.ts'
import { joinFollowUp, lacksTopic } from '../src/follow-ups/follow-up.ts'
import { answerRecord } from '../src/reply/ask/answer-record.ts'
import { answerReply, corroborationOfFirst, matchViewReply } from '../src/reply/ask/answer-reply.ts'
import { questionOfView } from '../src/reply/ask/corrections.ts'
import { decodeMatchView } from '../src/reply/match-view.ts'
import { showsAny } from '../src/reply/shows-any.ts'
import { type DayRange, parseDayRange } from '../src/sources/day-range.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import type { Wordings } from '../src/translations/wording.ts'
import { type Call, type CommandContext, defineCommand, ONLY_OUTLET } from './command.ts'
import { wordingsFor } from './wordings.ts'

interface Narrowed extends DayRange {
  readonly outlet?: string | undefined
}

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
  followUps: 'question',
  onMessages: { name: 'Ask the briefing', option: 'question' },
  async run({ briefing, now, call }, { question, outlet, since, until, private: isPrivate }) {
    const narrowed = { outlet, ...parseDayRange({ since, until }, dayOf(now())) }
    const spoken = wordingsFor(call, isPrivate)
    const { answer, corroboration, reply, topic } = await askFollowUp({ briefing, ...spoken }, question, call, narrowed)
    const lacks = answer.outcome === 'no-answer' && topic === undefined && lacksTopic(question)
    const asked = { question, topic, narrowed: narrowedOptions(narrowed, answer.searched.outlets) }
    return {
      reply: { ...reply, asked, ...(lacks ? { lacksTopic: true } : {}) },
      asked: { question: answer.question },
      outcome: answer.outcome,
      details: answerRecord(answer, corroboration),
      ...(answer.outcome === 'no-answer' ? { gapWords: briefing.gapWords(answer.question) } : {}),
    }
  },
  complete: ({ briefing }, _option, typed) => briefing.outletsLike(typed),
  async show({ briefing, call }, text) {
    const question = questionOfView(text)
    const spoken = wordingsFor(call)
    if (question !== null) return (await askOnce({ briefing, ...spoken }, question, {})).reply
    const view = decodeMatchView(text)
    if (!view) return null
    const { asker, everyone } = spoken
    const reply = matchViewReply(briefing, view, view.strength === 'none' ? asker : everyone)
    if (!reply) throw new ReaderError('error.passage-gone')
    return reply
  },
})

interface Asking extends Wordings {
  readonly briefing: CommandContext['briefing']
}

/** Asks a question together with the topic before if it leans on it; alone if the two have nothing in common and it says what it is about. */
async function askFollowUp(asking: Asking, question: string, call: Call | undefined, narrowed: Narrowed) {
  const { joined, topic, added, asksOn } = joinFollowUp(question, call?.topic, call?.isFollowUp)
  const together = await askOnce(asking, joined, { ...narrowed, isFollowUp: topic !== undefined })
  if (topic === undefined || added.length === 0 || showsAny(together.reply, added)) return { ...together, topic }
  const alone = await askOnce(asking, question, narrowed)
  const isUnanswered = [together, alone].every(({ answer }) => answer.outcome === 'no-answer')
  return isUnanswered && asksOn ? { ...together, topic } : { ...alone, topic: undefined }
}

async function askOnce(
  { briefing, asker, everyone }: Asking,
  question: string,
  narrowed: Narrowed & { readonly isFollowUp?: boolean },
) {
  const meaning = (await briefing.meaning.of(question)) ?? undefined
  const answer = briefing.ask({ question, meaning, ...narrowed })
  const corroboration = corroborationOfFirst(briefing, answer)
  const wording = answer.outcome === 'answer' ? everyone : asker
  return { answer, corroboration, reply: answerReply(briefing, answer, corroboration, wording) }
}

/** Days as dates, since "yesterday" is another day tomorrow, and the outlet by its whole name. */
function narrowedOptions(
  { outlet, since, until }: Narrowed,
  searched: readonly string[],
): Readonly<Record<string, string>> {
  const [only] = searched
  const named = outlet !== undefined && searched.length === 1 ? only : outlet
  const options = { outlet: named, since, until }
  return Object.fromEntries(Object.entries(options).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
