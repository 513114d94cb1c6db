/** What a search asks about its whole corpus if it holds only a part of the articles: counts, names, and further articles. */
import type { ArticleScope } from '../../corpus/counted-articles.ts'
import type { CountedPair } from '../../passages/name-mentions.ts'
import type { WeightedTerm } from './term-index.ts'

/** Articles that a search has to hold before it can answer. */
export type ArticleQuery =
  /** Those whose passages, titles or sources match the terms best: the more terms, the better. */
  | ({ readonly kind: 'words'; readonly terms: readonly WeightedTerm[] } & SearchedPart)
  /** Those with the passages that are nearest to a vector of length 1. */
  | ({ readonly kind: 'meaning'; readonly vector: Float32Array } & SearchedPart)
  /** The one with a passage, or a quotation, of this id. */
  | { readonly kind: 'passage'; readonly id: string }
  | { readonly kind: 'quotation'; readonly id: string }
  /** The one of this id. */
  | { readonly kind: 'article'; readonly id: string }
  | SpeakerQuery
  /** Those in which somebody has the id of a speaker, as `speakerId` makes it. */
  | { readonly kind: 'speaker-id'; readonly id: string }
  /** Those with a stretch that holds most of these words, in about this order. Words are those of `wordsOf`. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** Those whose link leads to a page, as `linkAddressOf` names it. */
  | { readonly kind: 'page'; readonly page: string }
  /** The newest of those whose title or source holds one of the terms of each word. */
  | { readonly kind: 'headings'; readonly words: readonly (readonly string[])[] }

interface SearchedPart {
  readonly scope: ArticleScope
  /** Only passages that came to the engine after this time. Milliseconds since 1970. */
  readonly cameAfter?: number
}

/**
 * Those that quote somebody of whose name a word begins with the last of some words, or is two edits from it at most; behind them, some
 * that only name such a person. Those come first whose name holds all the words, then those that hold the terms, then the newest.
 */
interface SpeakerQuery {
  readonly kind: 'speaker'
  /** Of a typed name, as `nameWords` gives them. */
  readonly words: readonly string[]
  /** What the quotations are about; may be empty. */
  readonly about: readonly WeightedTerm[]
  readonly scope: ArticleScope
}

/** How large a corpus is. Its parts are searched with these numbers, so that they score as they do in the whole. */
export interface CorpusTotals {
  readonly articles: number
  readonly passages: number
  /** The mean number of distinct terms: of a passage, of a title, and of what else is known of an article's source. */
  readonly meanTerms: { readonly text: number; readonly title: number; readonly source: number }
  /** The mean number of terms in the passages of an article, each as often as it occurs. */
  readonly meanArticleLength: number
  /** The number of words in all passages, as `wordsOf` counts them. */
  readonly words: number
}

/** What is counted of a term: documents of one kind that hold it. */
export interface TermCounts {
  /** Passages. */
  readonly passages: (term: string) => number
  /** Articles of which a passage holds it. */
  readonly articles: (term: string) => number
  /** Articles whose title holds it. */
  readonly titles: (term: string) => number
  /** Articles whose author, outlet, tags, file or link hold it, and whose title does not. */
  readonly sources: (term: string) => number
  /** Passages that write it with a capital, added up over the words that have this term. */
  readonly capitals: (term: string) => number
}

/**
 * The whole corpus, as far as it is known. Nothing waits for an answer: what is not known yet is 0 or empty, and is noted. A
 * result for which something was not known must be thrown away.
 */
export interface WholeCorpus {
  readonly totals: CorpusTotals
  readonly counts: TermCounts
  /** Codes of the languages of the articles, without English. */
  readonly languages: readonly string[]
  /** Names of outlets as articles write them, each once. */
  readonly outlets: readonly string[]
  /** The newest day of publication, `YYYY-MM-DD`; absent if no article tells its day. */
  readonly newestDay?: string | undefined
  /** Pairs of words with capitals, side by side, of which one has the term. */
  pairsWith(term: string): readonly CountedPair[]
  /** An office with the last names of those who are called so. */
  bearersOf(office: string): readonly CountedPair[]
  /** Terms that a term may be a misspelling or the beginning of, as `TermIndex` has them. */
  similarTerms(term: string): readonly string[]
  /** The terms of a language that begin or end with some letters. */
  termsWithPart(language: string, part: string): readonly string[]
  /** The text of a passage that holds a term; if none does, the title and source of an article that do. */
  textsWith(term: string): readonly string[]
  /** How often a word occurs in all passages, as `wordsOf` gives it. */
  timesOf(word: string): number
  /** Notes that a search needs these articles. Whether they are held is seen by looking for them. */
  need(query: ArticleQuery): void
}
