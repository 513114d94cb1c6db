/** Finds the other outlets that report the same as a passage, in their own words or in nearly the same words. */

import { copiesOf } from '../answer/answer-question.ts'
import { isNearDuplicate } from '../answer/near-duplicate.ts'
import type { Article } from '../corpus/article.ts'
import { type Passage, passageSentences } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { type FigureReport, otherFiguresOf } from './other-figures.ts'
import { isSameReport, type Statement, statementOf } from './same-report.ts'

/** Another outlet's report of the same thing. */
export interface Report {
  readonly passage: Passage
  /** The sentence that reports it, or two neighbouring ones; a span of the article's body. */
  readonly words: Span
  /** The same report nearly word for word in more articles: a wire story, which counts once. */
  readonly copies: readonly Passage[]
}

export interface Corroboration {
  /** Number of outlets that report it, including the outlet of the passage; near-duplicates count once. At least 1. */
  readonly outlets: number
  /** Whether every source names its outlet. If not, `outlets` counts each article without an outlet as one. */
  readonly allNamed: boolean
  /** At most one report of each other outlet, best match first. */
  readonly reports: readonly Report[]
  /** The passage itself, nearly word for word, in other articles. */
  readonly copies: readonly Passage[]
  /** The newest report of another day that gives another figure; `null` if none was found. */
  readonly later: FigureReport | null
  readonly earlier: FigureReport | null
}

/** Passages in which other reports are looked for. */
const MAX_PASSAGES = 50
/** Articles that were published further apart use the same words for different events. */
const MAX_DAYS_APART = 7
const DAY_MS = 86_400_000
/** A passage that holds a smaller share of the statement's terms is not compared. */
const MIN_SHARE_HELD = 0.5
/** The search uses only the rarest terms of the statement: the others match everywhere and take the time. */
const MAX_SEARCHED_TERMS = 8
/** The weight of even the most frequent term. */
const MIN_RARITY = 0.2

/**
 * @param sentence the statement to corroborate: a sentence of the passage, as a span of the article's body
 * @param copies the passage, nearly word for word, in other articles
 */
export function corroborationOf(
  search: PassageSearch,
  passage: Passage,
  sentence: Span,
  copies = copiesOf(search, passage),
): Corroboration {
  const { article } = passage
  const rarityOf = (term: string) => Math.max(MIN_RARITY, search.rarityOf(term))
  const statement = statementOf(sliceOf(article.body, sentence), rarityOf)
  const own = search.passageTerms(passage)
  const wanted = search.numbersOf([...statement.weights.keys()])
  const reports: { passage: Passage; words: Span; copies: Passage[]; terms: ReadonlySet<number> }[] = []
  const keep = (other: Article) => !isSameSource(article, other) && !areFarApart(article, other)
  for (const other of search.holding(rarestOf(statement), keep, MAX_PASSAGES)) {
    const terms = search.passageTerms(other)
    if (isNearDuplicate(own, terms)) continue
    const copied = reports.find((report) => isNearDuplicate(report.terms, terms))
    if (copied) {
      copied.copies.push(other)
      continue
    }
    if (reports.some((report) => isSameSource(report.passage.article, other.article))) continue
    if (wanted.filter((term) => terms.has(term)).length < MIN_SHARE_HELD * wanted.length) continue
    const words = sameWords(statement, other, rarityOf)
    if (words) reports.push({ passage: other, words, copies: [], terms })
  }
  const sources = [article, ...reports.map((report) => report.passage.article)]
  return {
    outlets: sources.length,
    allNamed: sources.every(({ outlet }) => outlet !== undefined),
    reports: reports.map(({ terms, ...report }) => report),
    copies,
    ...otherFiguresOf(search, passage, sentence),
  }
}

const rarestOf = ({ weights }: Statement): readonly string[] =>
  [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_SEARCHED_TERMS)
    .map(([term]) => term)

/** Two articles that name no outlet count as two sources, since nobody knows whether they share one. */
const isSameSource = (a: Article, b: Article): boolean => a === b || (a.outlet !== undefined && a.outlet === b.outlet)

function areFarApart({ published: a }: Article, { published: b }: Article): boolean {
  if (a === undefined || b === undefined) return false
  return Math.abs(Date.parse(a) - Date.parse(b)) > MAX_DAYS_APART * DAY_MS
}

/**
 * The first sentence that reports the same or, if no sentence does, the first two neighbouring ones that do together.
 */
function sameWords(statement: Statement, other: Passage, rarityOf: (term: string) => number): Span | undefined {
  const { body } = other.article
  const sentences = passageSentences(other)
  const pairs = sentences.slice(1).map(({ end }, i) => ({ start: sentences[i]?.start ?? 0, end }))
  return [...sentences, ...pairs].find((words) => isSameReport(statement, statementOf(sliceOf(body, words), rarityOf)))
}
