/** Finds passages in two stages: candidates by their words, then an order by all that is known of them. */
import type { Article } from '../corpus/article.ts'
import { type Passage, passageSentences, passageText } from '../passages/passage.ts'
import { termsOf } from '../text/analyse.ts'
import { sliceOf } from '../text/span.ts'
import { scoreArticles } from './article-scores.ts'
import type { Candidate, CandidateArticle } from './candidate.ts'
import { corpusNames } from './corpus-names.ts'
import { type Holding, holdingOf, most } from './held-words.ts'
import { RANKING_FEATURES, weigh } from './ranking-features.ts'
import { RANKING_WEIGHTS } from './ranking-weights.ts'
import type { BuildTermIndex, Hit } from './term-index.ts'
import { type UnderstoodQuestion, understandQuestion } from './understood-question.ts'

export interface RankedPassage {
  readonly passage: Passage
  /** In [0, 100]: its share of what all candidates for the question weigh; comparable within one question only. */
  readonly score: number
  /** Distinct terms of the passage, as the analyser gives them. */
  readonly terms: ReadonlySet<string>
  readonly candidate: Candidate
}

export interface PassageSearch {
  readonly passages: readonly Passage[]
  analyse(question: string): UnderstoodQuestion
  /** Distinct terms of a passage. */
  passageTerms(passage: Passage): ReadonlySet<string>
  /**
   * The first stage: what may answer, in no order that matters.
   * @param keep articles that may be shown; the others are left out before anything is cut
   */
  candidates(question: UnderstoodQuestion, keep: (article: Article) => boolean): readonly Candidate[]
  /**
   * Both stages.
   * @param limit the most passages returned
   * @returns best first
   */
  search(question: UnderstoodQuestion, keep: (article: Article) => boolean, limit: number): readonly RankedPassage[]
  /** The passages of other articles whose words are most like those of a passage, best first. */
  similarTo(passage: Passage, limit: number): readonly Passage[]
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
const LONGEST_WHOLE = 100
/** Where no article is dated, "last October" counts from here. */
const NO_DAY = '2000-01-01'

/** @param passages in the order of their articles, those of one article together and in order */
export function buildPassageSearch(passages: readonly Passage[], build: BuildTermIndex): PassageSearch {
  const terms = passages.map((passage) => termsOf(passageText(passage)))
  const termsAt = (i: number): readonly string[] => terms[i] ?? []
  const articles = [...new Set(passages.map((passage) => passage.article))]
  const numberOf = new Map(articles.map((article, i) => [article, i]))
  const articleOf = passages.map((passage) => numberOf.get(passage.article) ?? 0)
  const layout = { articles: articles.length, articleOf, lengths: lengthsOf(articleOf, articles.length) }
  const firstOf = firstPassages(articleOf)
  const passageNumbers = new Map(passages.map((passage, i) => [passage, i]))
  const passageIndex = build(
    terms.map((text) => ({ text })),
    { text: 1 },
  )
  const titles = articles.map((article) => termsOf(article.title))
  const titleIndex = build(
    titles.map((title) => ({ title })),
    { title: TITLE_WEIGHT },
  )
  const vocabulary = {
    index: passageIndex,
    names: corpusNames(passages, passageIndex.documentFrequency),
    outlets: [...new Set(articles.flatMap(({ outlet }) => (outlet === undefined ? [] : [outlet])))],
    newestDay: articles.reduce(
      (newest, { published }) => (published && published > newest ? published : newest),
      NO_DAY,
    ),
  }

  function candidates(question: UnderstoodQuestion, keep: (article: Article) => boolean): readonly Candidate[] {
    const hits = passageIndex.search(question.terms)
    const scores = shares(hits, passages.length)
    const articleScores = scoreArticles(hits, question.terms, layout)
    for (const { document, score } of titleIndex.search(question.terms)) {
      articleScores[document] = (articleScores[document] ?? 0) + score
    }
    const bestArticle = articleScores.reduce((best, score) => Math.max(best, score), 0) || 1
    const chosen = choose(hits, scores, articleScores, bestArticle, keep)
    const holding = holdingOf(question)
    const ofArticle = new Map<number, CandidateArticle>()
    const ofPassage = new Map<number, Holding>()
    const nothing = holding([])
    const holdingAt = (i: number): Holding => {
      const known = ofPassage.get(i) ?? holding(termsAt(i))
      ofPassage.set(i, known)
      return known
    }
    const neighbour = (i: number, step: 1 | -1) =>
      (articleOf[i + step] === articleOf[i] ? holdingAt(i + step) : nothing).exact
    const heldInArticles = heldByArticle(question, hits, new Set(chosen.map((i) => articleOf[i] ?? 0)))
    const articleAt = (number: number): CandidateArticle => {
      const article = articles[number] as Article
      const passagesWith = heldInArticles.get(number) ?? new Float64Array(question.words.length)
      const length = layout.lengths[number] ?? 0
      const title = holding(titles[number] ?? []).exact
      const { days } = question
      return {
        score: (articleScores[number] ?? 0) / bestArticle,
        title,
        all: most([title, passagesWith.map((count) => Math.min(1, count))]),
        localRarity: passagesWith.map((count) =>
          count === 0 ? 0 : Math.log(1 + (length - count + 0.5) / (count + 0.5)),
        ),
        outletNamed: article.outlet !== undefined && question.outlets.has(article.outlet),
        dayNamed:
          days !== null &&
          article.published !== undefined &&
          days.first <= article.published &&
          article.published <= days.last,
      }
    }
    return chosen.map((i) => {
      const number = articleOf[i] ?? 0
      const article = ofArticle.get(number) ?? articleAt(number)
      ofArticle.set(number, article)
      const passage = passages[i] as Passage
      return {
        question,
        passage,
        score: scores[i] ?? 0,
        article,
        position: i - (firstOf[number] ?? 0),
        sentences: passageSentences(passage).map((span) => {
          const text = sliceOf(passage.article.body, span)
          return { span, text, holding: holding(termsOf(text)) }
        }),
        holding: holdingAt(i),
        before: neighbour(i, -1),
        after: neighbour(i, 1),
      }
    })
  }

  function choose(
    hits: readonly Hit[],
    scores: Float64Array,
    articleScores: Float64Array,
    bestArticle: number,
    keep: (article: Article) => boolean,
  ): readonly number[] {
    const kept = articles.map((article, i) => articleScores[i] !== 0 && keep(article))
    const scoreNext = (i: number, step: 1 | -1) => (articleOf[i] === articleOf[i + step] ? (scores[i + step] ?? 0) : 0)
    const byWords = hits
      .map(({ document }) => document)
      .filter((i) => kept[articleOf[i] ?? 0])
      .map((i) => ({
        i,
        score:
          (scores[i] ?? 0) +
          (ARTICLE_SHARE * (articleScores[articleOf[i] ?? 0] ?? 0)) / bestArticle +
          (NEIGHBOUR_SHARE * (scoreNext(i, -1) + scoreNext(i, 1))) / 2,
      }))
      .sort((a, b) => b.score - a.score || a.i - b.i)
      .slice(0, POOL)
    const best = [...articles.keys()]
      .filter((i) => kept[i])
      .sort((a, b) => (articleScores[b] ?? 0) - (articleScores[a] ?? 0) || a - b)
      .slice(0, WHOLE_ARTICLES)
    const whole = best.flatMap((number) =>
      Array.from(
        { length: Math.min(LONGEST_WHOLE, layout.lengths[number] ?? 0) },
        (_, position) => (firstOf[number] ?? 0) + position,
      ),
    )
    return [...new Set([...byWords.map(({ i }) => i), ...whole])]
  }

  /** In how many passages of each of some articles each word of the question is held, corrected spellings counting less. */
  function heldByArticle(
    question: UnderstoodQuestion,
    hits: readonly Hit[],
    wanted: ReadonlySet<number>,
  ): ReadonlyMap<number, Float64Array> {
    const wordsOf = new Map<string, number[]>()
    for (const [word, { terms }] of question.words.entries()) {
      for (const { term } of terms) wordsOf.set(term, [...(wordsOf.get(term) ?? []), word])
    }
    const held = new Map<number, Float64Array>()
    for (const { document, terms } of hits) {
      const number = articleOf[document] ?? 0
      if (!wanted.has(number)) continue
      const counts = held.get(number) ?? new Float64Array(question.words.length)
      held.set(number, counts)
      for (const word of new Set(terms.flatMap((term) => wordsOf.get(term) ?? [])))
        counts[word] = (counts[word] ?? 0) + 1
    }
    return held
  }

  return {
    passages,
    analyse: (question) => understandQuestion(question, vocabulary),
    passageTerms: (passage) => new Set(termsAt(passageNumbers.get(passage) ?? -1)),
    candidates,
    search(question, keep, limit) {
      const weighed = candidates(question, keep).map((candidate) => ({
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
          terms: new Set(termsAt(passageNumbers.get(candidate.passage) ?? -1)),
          candidate,
        }))
    },
    similarTo(passage, limit) {
      const terms = [...new Set(termsAt(passageNumbers.get(passage) ?? -1))].map((term) => ({ term, weight: 1 }))
      return passageIndex
        .search(terms)
        .map(({ document }) => passages[document] as Passage)
        .filter((other) => other.article !== passage.article)
        .slice(0, limit)
    },
  }
}

/** The number of the first passage of each article. */
function firstPassages(articleOf: readonly number[]): readonly number[] {
  const first: number[] = []
  for (const [i, article] of articleOf.entries()) first[article] ??= i
  return first
}

const lengthsOf = (articleOf: readonly number[], articles: number): readonly number[] => {
  const lengths = new Array<number>(articles).fill(0)
  for (const article of articleOf) lengths[article] = (lengths[article] ?? 0) + 1
  return lengths
}

/** Scores as shares of the best one, in [0, 1], by document; 0 where a document does not match. */
function shares(hits: readonly Hit[], documents: number): Float64Array {
  const best = hits[0]?.score ?? 1
  const shares = new Float64Array(documents)
  for (const { document, score } of hits) shares[document] = score / best
  return shares
}
