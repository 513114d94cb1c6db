/** Finds passages: an index of passages and an index of whole articles, their evidence added up. */
import type { Article } from '../corpus/article.ts'
import { type Passage, passageText } from '../passages/passage.ts'
import { termsOf } from '../text/analyse.ts'
import { scoreArticles } from './article-scores.ts'
import { analyseQuestion, type Question } from './question.ts'
import type { BuildTermIndex, Hit } from './term-index.ts'

export interface RankedPassage {
  readonly passage: Passage
  /** Above 0; comparable within one question only. */
  readonly score: number
  /** Distinct terms of the passage, as the analyser gives them. */
  readonly terms: ReadonlySet<string>
}

export interface PassageSearch {
  readonly passages: readonly Passage[]
  analyse(question: string): Question
  /** Distinct terms of a passage, and of an article's title and passages. */
  passageTerms(passage: Passage): ReadonlySet<string>
  articleTerms(article: Article): ReadonlySet<string>
  /**
   * @param keep articles that may be shown; the others are left out before anything is cut
   * @param limit the most passages returned
   * @returns best first
   */
  search(question: Question, keep: (article: Article) => boolean, limit: number): readonly RankedPassage[]
}

/**
 * What an article's score and the neighbours' scores count beside the passage's own, each as a share of the best one for
 * the question. Measured on `../shared/gold/dev`, flat between 0.3 and 0.9, and 0.1 and 0.4.
 */
const ARTICLE_SHARE = 0.6
const NEIGHBOUR_SHARE = 0.2
/** A word in the title tells more about an article than one in its body. */
const TITLE_WEIGHT = 2

/** @param passages in the order of their articles, those of one article together and in order */
export function buildPassageSearch(passages: readonly Passage[], build: BuildTermIndex): PassageSearch {
  const terms = passages.map((passage) => termsOf(passageText(passage)))
  const articles = [...new Set(passages.map((passage) => passage.article))]
  const numberOf = new Map(articles.map((article, i) => [article, i]))
  const articleOf = passages.map((passage) => numberOf.get(passage.article) ?? 0)
  const bodies: string[][] = articles.map(() => [])
  for (const [i, own] of terms.entries()) bodies[articleOf[i] ?? 0]?.push(...own)
  const passageIndex = build(
    terms.map((text) => ({ text })),
    { text: 1 },
  )
  const titleIndex = build(
    articles.map((article) => ({ title: termsOf(article.title) })),
    { title: TITLE_WEIGHT },
  )
  const layout = { articles: articles.length, articleOf, lengths: lengthsOf(articleOf, articles.length) }
  return {
    passages,
    analyse: (question) => analyseQuestion(question, passageIndex),
    passageTerms: (passage) => new Set(termsOf(passageText(passage))),
    articleTerms: (article) => new Set([...termsOf(article.title), ...(bodies[numberOf.get(article) ?? -1] ?? [])]),
    search(question, keep, limit) {
      const hits = passageIndex.search(question.terms)
      const own = shares(hits, passages.length)
      const whole = scoreArticles(hits, question.terms, layout)
      for (const { document, score } of titleIndex.search(question.terms))
        whole[document] = (whole[document] ?? 0) + score
      const best = whole.reduce((most, score) => Math.max(most, score), 0) || 1
      const kept = articles.map((article, i) => whole[i] !== 0 && keep(article))
      const neighbour = (i: number, step: 1 | -1) => (articleOf[i] === articleOf[i + step] ? (own[i + step] ?? 0) : 0)
      return hits
        .map(({ document: i }) => i)
        .filter((i) => kept[articleOf[i] ?? 0])
        .map((i) => ({
          i,
          score:
            (own[i] ?? 0) +
            (ARTICLE_SHARE * (whole[articleOf[i] ?? 0] ?? 0)) / best +
            (NEIGHBOUR_SHARE * (neighbour(i, -1) + neighbour(i, 1))) / 2,
        }))
        .sort((a, b) => b.score - a.score || a.i - b.i)
        .slice(0, limit)
        .map(({ i, score }) => ({ passage: passages[i] as Passage, score, terms: new Set(terms[i]) }))
    },
  }
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
