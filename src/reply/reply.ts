/** A reply before an edge turns it into a message or a text: what is said, in which order, and what can be done next. */
import type { AskedTogether } from '../follow-ups/follow-up.ts'
import type { Attribution } from '../sources/attribution.ts'
import type { Span } from '../text/span.ts'

/** Words of an article: a slice of `body`, cut only between sentences. */
export interface EvidenceBlock {
  readonly kind: 'evidence'
  /** The article's whole body; the spans are spans of it. */
  readonly body: string
  /** At least one, in order; they hold all visible words of what is shown. An edge may leave out whole ones at either end. */
  readonly sentences: readonly Span[]
  /** One of the sentences. It is never left out, and it is shown in bold unless the block is plain. */
  readonly answering: Span
  readonly plain?: true
  readonly attribution: Attribution
  /** Says what the words are: who said them, and how the article names the speaker. */
  readonly label?: string
  /** Another source's words, shown beside the evidence of the reply. */
  readonly beside?: true
  /** Words that another source prints differently: spans of the body, in order, within the sentences. */
  readonly differing?: readonly Span[]
}

/** A short text in the bot's own words. Names from articles and from the reader in it are data, not markup. */
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

/** A text to be copied as it is, with its line breaks. */
export interface CopyBlock {
  readonly kind: 'copy'
  readonly heading: string
  readonly text: string
}

/** Numbers: a picture if the edge shows pictures, else bars of text. */
export interface ChartBlock {
  readonly kind: 'chart'
  readonly heading: string
  readonly bars: readonly { readonly label: string; readonly value: number }[]
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string
  readonly png: Uint8Array
}

/** The result of checking a quotation that a member wrote. */
export interface VerdictBlock {
  readonly kind: 'verdict'
  /** The verdict and whose words they are. */
  readonly label: string
  /** What the member wrote, in pieces that join to the whole of it; empty if it is the same as the evidence. Never evidence. */
  readonly typed: readonly TypedPiece[]
  /** What else a reader should know, one sentence each. */
  readonly remarks: readonly string[]
  /** The closest words of the briefing; absent if nothing is close. */
  readonly evidence?: EvidenceBlock
}

export interface TypedPiece {
  readonly text: string
  /** The article does not have it. */
  readonly differs: boolean
}

export type Block = EvidenceBlock | NoteBlock | ListBlock | VerdictBlock | CopyBlock | ChartBlock

/** What a reader can press next: another view of the same thing. */
interface ViewAction {
  readonly kind: 'view'
  /** In the terminal it is a command: `/next`. */
  readonly name: string
  readonly label: string
  /** Everything that is needed to make the view, at most 83 UTF-16 units; null if there is nothing to show. */
  readonly view: string | null
  /** The command whose view it is; absent if it is the command that replies. */
  readonly command?: string
  /** The view is shown beside this reply, privately, instead of replacing it. */
  readonly beside?: true
  /** Leads to more of the evidence; an edge disables it if it has no room for more. */
  readonly widens?: true
}

interface LinkAction {
  readonly kind: 'link'
  readonly name: string
  readonly label: string
  /** http or https, at most 512 UTF-16 units. */
  readonly link: string
}

export type Action = ViewAction | LinkAction

/** What was asked, as other readers need it to make sense of the reply. */
export interface Asked extends AskedTogether {
  /** The options that narrowed the search, by name: `outlet`, `since`. They narrow follow-ups too. */
  readonly narrowed?: Readonly<Record<string, string>>
}

export interface Reply {
  /** Results are for everyone; errors and misses are only for the member who asked. */
  readonly audience: 'everyone' | 'asker'
  /** Present if the reply answers a question. */
  readonly asked?: Asked
  /** The question leans on one before, and there is none: the edge says how to ask a follow-up. */
  readonly lacksTopic?: true
  /** What this is, in a few words: "Strong match". */
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  /** Makes this view again, so that it can be shared; absent if it cannot be made again. */
  readonly view?: string
  /** The reply can be shared as it is, although it cannot be made again. */
  readonly isSharedAsShown?: true
}
