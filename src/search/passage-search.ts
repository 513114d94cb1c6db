/** Finds passages in two stages: candidates by their words, then an order by all that is known of them. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import { READING, type ReadPassage, readPassage } from '../passages/read-passage.ts'
import { weigh } from '../ranker/linear-model.ts'
import { termsOf } from '../text/analyse.ts'
import { sliceOf } from '../text/span.ts'
import { highest } from './index/highest.ts'
import { bestDocuments, type Hits } from './index/hits.ts'
import { inverseDocumentFrequency } from './index/inverse-document-frequency.ts'
import { readPassageWords } from './index/passage-words.ts'
import { type BuildTermIndex, numbered } from './index/term-index.ts'
import { corpusNames } from './question/corpus-names.ts'
import { analyseQuestion, type QuestionWord, rarityOf } from './question/question.ts'
import { createRelatedTerms, type UnderstoodQuestion, understandQuestion } from './question/understood-question.ts'
import { scoreArticles } from './ranking/article-scores.ts'
import type { Candidate, CandidateArticle, CandidateSentence } from './ranking/candidate.ts'
import { type Holding, holdingOf, most } from './ranking/held-words.ts'
import { RANKING_FEATURES } from './ranking/ranking-features.ts'
import { RANKING_WEIGHTS } from './ranking/ranking-weights.ts'
import { isOfKind, namesSomebodyElse } from './ranking/sentence-kind.ts'

export interface RankedPassage {
  readonly passage: Passage
  /** In [0, 100]: its share of what all candidates for the question weigh; comparable within one question only. */
  readonly score: number
  readonly candidate: Candidate
}

/** The names of those who are quoted in a passage. */
export type SpeakersIn = (passage: Passage) => readonly string[]

/** What may be shown and what is known beyond the words. */
export interface Wanted {
  /** Articles that may be shown; the others are left out before anything is cut. */
  readonly keep: (article: Article) => boolean
  /** Absent where quotations are not known (yet). */
  readonly speakersIn?: SpeakersIn | undefined
}

export interface PassageSearch {
  readonly passages: readonly Passage[]
  analyse(question: string): UnderstoodQuestion
  /** As its passages were read, any other anew. */
  readonly readPassage: ReadPassage
  /** The numbers of terms; -1 for one that stands in no passage. */
  numbersOf(terms: readonly string[]): readonly number[]
  /** Distinct terms of a passage, by numbers that mean the same in every passage of this search. */
  passageTerms(passage: Passage): ReadonlySet<number>
  /** The first stage: what may answer, in no order that matters. */
  candidates(question: UnderstoodQuestion, wanted: Wanted): readonly Candidate[]
  /**
   * Both stages.
   * @param limit the most passages returned
   * @returns best first
   */
  search(question: UnderstoodQuestion, wanted: Wanted, limit: number): readonly RankedPassage[]
  /** The passages of other articles whose words are most like those of a passage, best first. */
  similarTo(passage: Passage, limit: number): readonly Passage[]
  /** What shares most with a text by its content words alone, none taken for a misspelling. */
  sharing(text: string, limit: number): SharedWords
  /** The passages that hold most of some terms, by their words alone, best first. @param terms each once */
  holding(terms: readonly string[], keep: (article: Article) => boolean, limit: number): readonly Passage[]
  /** In (0, 1]: 1 for a term that occurs nowhere, near 0 for one that every passage holds. */
  rarityOf(term: string): number
}

export interface SharedWords {
  /** The content words of the text. */
  readonly words: readonly QuestionWord[]
  /** Best first. */
  readonly passages: readonly Passage[]
}

/**
 * What an article's score and the neighbours' scores count beside the passage's own among the candidates, each as a share
 * of the best one for the question. Measured on `../shared/gold/dev`, flat between 0.3 and 0.9, and 0.1 and 0.4.
 */
