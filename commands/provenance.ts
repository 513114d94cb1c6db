/** `/provenance`: shows where a passage or a quotation comes from, even after it was edited or removed. */

import type { Briefing } from '../src/briefing/briefing.ts'
import { provenanceRecord } from '../src/reply/provenance/provenance-record.ts'
import {
  decodeProvenanceView,
  misfitNoted,
  provenanceReply,
  withMisfit,
} from '../src/reply/provenance/provenance-reply.ts'
import type { IdentifiedPlace, Provenance } from '../src/sources/provenance.ts'
import { type CommandContext, defineCommand } from './command.ts'
import { wordingsFor } from './wordings.ts'

export const provenance = defineCommand({
  name: 'provenance',
  description: 'Show where a passage or a quotation comes from, and whether it has changed since it was shown',
  options: {
    id: { type: 'text', required: true, description: 'The id of a passage or quotation, as its source shows it' },
  },
  async run(context, { id }) {
    const found = await provenanceOf(context, id.trim())
    const { id: asked, outcome } = found
    const reply = provenanceReply(found, 'short', wordingsFor(context.call))
    return { reply, asked: { id: asked }, outcome, details: provenanceRecord(found) }
  },
  async show(context, view) {
    const { id, form, misfit } = decodeProvenanceView(view)
    if (!isWordsId(id)) return null
    if (misfit !== undefined) {
      context.updater?.countGap(misfit, 'misfit')
      return misfitNoted(wordingsFor(context.call).asker)
    }
    const reply = provenanceReply(await provenanceOf(context, id), form, wordingsFor(context.call))
    return form === 'card' ? withMisfit(reply, id, gapWordsIn(context)) : reply
  },
})

/** The rare words of the question whose answer a reader looks at; none if they are not counted. */
const gapWordsIn = ({ briefing, updater, call }: CommandContext): readonly string[] =>
  call?.question === undefined || !updater?.countsGaps ? [] : briefing.gapWords(call.question)

const PASSAGE_ID = /^[0-9A-Za-z]{7}$/
const QUOTATION_ID = /^[0-9A-Za-z_-]{10}$/

/** Whether a text has the form of an id of a passage or a quotation. */
export const isWordsId = (id: string): boolean => PASSAGE_ID.test(id) || QUOTATION_ID.test(id)

/** @returns the passage or quotation that has this id now; null if there is none */
export async function findWords(briefing: Briefing, id: string): Promise<IdentifiedPlace | null> {
  const passage = briefing.passage(id)
  if (passage) return { kind: 'passage', ...passage }
  return QUOTATION_ID.test(id) ? (await briefing.quotations()).words(id) : null
}

async function provenanceOf({ briefing, updater }: CommandContext, id: string): Promise<Provenance> {
  const originOf = async (file: string) => (await updater?.originOf(file)) ?? undefined
  const place = await findWords(briefing, id)
  if (place) return { outcome: 'unchanged', id, place, origin: await originOf(place.article.file) }
  const past = await updater?.pastWords(id)
  if (!past) return { outcome: 'unknown', id }
  if ('takenDown' in past) return { outcome: 'taken-down', ...past }
  const found = briefing.provenanceOfPast(past)
  if (found.outcome === 'unchanged') return { ...found, origin: await originOf(found.place.article.file) }
  return found.outcome === 'edited' ? { ...found, origin: await originOf(found.article.file) } : found
}
