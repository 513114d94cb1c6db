/** `/verify` and *Check quotations*: checks whether what is passed off as a quotation is in the briefing. */
import type { Briefing } from '../src/briefing/briefing.ts'
import { verifyRecord, whichVerifyRecord } from '../src/reply/verify/verify-record.ts'
import { verifyReply, whichVerifyReply } from '../src/reply/verify/verify-reply.ts'
import { decodeVerifyView } from '../src/reply/verify/verify-view.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import type { ClaimedSpeaker } from '../src/verification/verdict.ts'
import { defineCommand, MAX_COMPLETIONS } from './command.ts'
import { wordingsFor } from './wordings.ts'

async function checked(briefing: Briefing, text: string, claimed?: ClaimedSpeaker) {
  const verifier = await briefing.verifier()
  const result = verifier.check(text, claimed)
  if (result.quotations.length === 0) throw new ReaderError('error.nothing-to-check')
  return result
}

export const verify = defineCommand({
  name: 'verify',
  description: 'Check whether a quotation is in the briefing word for word, and who said it',
  options: {
    quotation: {
      type: 'text',
      required: true,
      description: 'The quoted words, or a text with quotations in quotation marks',
    },
    speaker: { type: 'text', completes: true, description: 'Who is said to have said it' },
  },
  patient: true,
  onMessages: { name: 'Check quotations', option: 'quotation' },
  async run({ briefing, call }, { quotation, speaker }) {
    const { asker } = wordingsFor(call)
    const book = await briefing.quotations()
    const choices = speaker === undefined ? [] : book.whoIs({ typed: speaker })
    if (speaker !== undefined && choices.length > 1) {
      return {
        reply: whichVerifyReply(choices, { typed: speaker, text: quotation, asker }),
        outcome: 'ambiguous',
        details: whichVerifyRecord(choices, speaker),
      }
    }
    const meant = choices.map((choice) => choice.speaker)
    const result = await checked(briefing, quotation, speaker === undefined ? undefined : { typed: speaker, meant })
    return {
      reply: verifyReply(result, briefing.holdings, asker),
      outcome: 'checked',
      details: verifyRecord(result, briefing.holdings),
    }
  },
  complete: ({ briefing }, _option, typed) => briefing.quotationsSoFar()?.complete(typed, MAX_COMPLETIONS) ?? [],
  async show({ briefing, call }, text) {
    const view = decodeVerifyView(text)
    if (!view) return null
    const [choice] = (await briefing.quotations()).whoIs({ id: view.speakerId })
    if (!choice) throw new ReaderError('error.speaker-gone', { command: 'verify' })
    const claimed = { typed: choice.speaker.name, meant: [choice.speaker] }
    return verifyReply(await checked(briefing, view.text, claimed), briefing.holdings, wordingsFor(call).asker)
  },
})
