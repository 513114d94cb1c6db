/** Finds the other articles that report the same as a passage, in their own or nearly the same words, and those that differ. */

import { copiesOf } from '../answer/answer-question.ts'
import { wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { isOneOutlet } from '../corpus/outlet-key.ts'
import type { Passage } from '../passages/passage.ts'
import type { ReadSentence } from '../passages/read-passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { isNearDuplicate, passageDifferences } from '../statements/compare-passages.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { type ConflictingReport, conflictInCopy, conflictInWords } from './conflicting-report.ts'
import { countedFigures, hasOneOtherFigure } from './counted-figures.ts'
import { type FigureReport, type OtherFigures, otherFiguresOf, toldIn } from './other-figures.ts'
import { longQuotationOf } from './same-quotation.ts'
import { relationOf, type Statement, statementOf } from './same-report.ts'
import { sharesEnough } from './shares-enough.ts'

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
  /** Reports of the same that say something else: one for each article, the most similar first. None of them counts. */
  readonly conflicting: readonly ConflictingReport[]
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
const MAX_CONFLICTING = 10

type Probe = Pick<Statement, 'terms'>

/** What is compared with other passages. */
interface Compared {
  readonly search: PassageSearch
  readonly passage: Passage
  readonly sentence: Span
  readonly statement: Statement
  /** What is looked for: the statement and, if it holds a long quotation, the terms of that alone. */
  readonly asked: readonly Probe[]
  readonly rarityOf: (term: string) => number
}

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
  const statement = statementOf(sliceOf(article.body, sentence), rarityOf, article)
  const compared = { search, passage, sentence, statement, asked: probesOf(statement), rarityOf }
  const { reports, conflicting } = otherReports(compared)
  const conflictingArticles = new Set(conflicting.map((report) => report.passage.article))
  const sources = [article, ...reports.map((report) => report.passage.article)]
  return {
    outlets: sources.length,
    allNamed: sources.every(({ outlet }) => outlet !== undefined),
    reports,
    copies: copies.filter((copy) => !conflictingArticles.has(copy.article)),
    conflicting: conflicting.slice(0, MAX_CONFLICTING),
    ...withFiguresIn(conflicting, compared, otherFiguresOf(search, passage, sentence)),
  }
}

/** A statement, and the terms of its quotation, by which it is found between other words. */
function probesOf(statement: Statement): readonly Probe[] {
  const quoted = new Set(longQuotationOf(statement).map(({ term }) => term))
  const terms = new Map([...statement.terms].filter(([term]) => quoted.has(term)))
  return terms.size === 0 || terms.size === statement.terms.size ? [statement] : [statement, { terms }]
}

/** If no article of another day was found to give another figure, a conflicting one that differs only in figures may be of another day. */
function withFiguresIn(
  conflicting: readonly ConflictingReport[],
  { passage: { article }, sentence }: Compared,
  found: OtherFigures,
): OtherFigures {
  const published = wholeDay(article.published)
  const figures = countedFigures(toldIn(article, sentence))
  if (published === undefined) return found
  const dayOf = ({ passage }: FigureReport) => wholeDay(passage.article.published) ?? published
  const newest = (are: (day: string) => boolean) =>
    conflicting
      .filter((report) => report.onlyFigures && are(dayOf(report)))
      .filter(({ passage, words }) => hasOneOtherFigure(figures, countedFigures(toldIn(passage.article, words))))
      .reduce<FigureReport | null>((best, one) => (best && dayOf(best) >= dayOf(one) ? best : one), null)
  return {
    later: found.later ?? newest((day) => day > published),
    earlier: found.earlier ?? newest((day) => day < published),
  }
}

interface FoundReports {
  readonly reports: readonly Report[]
  readonly conflicting: readonly ConflictingReport[]
}

interface OpenReport extends Omit<Report, 'copies'> {
  readonly copies: Passage[]
  readonly terms: ReadonlySet<number>
}

