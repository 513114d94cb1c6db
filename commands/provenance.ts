/** `/provenance`: where a passage or a quotation comes from, also after it was edited or removed. */

import type { Briefing } from '../src/briefing/briefing.ts'
import { provenanceRecord } from '../src/reply/provenance/provenance-record.ts'
import { provenanceReply } from '../src/reply/provenance/provenance-reply.ts'
import { type IdentifiedPlace, type Provenance, provenanceOfPast } from '../src/sources/provenance.ts'
import { type CommandContext, defineCommand } from './command.ts'

export const provenance = defineCommand({
  name: 'provenance',
  description: 'Where a passage or a quotation comes from, and whether it still stands as it was shown',
  options: {
    id: { type: 'text', required: true, description: 'Its id, which stands at the end of its source' },
  },
  async run(context, { id }) {
    const found = await provenanceOf(context, id.trim())
    const { id: asked, outcome } = found
    return { reply: provenanceReply(found), asked: { id: asked }, outcome, details: provenanceRecord(found) }
  },
  show: async (context, id) => (isWordsId(id) ? provenanceReply(await provenanceOf(context, id)) : null),
})

const PASSAGE_ID = /^[0-9A-Za-z]{7}$/
const QUOTATION_ID = /^[0-9A-Za-z_-]{10}$/

export const isWordsId = (id: string): boolean => PASSAGE_ID.test(id) || QUOTATION_ID.test(id)

/** The passage or quotation that has this id now, or null. */
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
  const found = provenanceOfPast(past, briefing.articles, briefing.passagesOf)
  if (found.outcome === 'unchanged') return { ...found, origin: await originOf(found.place.article.file) }
  return found.outcome === 'edited' ? { ...found, origin: await originOf(found.article.file) } : found
}
