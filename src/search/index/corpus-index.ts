/** What a search knows of its corpus before any question: its passages and titles, their words, and an index of each. */

import type { Language } from '../../languages/language.ts'
import { languageOf, languagesOf } from '../../languages/languages.ts'
import type { Passage } from '../../passages/passage.ts'
import type { ReadPassage } from '../../passages/read-passage.ts'
import { termsOf } from '../../text/analyse.ts'
import { type ArticleLayout, articleLayoutOf } from './article-layout.ts'
import { type PassageWords, readPassageWords } from './passage-words.ts'
import { sourceTermsOf } from './source-terms.ts'
import { type BuildTermIndex, numbered, type TermIndex } from './term-index.ts'

export interface CorpusIndex {
  /** By their numbers, from 0. */
  readonly passages: readonly Passage[]
  readonly layout: ArticleLayout
  /** The languages of the articles, without English. */
  readonly languages: readonly Language[]
  /** The words of the passages. Its vocabulary holds those of titles and sources too. */
  readonly words: PassageWords
  /** Its documents are the passages. */
  readonly passageIndex: TermIndex
  readonly articleLengths: ArticleLengths
  /** In the passages of how many articles a term is held. */
  articleFrequency(term: string): number
  /** The terms of each article's title, in order. */
  readonly titles: readonly (readonly string[])[]
  /** For each article, the terms of what else is known of it: its author, outlet, tags, file and link. */
  readonly sources: readonly (readonly string[])[]
  /** Its documents are the titles and sources of the articles. */
  readonly titleIndex: TermIndex
}

/** How long the articles are, title aside. */
interface ArticleLengths {
  /** For each article, how many terms its passages have. */
  readonly lengths: Int32Array
  /** The mean of `lengths`; at least 1. */
  readonly mean: number
}

/** A word in the title tells more about an article than one in its body. */
const TITLE_WEIGHT = 2
/** A word of the source, such as the author's name, tells little of what the article is about. */
const SOURCE_WEIGHT = 0.5

/**
 * @param passages the passages of an article together and in order
 * @param build makes an index of documents
 * @param read gives the sentences of a passage. Do not capture it in a closure: it would keep the previous search alive
 */
export function buildCorpusIndex(passages: readonly Passage[], build: BuildTermIndex, read: ReadPassage): CorpusIndex {
  const layout = articleLayoutOf(passages)
  const titles = layout.articles.map(({ title, language }) => termsOf(title, languageOf(language)))
  const sources = layout.articles.map((article, i) => sourceTermsOf(article, titles[i] ?? []))
  const words = readPassageWords(passages, read, [...titles, ...sources].flat())
  const headings = titles.map((title, i) => ({ title, source: sources[i] ?? [] }))
  const documents = { size: passages.length, vocabulary: words.vocabulary, terms: words.numbersOf }
  const passageIndex = build(documents, { text: 1 })
  return {
    passages,
    layout,
    languages: languagesOf(layout.articles.map(({ language }) => language)),
    words,
    articleLengths: articleLengthsOf(layout, words),
    titles,
    sources,
    passageIndex,
    articleFrequency: articleFrequencyOf(passageIndex, layout),
    titleIndex: build(numbered(headings), { title: TITLE_WEIGHT, source: SOURCE_WEIGHT }),
  }
}

/** Counts once for each term that is asked for: a frequent one is held by most passages. */
function articleFrequencyOf(passageIndex: TermIndex, { articleOf }: ArticleLayout): CorpusIndex['articleFrequency'] {
  const known = new Map<string, number>()
  const counted = (term: string): number => {
    let [last, count] = [-1, 0]
    // The index has one field, so that passages come in order, those of an article together.
    passageIndex.eachHolder(term, (passage) => {
      if (articleOf[passage] !== last) count++
      last = articleOf[passage] ?? last
    })
    return count
  }
  return (term) => {
    const count = known.get(term) ?? counted(term)
    known.set(term, count)
    return count
  }
}

function articleLengthsOf({ articles, articleOf }: ArticleLayout, { numbersOf }: PassageWords): ArticleLengths {
  const lengths = new Int32Array(articles.length)
  let all = 0
  for (const [passage, article] of articleOf.entries()) {
    const { length } = numbersOf(passage)
    lengths[article] = (lengths[article] ?? 0) + length
    all += length
  }
  return { lengths, mean: Math.max(1, all / Math.max(1, articles.length)) }
}