/** The first passage of an article that says the same or something else decides; passages come best first. */
function otherReports(compared: Compared): FoundReports {
  const { search, passage } = compared
  const reports: OpenReport[] = []
  const conflicting: ConflictingReport[] = []
  const decided = new Set<Article>()
  for (const other of passagesLike(compared)) {
    const terms = search.passageTerms(other)
    if (decided.has(other.article)) continue
    const { same, conflict, reprinted, isCopy } = findingIn(compared, other, terms, reports)
    if (same || conflict || isCopy) decided.add(other.article)
    if (conflict) conflicting.push(conflict)
    reprinted?.copies.push(other)
    const isCounted = [passage, ...reports.map((report) => report.passage)].some((one) =>
      isSameSource(one.article, other.article),
    )
    if (same && !reprinted && !isCounted) reports.push({ passage: other, words: same, copies: [], terms })
  }
  return { reports: reports.map(({ terms, ...report }) => report), conflicting }
}

/** Passages that hold enough of the statement or of its quotation, best first; those like the whole statement before the others. */
function passagesLike({ search, passage: { article }, asked }: Compared): Iterable<Passage> {
  const keep = (other: Article) => other !== article && !areFarApart(article, other)
  return new Set(
    asked.flatMap((probe) => {
      const wanted = search.numbersOf([...probe.terms.keys()])
      return search.holding(rarestOf(probe), keep, MAX_PASSAGES).filter((other) => {
        const terms = search.passageTerms(other)
        return wanted.filter((term) => terms.has(term)).length >= MIN_SHARE_HELD * wanted.length
      })
    }),
  )
}

interface Finding {
  /** The words that report the same. */
  readonly same: Span | null
  readonly conflict: ConflictingReport | null
  /** The report of which the passage is a copy. */
  readonly reprinted?: OpenReport | undefined
  /** Whether it is a copy of the passage asked about, which counts with it. */
  readonly isCopy?: boolean
}

/** @param terms of the other passage */
function findingIn(
  compared: Compared,
  other: Passage,
  terms: ReadonlySet<number>,
  reports: readonly OpenReport[],
): Finding {
  const { search, passage, sentence } = compared
  if (isNearDuplicate(search.passageTerms(passage), terms)) {
    const conflict = conflictInCopy(passage, sentence, other)
    return { same: null, conflict, isCopy: conflict === null }
  }
  const reprinted = reports.find((report) => isReprint(report, other, terms))
  return reprinted ? { same: other, conflict: null, reprinted } : bestIn(compared, other)
}

const isReprint = (
  report: { readonly passage: Passage; readonly terms: ReadonlySet<number> },
  other: Passage,
  terms: ReadonlySet<number>,
): boolean => isNearDuplicate(report.terms, terms) && passageDifferences(report.passage, other)?.length === 0

const rarestOf = ({ terms }: Probe): readonly string[] =>
  [...terms]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_SEARCHED_TERMS)
    .map(([term]) => term)

/** Two articles that name no outlet count as two sources, since nobody knows whether they share one. */
const isSameSource = (a: Article, b: Article): boolean => a === b || isOneOutlet(a.outlet, b.outlet)

function areFarApart(one: Article, other: Article): boolean {
  const [a, b] = [wholeDay(one.published), wholeDay(other.published)]
  if (a === undefined || b === undefined) return false
  return Math.abs(Date.parse(a) - Date.parse(b)) > MAX_DAYS_APART * DAY_MS
}

/**
 * The first sentence that reports the same or, if no sentence does, the first two neighbouring ones that do together; or the
 * first that conflicts, if that comes before.
 */
function bestIn(compared: Compared, other: Passage): Finding {
  const { search, statement, asked, rarityOf } = compared
  const sentences = search.readPassage(other)
  const pairs = sentences.slice(1).map(({ end, terms }, i): ReadSentence => {
    const before = sentences[i]
    return { start: before?.start ?? 0, end, terms: [...(before?.terms ?? []), ...terms] }
  })
  for (const { terms, start, end } of [...sentences, ...pairs]) {
    if (!asked.some((probe) => sharesEnough(probe, terms))) continue
    const words = { start, end }
    const relation = relationOf(statement, statementOf(sliceOf(other.article.body, words), rarityOf, other.article))
    if (relation.kind === 'same') return { same: words, conflict: null }
    if (relation.kind === 'conflicting') {
      return { same: null, conflict: conflictInWords(other, words, relation.differences) }
    }
  }
  return { same: null, conflict: null }
}
