/** What a search knows of its corpus before any question: its passages and titles, their words, and an index of each. */
import type { Language } from '../../languages/language.ts'
import { languageOf, languagesOf } from '../../languages/languages.ts'
import type { Passage } from '../../passages/passage.ts'
import type { ReadPassage } from '../../passages/read-passage.ts'
import { eachInSteps, partsInSteps, type Steps } from '../../process/in-steps.ts'
import { termsOf } from '../../text/analyse.ts'
import { type ArticleLayout, articleLayoutOf } from './article-layout.ts'
import { type PassageWords, passageWordsSteps } from './passage-words.ts'
import { postingsSteps } from './postings.ts'
import { sourceTermsOf } from './source-terms.ts'
import type { BuildTermIndex, EarlierDocuments, IndexedDocuments, TermIndex, WholeCollection } from './term-index.ts'
import { vocabularySoFar } from './vocabulary.ts'
import type { CorpusTotals, WholeCorpus } from './whole-corpus.ts'

export interface CorpusIndex {
  /** By their numbers, from 0. */
  readonly passages: readonly Passage[]
  /** The number of a passage; `undefined` if it is of another corpus. */
  numberOf(passage: Passage): number | undefined
  readonly layout: ArticleLayout
  /** The corpus, if the index holds only a part of its articles. */
  readonly whole: WholeCorpus | null
  /** How many articles and passages the corpus has. */
  readonly totals: Pick<CorpusTotals, 'articles' | 'passages'>
  /** The languages of the articles, without English. */
  readonly languages: readonly Language[]
  /** The words of the passages. Their vocabulary holds those of titles and sources too. */
  readonly words: PassageWords
  /** Its documents are the passages. */
  readonly passageIndex: TermIndex
  readonly articleLengths: ArticleLengths
  /** In the passages of how many articles of the corpus a term is held. */
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
  /** The mean of all articles of the corpus; at least 1. */
  readonly mean: number
}

/** A word in the title tells more about an article than one in its body. */
const TITLE_WEIGHT = 2
/** A word of the source, such as the author's name, tells little of what the article is about. */
const SOURCE_WEIGHT = 0.5

/** Articles whose titles and sources are read before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 1_000
/** The same for passages that are looked up. */
const PASSAGES_A_STEP = 20_000

/** What an index is built from. */
export interface IndexParts {
  /** The passages of an article together and in order. */
  readonly passages: readonly Passage[]
  /** Makes an index of documents. */
  readonly build: BuildTermIndex
  /** Gives the sentences of a passage. Not kept in a closure: it would keep the previous search alive. */
  readonly read: ReadPassage
  /** The index of the corpus before a change: what it knows of the same passages and articles is taken over. The same holds for it. */
  readonly earlier: CorpusIndex | null
  /** The corpus, if these are not all of its passages. */
  readonly whole?: WholeCorpus | null
}

export function* corpusIndexSteps({ passages, build, read, earlier, whole = null }: IndexParts): Steps<CorpusIndex> {
  const layout = articleLayoutOf(passages)
  const before = earlier && (yield* numbersBefore(passages, earlier))
  const words = yield* passageWordsSteps(passages, {
    read,
    earlier: earlier && before && { words: earlier.words, numbers: before },
  })
  yield
  const headings = yield* headingsOf(layout, earlier)
  const numbered = yield* headingNumbers(headings, words.log.vocabulary.add)
  // Of what is added later, this index holds nothing.
  const vocabulary = vocabularySoFar(words.log.vocabulary)
  const headingParts: IndexedDocuments<'title' | 'source'> = {
    size: headings.titles.length,
    vocabulary,
    terms: (article, field) => numbered[field][article] ?? [],
  }
  const titleIndex = build(
    {
      ...headingParts,
      postings: yield* postingsSteps(headingParts, ['title', 'source']),
      whole: whole && allHeadings(whole),
    },
    { title: TITLE_WEIGHT, source: SOURCE_WEIGHT },
  )
  yield
  const numbers = new Map<Passage, number>()
  yield* eachInSteps(passages, PASSAGES_A_STEP, (passage) => numbers.set(passage, numbers.size))
  const documents = {
    size: passages.length,
    vocabulary,
    terms: words.numbersOf,
    earlier: earlier && before && earlierPassages(before, earlier),
    whole: whole && allPassages(whole),
  }
  const postings = yield* postingsSteps(documents, ['text'])
  const passageIndex = build({ ...documents, postings }, { text: 1 })
  yield
  return {
    passages,
    numberOf: (passage) => numbers.get(passage),
    layout,
    whole,
    totals: whole?.totals ?? { articles: layout.articles.length, passages: passages.length },
    languages: languagesOf(whole?.languages ?? layout.articles.map(({ language }) => language)),
    words,
    articleLengths: yield* articleLengthsOf(layout, words, whole),
    ...headings,
    passageIndex,
    articleFrequency: whole?.counts.articles ?? articleFrequencyOf(passageIndex, layout),
    titleIndex,
  }
}

