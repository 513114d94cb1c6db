/** What the search knows of a language other than English. */

export const LANGUAGE_CODES = ['de', 'fr', 'es'] as const

export type LanguageCode = (typeof LANGUAGE_CODES)[number]

/** What a question may ask for. */
export type AskedKind = 'who' | 'when' | 'where' | 'number' | 'why' | 'said'

export interface Language {
  readonly code: LanguageCode
  /** Words that carry no topic, in lower case without accents; none of them negates. Question words are among them. */
  readonly stopWords: ReadonlySet<string>
  /** @param word in lower case, with its accents @returns its stem, without accents */
  stem(word: string): string
  /** No sentence ends after one of these: lower case, with the full stops inside but not the last one. */
  readonly abbreviations: ReadonlySet<string>
  /** Whether a full stop after a number makes an ordinal: `3. März`. */
  readonly hasDottedOrdinals: boolean
  /** What stands before a noun, in lower case without accents: articles, prepositions with one, adjectives of no topic. */
  readonly determiners: ReadonlySet<string>
  /** Those of them behind which an infinitive may stand too. */
  readonly beforeInfinitives: ReadonlySet<string>
  /** How verbs end: infinitives and participles. */
  readonly verbs: RegExp
  /** Whether an adjective stands between them and the noun, and not behind it. */
  readonly adjectivesComeFirst: boolean
  /** Whether nouns are joined to longer ones: `Nachtfähre`. */
  readonly joinsWords: boolean
  /** Nouns that name only the kind of what is asked for, in lower case without accents: the answer need not hold them. */
  readonly kindsOfAnswers: ReadonlySet<string>
  /** Whether a capital inside a sentence tells a name. In German every noun has one. */
  readonly capitalsAreNames: boolean
  /** The cues of each kind of question. The one that comes first in the question decides. */
  readonly asks: Readonly<Record<AskedKind, RegExp>>
  /** Whether a text is a question or a request, and no list of keywords. */
  readonly asksAnything: RegExp
  /** A question about money, if it asks for a number. */
  readonly asksForMoney: RegExp
  /** The noun that is asked for, as its first group: `Stadt` in "in welcher Stadt". */
  readonly thingAskedFor: RegExp
  /** Whose words are asked for, as the first group that matches. */
  readonly speakerAskedFor: RegExp
  /** What a sentence holds if it may answer such a question; a number or a name needs no word of the language. */
  readonly answers: Readonly<Record<Exclude<AskedKind, 'who'> | 'money', RegExp>>
}

/** @returns the source of an expression that finds any of the alternatives as whole words */
export const wholeWords = (...alternatives: readonly string[]): string =>
  `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`
