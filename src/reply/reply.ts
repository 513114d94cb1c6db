/** A reply, before any edge turns it into a message or a text: what is said, in which order, and what can be done next. */
import type { Attribution } from '../answer/attribution.ts'
import type { Span } from '../text/span.ts'

/** Words that stand in an article: always a slice of `body`, so that an edge can cut it only between sentences. */
export interface EvidenceBlock {
  readonly kind: 'evidence'
  /** The article's whole body; `passage` and `answering` are spans of it. */
  readonly body: string
  readonly passage: Span
  /** The sentence that is never cut and is set in bold; lies within the passage. */
  readonly answering: Span
  readonly attribution: Attribution
  /** Labels what the passage is where it is no answer. */
  readonly label?: string
}

/** A short text of the bot's own words; names from articles and from the reader in it are data, not markup. */
export interface NoteBlock {
  readonly kind: 'note'
  readonly text: string
}

/** Lines that belong together under a heading. */
export interface ListBlock {
  readonly kind: 'list'
  readonly heading: string
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly text: string
  /** http or https. */
  readonly link?: string | undefined
}

export type Block = EvidenceBlock | NoteBlock | ListBlock

/** What a reader can press next: another view of the same thing. */
export interface ViewAction {
  readonly kind: 'view'
  /** Also the terminal's command: `/next`. */
  readonly name: string
  readonly label: string
  /** Everything that is needed to make the view again, at most 86 UTF-16 units; null where there is nothing there. */
  readonly view: string | null
}

export interface LinkAction {
  readonly kind: 'link'
  readonly name: string
  readonly label: string
  /** http or https, at most 512 UTF-16 units. */
  readonly link: string
}

export type Action = ViewAction | LinkAction

export interface Reply {
  /** Results are for everyone; errors and misses for whoever asked. */
  readonly audience: 'everyone' | 'asker'
  /** In a few words what this is: "Strong match". */
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  /** Makes this very view again, so that it can be shared; absent where it can not be shared. */
  readonly view?: string
}