const allPassages = ({ totals, counts, similarTerms }: WholeCorpus): WholeCollection<'text'> => ({
  size: totals.passages,
  meanLength: () => totals.meanTerms.text,
  frequency: counts.passages,
  documentFrequency: counts.passages,
  similarTerms,
})

const allHeadings = ({ totals, counts, similarTerms }: WholeCorpus): WholeCollection<'title' | 'source'> => ({
  size: totals.articles,
  meanLength: (field) => totals.meanTerms[field],
  frequency: (term, field) => (field === 'title' ? counts.titles : counts.sources)(term),
  // What a title holds, its article's source terms do not.
  documentFrequency: (term) => counts.titles(term) + counts.sources(term),
  similarTerms,
})

type Headings = Pick<CorpusIndex, 'titles' | 'sources'>

/** The terms of titles and sources. Those of an article that was in the earlier corpus are not analysed again. */
function* headingsOf({ articles }: ArticleLayout, earlier: CorpusIndex | null): Steps<Headings> {
  const before = new Map(earlier?.layout.articles.map((article, i) => [article, i]))
  yield
  const titles: (readonly string[])[] = []
  const sources: (readonly string[])[] = []
  yield* eachInSteps(articles, ARTICLES_A_STEP, (article) => {
    const own = before.get(article) ?? -1
    const title = earlier?.titles[own] ?? termsOf(article.title, languageOf(article.language))
    titles.push(title)
    sources.push(earlier?.sources[own] ?? sourceTermsOf(article, title))
  })
  return { titles, sources }
}

/** @param add gives a term its number */
function* headingNumbers({ titles, sources }: Headings, add: (term: string) => number) {
  const numbers = { title: [] as (readonly number[])[], source: [] as (readonly number[])[] }
  yield* eachInSteps(titles, ARTICLES_A_STEP, (terms) => numbers.title.push(terms.map(add)))
  yield* eachInSteps(sources, ARTICLES_A_STEP, (terms) => numbers.source.push(terms.map(add)))
  return numbers
}

/** @returns for each passage its number in the earlier corpus; -1 if it was not there */
function* numbersBefore(passages: readonly Passage[], { numberOf }: CorpusIndex): Steps<Int32Array> {
  const before = new Int32Array(passages.length)
  yield* partsInSteps(passages.length, PASSAGES_A_STEP, (start, end) => {
    for (let i = start; i < end; i++) before[i] = numberOf(passages[i] as Passage) ?? -1
  })
  return before
}

/**
 * @param before see `numbersBefore`
 * @returns null if passages that are in both corpora come in another order: their lists would have to be sorted anew
 */
function earlierPassages(before: Int32Array, earlier: CorpusIndex): EarlierDocuments | null {
  const numbersNow = new Int32Array(earlier.passages.length).fill(-1)
  let last = -1
  for (const [number, own] of before.entries()) {
    if (own < 0) continue
    if (own < last) return null
    last = own
    numbersNow[own] = number
  }
  return { index: earlier.passageIndex, numbersNow, holds: (document) => (before[document] ?? -1) >= 0 }
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

function* articleLengthsOf(
  { articles, articleOf }: ArticleLayout,
  { lengthOf }: PassageWords,
  whole: WholeCorpus | null,
): Steps<ArticleLengths> {
  const lengths = new Int32Array(articles.length)
  let all = 0
  yield* partsInSteps(articleOf.length, PASSAGES_A_STEP, (start, end) => {
    for (let passage = start; passage < end; passage++) {
      const article = articleOf[passage] as number
      const length = lengthOf(passage)
      lengths[article] = (lengths[article] as number) + length
      all += length
    }
  })
  return { lengths, mean: Math.max(1, whole?.totals.meanArticleLength ?? all / Math.max(1, articles.length)) }
}
