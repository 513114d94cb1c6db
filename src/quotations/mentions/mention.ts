/** A mention: a word that names or describes somebody or something, and what it does in its sentence. */
import type { CueStrength } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import type { Token } from '../marks/tag-text.ts'
import type { ResolvedName } from '../people/people-in-article.ts'

export type MentionForm =
  | 'he'
  | 'she'
  | 'they'
  | 'I'
  | 'we'
  | 'it'
  | 'who'
  | 'full-name'
  | 'surname'
  | 'organisation'
  | 'person-noun'
  | 'group-noun'
  | 'other-name'
  | 'noun'

/** What a mention is made of, without what it does in its sentence. */
export interface MentionWords {
  readonly form: MentionForm
  /** First and last token of its core, without articles and modifiers. */
  readonly first: Token
  readonly last: Token
  /** The name; `null` for pronouns and nouns. */
  readonly name: ResolvedName | null
}

/** A word outside quotations that names or describes somebody or something. */
export interface Mention extends MentionWords {
  /** Its place among the mentions of the article. */
  readonly index: number
  /** The last word of its core. */
  readonly head: Span
  /** The core with the nouns and titles before it: "campaign manager Jane Doe". */
  readonly core: Span
  readonly predicate: Predicate
}

/** What a mention does in its sentence. */
export interface Predicate {
  /** The first verb after the mention that it is the subject of; `null` if none was found. */
  readonly subjectOf: Token | null
  /** The verb before the mention that it is the subject of, as in "said Waltz"; `null` if there is none. */
  readonly invertedOf: Token | null
  /** Whether that verb tells what is done to it: "was called", "was told by". */
  readonly passive: boolean
  /** The passive verb before the mention whose agent it is: "was told by Jane Doe"; `null` if there is none. */
  readonly agentOf: Token | null
  /** Whether it is the object of a verb of hearing before the verb that it is the subject of: "heard Doe say". */
  readonly heard: boolean
  /** How surely that verb introduces words; `null` if there is no verb. */
  readonly strength: CueStrength | null
  readonly accordingTo: boolean
  /** Whether an auxiliary follows: "Doe is a fan", "Doe has a plan". */
  readonly linked: boolean
  /** The speech noun that the mention owns ("his statement", "the White House statement"); `null` if there is none. */
  readonly speechNoun: Token | null
  readonly possessive: boolean
  /** It comes before a noun that it belongs to: "the Clinton adviser". */
  readonly modifier: boolean
  /** The preposition before it; `null` if there is none. */
  readonly preposition: string | null
  /** It comes right after a verb, as "told reporters" has its object. */
  readonly isObject: boolean
  /** It is between commas right after a noun: "the envoy, Jane Doe, said". */
  readonly apposition: boolean
  /** First token of the noun phrase, with article and modifiers. */
  readonly phraseStart: Token
}