const ARTICLE_SHARE = 0.6
const NEIGHBOUR_SHARE = 0.2
/** A word in the title tells more about an article than one in its body. */
const TITLE_WEIGHT = 2
/** Passages that become candidates by their own words, and articles that become so whole: answers share few words. */
const POOL = 50
const WHOLE_ARTICLES = 3
/** Of a longer article only the beginning becomes so whole. Passages. */
const MAX_WHOLE = 100
/** The rarest words of a long text find what it shares; the others cost time. */
const MAX_SHARED = 12
/** Where no article is dated, "last October" counts from here. */
const NO_DAY = '2000-01-01'

/**
 * @param passages in the order of their articles, those of one article together and in order
 */
export function buildPassageSearch(
  passages: readonly Passage[],
  build: BuildTermIndex,
  // In no function below: what an earlier search knows would live as long as this one.
  { readPassage: read, findNames } = READING,
): PassageSearch {
  const words = readPassageWords(passages, read)
  const articles = [...new Set(passages.map((passage) => passage.article))]
  const numberOf = new Map(articles.map((article, i) => [article, i]))
  const articleOf = Int32Array.from(passages, (passage) => numberOf.get(passage.article) ?? 0)
  const layout = { articles: articles.length, articleOf, lengths: lengthsOf(articleOf, articles.length) }
  const firstOf = firstPassages(articleOf)
  const passagesIn = (article: number) => {
    const first = firstOf[article] ?? 0
    return passages.slice(first, first + (layout.lengths[article] ?? 0))
  }
  const passageNumbers = new Map(passages.map((passage, i) => [passage, i]))
  const passageIndex = build(
    { size: passages.length, vocabulary: words.vocabulary, terms: words.numbersOf },
    { text: 1 },
  )
  const titles = articles.map((article) => termsOf(article.title))
  const titleIndex = build(numbered(titles.map((title) => ({ title }))), { title: TITLE_WEIGHT })
  const vocabulary = {
    index: passageIndex,
    relatedTo: createRelatedTerms(passageIndex),
    names: corpusNames(
      articles.map((_, number) => findNames(passagesIn(number))),
      passageIndex.documentFrequency,
    ),
    outlets: [...new Set(articles.flatMap(({ outlet }) => (outlet === undefined ? [] : [outlet])))],
    newestDay: articles.reduce(
      (newest, { published }) => (published && published > newest ? published : newest),
      NO_DAY,
    ),
  }

  function candidates(question: UnderstoodQuestion, { keep, speakersIn }: Wanted): readonly Candidate[] {
    const hits = passageIndex.search(question.terms)
    const scores = shares(hits, passages.length)
    const articleScores = scoreArticles(hits, question.terms, layout)
    const titleHits = titleIndex.search(question.terms)
    for (const [hit, article] of titleHits.documents.entries()) {
      articleScores[article] = (articleScores[article] ?? 0) + (titleHits.scores[hit] ?? 0)
    }
    const bestArticle = articleScores.reduce((best, score) => Math.max(best, score), 0) || 1
    const chosen = choose(hits.documents, scores, articleScores, bestArticle, keep)
    const reading = readingFor(question)
    const passagesWith = passagesWithEach(question, hits, new Set(chosen.map((i) => articleOf[i] ?? 0)))
    const articleAt = keeping((number: number): CandidateArticle => {
      const article = articles[number] as Article
      const length = layout.lengths[number] ?? 0
      const counts = passagesWith.get(number) ?? new Float64Array(question.words.length)
      return {
        score: (articleScores[number] ?? 0) / bestArticle,
        title: reading.titleAt(number).exact,
        localRarity: counts.map((count) => (count === 0 ? 0 : inverseDocumentFrequency(count, length))),
        outletNamed: article.outlet !== undefined && question.outlets.has(article.outlet),
        dayNamed: isWithinDays(article.published, question.days),
      }
    })
    const asked = question.nameTerms
    return chosen.map((i) => {
      const passage = passages[i] as Passage
      const article = articleAt(articleOf[i] ?? 0)
      const before = reading.neighbourAt(i, -1)
      return {
        question,
        passage,
        score: scores[i] ?? 0,
        article,
        position: i - (firstOf[articleOf[i] ?? 0] ?? 0),
        sentences: reading.sentencesAt(i),
        holding: reading.passageAt(i),
        around: most([before, article.title]),
        before,
        after: reading.neighbourAt(i, 1),
        quotesAsked:
          speakersIn === undefined
            ? null
            : speakersIn(passage).some((name) => termsOf(name).some((term) => asked.has(term))),
      }
    })
  }

  /** Reads texts for what they hold of one question, each at most once. */
  function readingFor(question: UnderstoodQuestion) {
    const holding = holdingOf(question, words)
    const nothing = new Float64Array(question.words.length)
    const passageAt = keeping((i: number): Holding => holding(words.numbersOf(i)))
    const sentenceAt = (passage: Passage, number: number): CandidateSentence => {
      const span = words.spanOf(number)
      const text = sliceOf(passage.article.body, span)
      const type = question.answerType
      const answers =
        type !== 'other' && isOfKind(type, text) && (type !== 'who' || namesSomebodyElse(text, question.termSet))
      return { span, holding: holding(words.sentenceNumbers(number)), answers, is: (kind) => isOfKind(kind, text) }
    }
    return {
      passageAt,
      titleAt: (number: number): Holding => holding((titles[number] ?? []).map(words.vocabulary.numberOf)),
      /** What the passage before or after in the article holds exactly. */
      neighbourAt: (i: number, step: 1 | -1) =>
        articleOf[i + step] === articleOf[i] ? passageAt(i + step).exact : nothing,
      sentencesAt(i: number): readonly CandidateSentence[] {
        const { start, end } = words.sentencesOf(i)
        return Array.from({ length: end - start }, (_, k) => sentenceAt(passages[i] as Passage, start + k))
      },
    }
  }

  /**
   * The best passages by their own scores, their articles' and their neighbours', and of the best articles every passage with
   * a word in it.
   */
  function choose(
    found: Uint32Array,
    scores: Float64Array,
    articleScores: Float64Array,
    bestArticle: number,
    keep: (article: Article) => boolean,
  ): readonly number[] {
    const kept = articles.map((article, i) => articleScores[i] !== 0 && keep(article))
    const scoreNext = (i: number, step: 1 | -1) => (articleOf[i] === articleOf[i + step] ? (scores[i + step] ?? 0) : 0)
    const together = (i: number) =>
      (scores[i] ?? 0) +
      (ARTICLE_SHARE * (articleScores[articleOf[i] ?? 0] ?? 0)) / bestArticle +
      (NEIGHBOUR_SHARE * (scoreNext(i, -1) + scoreNext(i, 1))) / 2
    const byWords = highest(found, together, POOL, (i) => kept[articleOf[i] ?? 0] === true)
    const best = highest(
      articles.keys(),
      (i) => articleScores[i] ?? 0,
      WHOLE_ARTICLES,
      (i) => kept[i] === true,
    )
    const whole = best.flatMap((number) =>
      Array.from(
        { length: Math.min(MAX_WHOLE, layout.lengths[number] ?? 0) },
        (_, position) => (firstOf[number] ?? 0) + position,
      ),
    )
    return [...new Set([...byWords, ...whole.filter((i) => words.numbersOf(i).length > 0)])]
  }

  /** In how many passages of each of some articles each word of the question is held. */
  function passagesWithEach(
    question: UnderstoodQuestion,
    { documents, matched, firstMatched }: Hits,
    wanted: ReadonlySet<number>,
  ): ReadonlyMap<number, Float64Array> {
    const wordsOf = question.terms.map(({ term }) =>
      [...question.words.keys()].filter((word) => question.words[word]?.terms.some((own) => own.term === term)),
    )
    const held = new Map([...wanted].map((article) => [article, new Float64Array(question.words.length)]))
    const lastHit = new Int32Array(question.words.length).fill(-1)
    for (let hit = 0; hit < documents.length; hit++) {
      const counts = held.get(articleOf[documents[hit] ?? 0] ?? 0)
      if (counts === undefined) continue
      for (let at = firstMatched[hit] ?? 0; at < (firstMatched[hit + 1] ?? 0); at++) {
        for (const word of wordsOf[matched[at] ?? 0] ?? []) {
          if (lastHit[word] === hit) continue
          lastHit[word] = hit
          counts[word] = (counts[word] ?? 0) + 1
        }
      }
    }
    return held
  }

  const holding: PassageSearch['holding'] = (terms, keep, limit) => {
    const hits = passageIndex.search(terms.map((term) => ({ term, weight: 1 })))
    const found = bestDocuments(hits, limit, (i) => keep(articles[articleOf[i] ?? 0] as Article))
    return found.map((i) => passages[i] as Passage)
  }

  return {
    passages,
    readPassage(passage) {
      const number = passageNumbers.get(passage)
      return number === undefined ? readPassage(passage) : words.sentencesIn(number)
    },
    holding,
    rarityOf: (term) => rarityOf([{ term, weight: 1 }], passageIndex),
    numbersOf: (terms) => terms.map(words.vocabulary.numberOf),
    analyse: (question) => understandQuestion(question, vocabulary),
    passageTerms: (passage) => new Set(words.numbersOf(passageNumbers.get(passage) ?? -1)),
    candidates,
    search(question, wanted, limit) {
      const weighed = candidates(question, wanted).map((candidate) => ({
        candidate,
        weight: weigh(candidate, RANKING_FEATURES, RANKING_WEIGHTS),
      }))
      const heaviest = weighed.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY)
      const all = weighed.reduce((sum, { weight }) => sum + Math.exp(weight - heaviest), 0)
      return weighed
        .sort((a, b) => b.weight - a.weight)
        .slice(0, limit)
        .map(({ candidate, weight }) => ({
          passage: candidate.passage,
          score: (100 * Math.exp(weight - heaviest)) / all,
          candidate,
        }))
    },
    similarTo(passage, limit) {
      const terms = [...new Set(words.termsOf(passageNumbers.get(passage) ?? -1))]
      return holding(terms, (article) => article !== passage.article, limit)
    },
    sharing(text, limit) {
      const { words: content } = analyseQuestion(text, { ...passageIndex, similarTerms: () => [] })
      const rarest = [...content].sort((a, b) => b.rarity - a.rarity).slice(0, MAX_SHARED)
      const terms = [...new Set(rarest.flatMap((word) => word.terms.map(({ term }) => term)))]
      return { words: content, passages: holding(terms, () => true, limit) }
    },
  }
}

const isWithinDays = (published: string | undefined, days: UnderstoodQuestion['days']): boolean =>
  published !== undefined && days !== null && days.first <= published && published <= days.last

/** A function that works out each value once. */
function keeping<Value>(make: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = make(key)
    known.set(key, value)
    return value
  }
}

/** The number of the first passage of each article. */
function firstPassages(articleOf: ArrayLike<number>): readonly number[] {
  const first: number[] = []
  for (let i = 0; i < articleOf.length; i++) first[articleOf[i] ?? 0] ??= i
  return first
}

const lengthsOf = (articleOf: ArrayLike<number>, articles: number): readonly number[] => {
  const lengths = new Array<number>(articles).fill(0)
  for (let i = 0; i < articleOf.length; i++) lengths[articleOf[i] ?? 0] = (lengths[articleOf[i] ?? 0] ?? 0) + 1
  return lengths
}

/** Scores as shares of the best one, in [0, 1], by document; 0 where a document does not match. */
function shares({ documents, scores }: Hits, size: number): Float64Array {
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const shares = new Float64Array(size)
  for (let hit = 0; hit < documents.length; hit++) shares[documents[hit] ?? 0] = (scores[hit] ?? 0) / best
  return shares
}
