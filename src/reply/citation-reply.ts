/** A citation in the styles that readers copy. */
import type { Citation } from '../sources/citation.ts'
import type { Wording } from '../translations/wording.ts'
import type { Block, Reply } from './reply.ts'

const STYLES = ['apa', 'mla', 'chicago', 'bibtex', 'plain'] as const
export type CitationStyle = (typeof STYLES)[number]

/** The styles that have a name, which is the same everywhere. */
const NAMES = { apa: 'APA', mla: 'MLA', chicago: 'Chicago', bibtex: 'BibTeX' } as const

const headingOf = (style: CitationStyle, { say }: Wording): string =>
  style === 'plain' ? say('cite.plain') : NAMES[style]

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
export const citationReply = (citation: Citation, { id, style }: CitationView, wording: Wording): Reply => ({
  audience: 'asker',
  language: wording.language,
  heading: wording.say('cite.heading'),
  blocks: [
    ...STYLES.map((one) => ({
      kind: 'copy' as const,
      heading: headingOf(one, wording),
      text: citation[one],
      ...(one === style ? {} : { only: 'wide' as const }),
    })),
    ...inTextBlocks(citation, style, wording),
    { kind: 'note', text: wording.say('cite.left-out') },
  ],
  actions: STYLES.filter((one) => one !== style).map((one) => ({
    kind: 'view',
    name: one,
    label: headingOf(one, wording),
    view: encodeCitationView({ id, style: one }),
    only: 'narrow',
  })),
  view: encodeCitationView({ id, style }),
})

const IN_TEXT = ['apa', 'mla', 'chicago', 'bibtex'] as const

/** How a text refers to the source: in one style, or in each. */
function inTextBlocks({ inText }: Citation, style: CitationStyle, { say }: Wording): readonly Block[] {
  const heading = say('cite.in-text')
  const own = IN_TEXT.find((one) => one === style)
  return [
    ...(own === undefined ? [] : [{ kind: 'copy', heading, text: inText[own], only: 'narrow' } as const]),
    {
      kind: 'copy',
      heading,
      text: IN_TEXT.map((one) => `${NAMES[one]}: ${inText[one]}`).join('\n'),
      only: 'wide',
    },
  ]
}
