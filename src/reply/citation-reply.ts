/** A citation in the styles that readers copy. */
import type { Citation } from '../sources/citation.ts'
import type { Block, Reply } from './reply.ts'

const STYLES = ['apa', 'mla', 'chicago', 'bibtex', 'plain'] as const
export type CitationStyle = (typeof STYLES)[number]

const HEADINGS: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  plain: 'Plain text',
}

const VIEW = new RegExp(`^([^/]+)/(${STYLES.join('|')})$`)

interface CitationView {
  /** Of a passage or a quotation. */
  readonly id: string
  readonly style: CitationStyle
}

/** Reads the view of a citation: an id, with a slash and a style if it is not the first one. */
export function decodeCitationView(view: string): CitationView {
  const [, id = view, style = 'apa'] = VIEW.exec(view) ?? []
  return { id, style: style as CitationStyle }
}

const encodeCitationView = ({ id, style }: CitationView): string => `${id}/${style}`

/** @param style what an edge with little room shows; others show every style */
export const citationReply = (citation: Citation, { id, style }: CitationView): Reply => ({
  audience: 'asker',
  heading: 'Cite',
  blocks: [
    ...STYLES.map((one) => ({
      kind: 'copy' as const,
      heading: HEADINGS[one],
      text: citation[one],
      ...(one === style ? {} : { only: 'wide' as const }),
    })),
    ...inTextBlocks(citation, style),
    { kind: 'note', text: 'Details that the article does not give are left out.' },
  ],
  actions: STYLES.filter((one) => one !== style).map((one) => ({
    kind: 'view',
    name: one,
    label: HEADINGS[one],
    view: encodeCitationView({ id, style: one }),
    only: 'narrow',
  })),
  view: encodeCitationView({ id, style }),
})

const IN_TEXT = ['apa', 'mla', 'chicago', 'bibtex'] as const

/** How a text refers to the source: in one style, or in each. */
function inTextBlocks({ inText }: Citation, style: CitationStyle): readonly Block[] {
  const own = IN_TEXT.find((one) => one === style)
  return [
    ...(own === undefined
      ? []
      : [{ kind: 'copy', heading: 'In your text', text: inText[own], only: 'narrow' } as const]),
    {
      kind: 'copy',
      heading: 'In your text',
      text: IN_TEXT.map((one) => `${HEADINGS[one]}: ${inText[one]}`).join('\n'),
      only: 'wide',
    },
  ]
}
