/** A reply, before any edge turns it into a message or a text: what is said, in which order, and what can be done next. */
import type { Attribution } from '../sources/attribution.ts'
import type { Span } from '../text/span.ts'

/** Words that stand in an article: a slice of `body`, cut between sentences only. */
export interface EvidenceBlock {
  readonly kind: 'evidence'
  /** The article's whole body; the spans are spans of it. */
  readonly body: string
  /** At least one, in order: they hold all visible words of what is shown. An edge may leave out whole ones at an end. */
  readonly sentences: readonly Span[]
  /** One of the sentences: it is never left out, and is set in bold unless the block is plain. */
  readonly answering: Span
  readonly plain?: true
  readonly attribution: Attribution
  /** Says what the words are: who said them, and how the article puts it. */
  readonly label?: string
  /** Words that another source prints differently: spans of the body, in order, within the sentences. */
  readonly differing?: readonly Span[]
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

/** A text to be copied as it is, with its line breaks. */
export interface CopyBlock {
  readonly kind: 'copy'
  readonly heading: string
  readonly text: string
}

/** Numbers as a picture where an edge shows pictures, as bars of text where it does not. */
export interface ChartBlock {
  readonly kind: 'chart'
  readonly heading: string
  readonly bars: readonly { readonly label: string; readonly value: number }[]
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string
  readonly png: Uint8Array
}

/** What became of a quotation that a member wrote. */
export interface VerdictBlock {
  readonly kind: 'verdict'
  /** The verdict and whose words they are. */
  readonly label: string
  /** What the member wrote, where it differs from the evidence or there is none: joined the whole of it. Never evidence. */
  readonly typed: readonly TypedPiece[]
  /** What else a reader should know, a sentence each. */
  readonly remarks: readonly string[]
  /** The closest words of the briefing; absent where nothing is close. */
  readonly evidence?: EvidenceBlock
}

export interface TypedPiece {
  readonly text: string
  /** The article does not have it. */
  readonly differs: boolean
}

export type Block = EvidenceBlock | NoteBlock | ListBlock | VerdictBlock | CopyBlock | ChartBlock

/** What a reader can press next: another view of the same thing. */
export interface ViewAction {
  readonly kind: 'view'
  /** Also the terminal's command: `/next`. */
  readonly name: string
  readonly label: string
  /** Everything that is needed to make the view again, at most 83 UTF-16 units; null where there is nothing there. */
  readonly view: string | null
  /** The command whose view it is, where it is another than the one that replies. */
  readonly command?: string
  /** Shown beside this reply, to whoever presses, and not in its place. */
  readonly beside?: true
  /** Leads to more of the evidence: of no use where an edge has no room for what is there. */
  readonly widens?: true
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
  /** What was asked, as typed, where a reader of the channel needs it to make sense of the reply. */
  readonly asked?: string
  /** In a few words what this is: "Strong match". */
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  /** Makes this very view again, so that it can be shared; absent where it can not be made again. */
  readonly view?: string
  /** Can be shared as it stands, though it can not be made again. */
  readonly sharedAsItStands?: true
}
