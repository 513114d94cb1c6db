/** Which other outlets report the same thing as a passage, in their own words or in nearly the same. */

import { copiesOf } from '../answer/answer-question.ts'
import { isNearDuplicate } from '../answer/near-duplicate.ts'
import type { Article } from '../corpus/article.ts'
import { type Passage, passageSentences } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { isSameReport, type Statement, statementOf } from './same-report.ts'

/** Another outlet's report of the same thing. */
export interface Report {
  readonly passage: Passage
  /** The sentence, or the two neighbouring ones, that report it. */
  readonly words: Span
  /** The same report nearly word for word in further articles: a wire story, which counts once. */
  readonly copies: readonly Passage[]
}

export interface Corroboration {
  /** Outlets that report it, the one of the passage among them; near-duplicates count once. At least 1. */
  readonly outlets: number
  /** Whether every source counted names its outlet; where one does not, articles are counted. */
  readonly allNamed: boolean
  /** One of each other outlet, best match first. */
  readonly reports: readonly Report[]
  /** The passage itself nearly word for word in other articles. */
  readonly copies: readonly Passage[]
}

/** Passages in which other reports are looked for. */
const POOL = 50
/** Articles that were published further apart tell of different things in the same words. Days. */
const MAX_DAYS_APART = 7
/** A passage that holds less of the statement's terms is not looked at more closely. */
const MIN_SHARE_HELD = 0.5
/** Words of the statement that are searched for, the rarest: the others match everywhere and take the time. */
const MAX_SEARCHED = 8
/** What even the most frequent word counts. */
const MIN_RARITY = 0.2

/**
 * @param sentence what is to be corroborated: a sentence of the passage
 * @param copies the passage nearly word for word in other articles
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
  for (const other of search.holding(rarestOf(statement), keep, POOL)) {
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
  }
}

const rarestOf = ({ weights }: Statement): readonly string[] =>
  [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_SEARCHED)
    .map(([term]) => term)

/** Of two articles that name no outlet it is not known whether they have the same one: they count as two articles. */
const isSameSource = (a: Article, b: Article): boolean => a === b || (a.outlet !== undefined && a.outlet === b.outlet)

function areFarApart({ published: a }: Article, { published: b }: Article): boolean {
  if (a === undefined || b === undefined) return false
  return Math.abs(Date.parse(a) - Date.parse(b)) > MAX_DAYS_APART * 86_400_000
}

/** The first sentence that reports the same, or two neighbouring ones where it takes both. */
function sameWords(statement: Statement, other: Passage, rarityOf: (term: string) => number): Span | undefined {
  const { body } = other.article
  const sentences = passageSentences(other)
  const pairs = sentences.slice(1).map(({ end }, i) => ({ start: sentences[i]?.start ?? 0, end }))
  return [...sentences, ...pairs].find((words) => isSameReport(statement, statementOf(sliceOf(body, words), rarityOf)))
}
