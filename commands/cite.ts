/** `/cite`: cites a passage or a quotation as reference lists do. */

import { citationReply, decodeCitationView } from '../src/reply/citation-reply.ts'
import { type Citation, citationOf } from '../src/sources/citation.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import { type CommandContext, defineCommand } from './command.ts'
import { findWords, isWordsId } from './provenance.ts'
import { wordingsFor } from './wordings.ts'

export const cite = defineCommand({
  name: 'cite',
  description: 'Cite a passage or a quotation in APA, MLA, Chicago, BibTeX and plain text',
  options: {
    id: { type: 'text', required: true, description: 'The id of a passage or quotation, as its source shows it' },
  },
  async run(context, { id }) {
    const citation = await citationFor(context, id.trim())
    return {
      reply: citationReply(citation, { id: id.trim(), style: 'apa' }, wordingsFor(context.call).asker),
      outcome: 'citation',
      details: { id: id.trim(), ...citation },
    }
  },
  async show(context, text) {
    const view = decodeCitationView(text)
    if (!isWordsId(view.id)) return null
    return citationReply(await citationFor(context, view.id), view, wordingsFor(context.call).everyone)
  },
})

/** In UTF-16 units: an error repeats no more of what was typed. */
const MAX_ID_LENGTH = 40

async function citationFor({ briefing }: CommandContext, id: string): Promise<Citation> {
  const words = await findWords(briefing, id)
  if (words) return citationOf(words.article, words.paragraph, id)
  throw new ReaderError('error.no-such-id', { id: id.slice(0, MAX_ID_LENGTH) })
}
