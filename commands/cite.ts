/** `/cite`: a passage or a quotation as reference lists write it. */

import { UserError } from '../src/process/user-error.ts'
import { citationReply } from '../src/reply/citation-reply.ts'
import { type Citation, citationOf } from '../src/sources/citation.ts'
import { type CommandContext, defineCommand } from './command.ts'
import { findWords, isWordsId } from './provenance.ts'

export const cite = defineCommand({
  name: 'cite',
  description: 'The source of a passage or a quotation as APA, MLA, BibTeX and plain text',
  options: {
    id: { type: 'text', required: true, description: 'Its id, which stands at the end of its source' },
  },
  async run(context, { id }) {
    const citation = await citationFor(context, id.trim())
    return {
      reply: citationReply(citation),
      outcome: 'citation',
      details: { id: id.trim(), ...citation },
    }
  },
  show: async (context, id) => (isWordsId(id) ? citationReply(await citationFor(context, id)) : null),
})

async function citationFor({ briefing }: CommandContext, id: string): Promise<Citation> {
  const words = await findWords(briefing, id)
  if (words) return citationOf(words.article, words.paragraph, id)
  throw new UserError(
    `The briefing holds no passage and no quotation with the id "${id.slice(0, 40)}" (any more): see /provenance.`,
  )
}
