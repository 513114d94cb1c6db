/** A citation in the styles that readers copy. */
import type { Citation } from '../sources/citation.ts'
import type { Reply } from './reply.ts'

export const citationReply = ({ apa, mla, bibtex, plain }: Citation): Reply => ({
  audience: 'asker',
  heading: 'Cite',
  blocks: [
    { kind: 'copy', heading: 'APA', text: apa },
    { kind: 'copy', heading: 'MLA', text: mla },
    { kind: 'copy', heading: 'BibTeX', text: bibtex },
    { kind: 'copy', heading: 'Plain text', text: plain },
    {
      kind: 'note',
      text: 'Names are as the article prints them. Details that the article does not give are left out.',
    },
  ],
  actions: [],
})
