/** A reply before an edge turns it into a message or a text: what is said, in which order, and what can be done next. */
import type { Strength } from '../answer/answer.ts'
import type { AskedTogether } from '../follow-ups/follow-up.ts'
import type { Attribution } from '../sources/attribution.ts'
import type { Span } from '../text/span.ts'
import type { InterfaceLanguage } from '../translations/messages.ts'

/**
 * How much room an edge has: a wide one shows all of a reply (the terminal), a narrow one a few lines, with the rest
 * behind actions (Discord, which many read on a phone).
 */
export type Edge = 'wide' | 'narrow'

interface OnEdges {
  /** The only kind of edge that shows this; absent if all do. */
  readonly only?: Edge
}

/** A text in the bot's own words. Names from articles and from the reader in it are data, not markup. */
export type Text = string | readonly TextPart[]

export type TextPart = string | MomentPart | LinkedPart | CommandPart

/** A moment, which an edge may show in the reader's own time zone. */
interface MomentPart {
  /** Milliseconds since 1970. */
  readonly time: number
}

/** Words that are a link, if there is one and the edge has links. */
export interface LinkedPart {
  readonly text: string
  /** http or https. */
  readonly link: string | undefined
}

/** A command that an edge may let the reader press. */
interface CommandPart {
  /** Its English name, without a slash. */
  readonly command: string
  /** As Discord names it in the language of the reply. */
  readonly shown: string
  /** Discord's id of it; absent until the edge for Discord fills it in. */
  readonly id?: string
}

/** Words of an article: a slice of `body`, cut only between sentences. */
export interface EvidenceBlock extends OnEdges {
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
  /** The same without what the heading of the reply says already; for a narrow edge. */
  readonly shortLabel?: string
  /** Another source's words, shown beside the evidence of the reply. */
  readonly beside?: true
  /** The reply is about these words: an edge may show their source at its head. */
  readonly leads?: true
  /** Tells several pieces of evidence apart, from 1. */
  readonly number?: number
  /** Words that another source prints differently: spans of the body, in order, within the sentences. */
  readonly differing?: readonly Span[]
}

/** A short text in the bot's own words. */
export interface NoteBlock extends OnEdges {
  readonly kind: 'note'
  readonly text: Text
}

/** Lines that belong together under a heading; without one they are a list of their own. */
export interface ListBlock extends OnEdges {
  readonly kind: 'list'
  readonly heading: string
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly text: Text
  /** http or https. */
  readonly link?: string | undefined
}

/** A text to be copied as it is, with its line breaks. */
export interface CopyBlock extends OnEdges {
  readonly kind: 'copy'
  readonly heading: string
  readonly text: string
}

/** Numbers: a picture if the edge shows pictures, else bars of text. */
export interface ChartBlock extends OnEdges {
  readonly kind: 'chart'
  readonly heading: string
  readonly bars: readonly { readonly label: string; readonly value: number }[]
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string
  readonly png: Uint8Array
}

/** The result of checking a quotation that a member wrote. */
export interface VerdictBlock extends OnEdges {
  readonly kind: 'verdict'
  /** The verdict and whose words they are. */
  readonly label: string
  /** The same without how the article names the speaker. */
  readonly shortLabel: string
  /** The words that differ, in order: those of the member, and those of the article in their place. */
  readonly changes: readonly WordChange[]
  /** What the member wrote, in pieces that join to the whole of it; empty if it is the same as the evidence. Never evidence. */
  readonly typed: readonly TypedPiece[]
  /** What else a reader should know, one sentence each. */
  readonly remarks: readonly Remark[]
  /** The closest words of the briefing; absent if nothing is close. */
  readonly evidence?: EvidenceBlock
  /** How many more places have the same words. */
  readonly morePlaces: number
}

export interface TypedPiece {
  readonly text: string
  /** The article does not have it. */
  readonly differs: boolean
}

export interface Remark extends OnEdges {
  readonly text: string
}

export interface WordChange {
  /** Empty if the article has more words here. */
  readonly typed: string
  /** A slice of the evidence; empty if the article has no such words. */
  readonly said: string
}

export type Block = EvidenceBlock | NoteBlock | ListBlock | VerdictBlock | CopyBlock | ChartBlock

/** What a reader can press next: another view of the same thing. */
interface ViewAction extends OnEdges {
  readonly kind: 'view'
  /** In the terminal it is a command: `/next`. */
  readonly name: string
  readonly label: string
  /** Everything that is needed to make the view, at most 83 UTF-16 units. */
  readonly view: string
  /** The command whose view it is; absent if it is the command that replies. */
  readonly command?: string
  /** The view is shown beside this reply, privately, instead of replacing it. */
  readonly beside?: true
  /** Leads to more of the evidence; an edge leaves it out if it has no room for more. */
  readonly widens?: true
  /** Leads to what is left out; an edge offers it if it leaves something out. */
  readonly ifCut?: true
}

/** Several views of one kind, of which the reader chooses one. */
interface ChoiceAction extends OnEdges {
  readonly kind: 'choice'
  readonly name: string
  /** What is chosen: "Context of …". */
  readonly label: string
  /** 1 to 25. */
  readonly choices: readonly Choice[]
  readonly command?: string
  readonly beside?: true
}

export interface Choice {
  /** In the terminal it is a command: `/context2`. */
  readonly name: string
  readonly label: string
  /** At most 83 UTF-16 units. */
  readonly view: string
}

interface LinkAction extends OnEdges {
  readonly kind: 'link'
  readonly name: string
  readonly label: string
  /** http or https, at most 512 UTF-16 units. */
  readonly link: string
}

export type Action = ViewAction | ChoiceAction | LinkAction

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
  /** The language of the bot's own words in it; absent for English. */
  readonly language?: InterfaceLanguage
  /** The name of the briefing that it comes from, if there are several: its buttons lead to views of that one. */
  readonly briefing?: string
  /** The question leans on one before, and there is none: the edge says how to ask a follow-up. */
  readonly lacksTopic?: true
  /** What this is, in a few words: "Strong match". */
  readonly heading: string
  /** How strong the match is, as the heading says it in words. */
  readonly strength?: Strength
  /** A narrow edge shows at most so many lines if it can; absent if it shows as much as fits. */
  readonly maxLines?: number
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  /** Makes this view again, so that it can be shared; absent if it cannot be made again. */
  readonly view?: string
  /** The reply can be shared as it is, although it cannot be made again. */
  readonly isSharedAsShown?: true
}
