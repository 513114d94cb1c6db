/** The words of attribution: a quotation relates content, cue and source; a mention resolves to a speaker. */
import type { Gender } from '../english/name-words.ts'
import type { Span } from '../text/span.ts'

/** A span and the words it covers: those of the body, without its hidden marks. */
export interface TextSpan extends Span {
  readonly text: string
}

/** `fragment`: words quoted inside reported speech; `not-speech`: nobody's words, such as a title, a nickname or a scare quote. */
export type QuotationKind = 'direct' | 'fragment' | 'not-speech'

/** `unnamed` keeps the article's own description ("a spokeswoman"), which identifies nobody. */
export type SpeakerKind = 'person' | 'organisation' | 'unnamed'

export interface Speaker {
  readonly name: string
  readonly kind: SpeakerKind
  /** What tells the speaker from others of the same name in the corpus ("guitarist"); absent if there are none. */
  readonly bearer?: string
}

/** A source that was considered for a quotation, with the features that speak for and against it. */
export interface ConsideredSource {
  readonly mention: TextSpan
  /** Share of the probability over all candidates of the quotation, in [0, 1]. */
  readonly probability: number
  /** Feature names with their weights, strongest first. */
  readonly features: readonly (readonly [name: string, weight: number])[]
}

/** Why a quotation was classified and attributed as it was. */
export interface Explanation {
  /** The rule that decided the kind. */
  readonly kind: string
  /** How the mention became the speaker, or why it did not. */
  readonly speaker: string
  /** The best candidates, most probable first. */
  readonly sources: readonly ConsideredSource[]
}

export interface Quotation extends TextSpan {
  /** The same as long as the article keeps its id and the words keep their order among equal ones. */
  readonly id: string
  /** Id of the article. */
  readonly article: string
  readonly kind: QuotationKind
  /** `null` if the words are nobody's, or the speaker is not known well enough. */
  readonly speaker: Speaker | null
  /** How the article names the source, given even if the speaker is not known; `null` if no source was found. */
  readonly mention: TextSpan | null
  /** The words that introduce the quotation; `null` if none was found. */
  readonly cue: TextSpan | null
  /** Estimated chance that the speaker is right, in [0, 1]; 0 without a speaker. */
  readonly confidence: number
  /** Absent if results are kept for long: it is many times the size of what it explains. */
  readonly explanation?: Explanation
}

/** A person whom an article names. */
export interface Person {
  /** The fullest form in the article, without titles. */
  readonly name: string
  /** `null` if neither honorifics nor the first name nor pronouns tell it. */
  readonly gender: Gender | null
  /** Offices and occupations before the name, in lower case without full stop; they tell people of one surname apart. */
  readonly titles: readonly string[]
  /** Number of times the article mentions the person by name, 1 or more. */
  readonly mentions: number
  /**
   * For a bare surname: words that the article puts before it, in lower case, which may be a first name or a title. Absent if
   * there are none.
   */
  readonly before?: readonly string[]
}

/** The quotations and people of one article: plain JSON, a function of the article alone. */
export interface ArticleQuotations {
  readonly article: string
  /** In order of the text, not overlapping. */
  readonly quotations: readonly Quotation[]
  readonly people: readonly Person[]
}
