/** What a search knows of its corpus before any question: its passages and titles, their words, and an index of each. */
import type { Passage } from '../../passages/passage.ts'
import type { ReadPassage } from '../../passages/read-passage.ts'
import { termsOf } from '../../text/analyse.ts'
import { type ArticleLayout, articleLayoutOf } from './article-layout.ts'
import { type PassageWords, readPassageWords } from './passage-words.ts'
import { type BuildTermIndex, numbered, type TermIndex } from './term-index.ts'

export interface CorpusIndex {
  /** By their numbers, from 0. */
  readonly passages: readonly Passage[]
  readonly layout: ArticleLayout
  /** The words of the passages. */
  readonly words: PassageWords
  /** Its documents are the passages. */
  readonly passageIndex: TermIndex
  readonly articleLengths: ArticleLengths
  /** The terms of each article's title, in order. */
  readonly titles: readonly (readonly string[])[]
  /** Its documents are the titles of the articles. */
  readonly titleIndex: TermIndex
}

/** How long the articles are, title aside. */
export interface ArticleLengths {
  /** For each article, how many terms its passages have. */
  readonly lengths: Int32Array
  /** The mean of `lengths`; at least 1. */
  readonly mean: number
}

/** A word in the title tells more about an article than one in its body. */
const TITLE_WEIGHT = 2

/**
 * @param passages the passages of an article together and in order
 * @param build makes an index of documents
 * @param read gives the sentences of a passage. Do not capture it in a closure: it would keep the previous search alive
 */
export function buildCorpusIndex(passages: readonly Passage[], build: BuildTermIndex, read: ReadPassage): CorpusIndex {
  const layout = articleLayoutOf(passages)
  const words = readPassageWords(passages, read)
  const titles = layout.articles.map((article) => termsOf(article.title))
  const documents = { size: passages.length, vocabulary: words.vocabulary, terms: words.numbersOf }
  return {
    passages,
    layout,
    words,
    articleLengths: articleLengthsOf(layout, words),
    titles,
    passageIndex: build(documents, { text: 1 }),
    titleIndex: build(numbered(titles.map((title) => ({ title }))), { title: TITLE_WEIGHT }),
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
