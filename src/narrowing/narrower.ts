/** The contract of an engine that holds a corpus which is too large for memory: it gives the few articles that matter, and counts. */
import type { Article } from '../corpus/article.ts'
import type { ArticleScope, CountedArticles } from '../corpus/counted-articles.ts'
import type { Corpus } from '../corpus/read-corpus.ts'
import type { ArticleVectors } from '../meaning/article-encoder.ts'
import type { CountedPair, NameMentions } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import type { ReadSentence } from '../passages/read-passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import type { ArticleQuery, CorpusTotals, TermCounts, WholeCorpus } from '../search/index/whole-corpus.ts'

/** An article with all that was analysed of it. */
export interface AnalysedArticle {
  readonly article: Article
  /** In order; none if its body holds no prose. */
  readonly passages: readonly Passage[]
  /** The sentences of each passage with their terms, in the same order. */
  readonly sentences: readonly (readonly ReadSentence[])[]
  readonly names: NameMentions
  readonly quotations: ArticleQuotations
  /** Absent if the passages are not encoded. */
  readonly vectors?: ArticleVectors | undefined
  /** Absent if all was there when the engine was filled. */
  readonly came?: ArrivalTimes | undefined
}

/** When changes brought an article to the engine. Milliseconds since 1970; 0 for what was there when the engine was filled. */
export interface ArrivalTimes {
  readonly article: number
  /** Of each passage, in order: an article that is edited has new ones. */
  readonly passages: readonly number[]
}

/** What is the same for every question that is asked of one version of a corpus. */
export interface CorpusOverview
  extends Pick<WholeCorpus, 'languages' | 'newestDay'>,
    Pick<Corpus, 'rejected' | 'notes'> {
  readonly totals: CorpusTotals
  /** When it was changed last: later than every version before it. Milliseconds since 1970. */
  readonly changedAt: number
  /** All articles, even those without a passage. */
  readonly whole: CountedArticles
  /** The mean of the vectors of all passages, not of length 1; absent unless all have vectors. */
  readonly meanVector?: readonly number[]
}

/** What is looked up by a text. */
export interface Facts extends Record<keyof TermCounts, number> {
  /** By a term, as `WholeCorpus.pairsWith` has it; of a long list the most frequent pairs. */
  readonly pairs: readonly CountedPair[]
  /** By an office, as `WholeCorpus.bearersOf` has it. */
  readonly bearers: readonly CountedPair[]
  /**
   * By a term: terms of passages, titles and sources that are like it, each with the number of passages that hold it. At least those
   * of which `similarTerms` of an index tells.
   */
  readonly similar: readonly (readonly [term: string, passages: number])[]
  /** By the code of a language, a colon and some letters, as `WholeCorpus.termsWithPart` has it. */
  readonly parts: readonly string[]
  /** By a term, as `WholeCorpus.textsWith` has it. */
  readonly texts: readonly string[]
  /** By a word, as `WholeCorpus.timesOf` has it. */
  readonly words: number
  /**
   * By the beginning of a name: those who are quoted and of whose names a word begins with the last typed word, or is two edits from it at
   * most; the most quoted first, a hundred of them. By nothing: the most quoted of all.
   */
  readonly speakers: readonly QuotedName[]
  /** By a `ListedPart` in JSON: ids of articles. */
  readonly newest: readonly string[]
  /** By a time, in digits: ids of the articles that came after it, the newest first. */
  readonly added: readonly string[]
  /** By an `ArticleScope` in JSON. */
  readonly within: CountedArticles
}

/** A part of the list of the articles within a scope, in the order of `listSources`. */
export interface ListedPart {
  readonly scope: ArticleScope
  /** Number of the first, from 0. */
  readonly from: number
  readonly count: number
}

/** A name that articles give somebody whom they quote. */
export interface QuotedName {
  readonly name: string
  /** Number of quotations under this name. */
  readonly quotations: number
}

export type FactKind = keyof Facts

/** What is asked at once. */
export interface Lookups {
  /** The texts of each kind, each once; absent if no fact is asked for. */
  readonly facts?: { readonly [Kind in FactKind]: readonly string[] }
  readonly articles: readonly ArticleQuery[]
}

/** The facts of each kind, by the texts that were asked for. */
export type FactsOfEachKind = { readonly [Kind in FactKind]: ReadonlyMap<string, Facts[Kind]> }

/** What is told at once. */
export interface LookedUp {
  /** A text of which there is nothing to tell is absent. */
  readonly facts: FactsOfEachKind
  /** The articles of all queries, each once. */
  readonly articles: readonly AnalysedArticle[]
}

/** One version of a corpus. It stays as it is: after a change there is another narrower. */
export interface Narrower {
  readonly overview: CorpusOverview
  /**
   * Asks the engine once. For each query it gives the few articles that can matter, tens of them. An article that is given again
   * soon is the same object.
   * @throws what the engine throws
   */
  lookUp(lookups: Lookups): Promise<LookedUp>
}
