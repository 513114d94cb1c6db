/** Finds the article of another day that reports the same event with another figure: "40 died", then "52 died". */
import { addDays, wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import type { ArticleScope } from '../corpus/counted-articles.ts'
import type { Passage } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { countedFigures, hasOneOtherFigure } from './counted-figures.ts'
import { areOfOneEvent } from './one-event.ts'
import { countingText, hasOtherMeasure } from './other-measure.ts'
import { hasOtherToll } from './other-toll.ts'
import { differInOneFigure, type Statement, statementOf } from './same-report.ts'
import { sharesEnough } from './shares-enough.ts'

/** The same event with another figure, in an article of another day. */
export interface FigureReport {
  readonly passage: Passage
  /** The sentence that gives the figure; a span of the article's body. */
  readonly words: Span
}

export interface OtherFigures {
  /** The newest article that is newer and gives another figure; `null` if none was found. */
  readonly later: FigureReport | null
  /** The newest article that is older and gives another figure; `null` if none was found. */
  readonly earlier: FigureReport | null
}

const NO_OTHER_FIGURES: OtherFigures = { later: null, earlier: null }

/** Passages in which other figures are looked for. */
const MAX_PASSAGES = 50
/** The search uses only the rarest terms of the statement: the others match everywhere and take the time. */
const MAX_SEARCHED_TERMS = 8
/** Articles that were published further apart use the same words for different events. */
const MAX_DAYS_APART = 14
const DAY_MS = 86_400_000
/** Two tolls of one event may be told in quite other words. */
const MIN_WEIGHT_HELD = 0.3
/** The weight of even the most frequent term. */
const MIN_RARITY = 0.2

/** @param sentence of the passage, as a span of the article's body */
export function otherFiguresOf(search: PassageSearch, passage: Passage, sentence: Span): OtherFigures {
  const { article } = passage
  const told = toldIn(article, sentence)
  const own = wholeDay(article.published)
  if (own === undefined || countedFigures(told).length === 0) return NO_OTHER_FIGURES
  const isSameEvent = sameEventAs(search, told)
  const statement = statementIn(search, told)
  const rarest = rarestOf(statement)
  const found = search
    .holding(rarest, (other) => isOfNearDay(article, other), MAX_PASSAGES, nearDays(own))
    .flatMap((other) => {
      const words = search
        .readPassage(other)
        .filter(({ terms }) => sharesEnough(statement, terms, MIN_WEIGHT_HELD))
        .map(({ start, end }) => ({ start, end }))
        .find((span) => isSameEvent(toldIn(other.article, span)))
      return words ? [{ passage: other, words }] : []
    })
  return {
    later: newestOf(found.filter((report) => dayOfReport(report) > own)),
    earlier: newestOf(found.filter((report) => dayOfReport(report) < own)),
  }
}

/** A sentence, and the article that holds it. */
export interface Told {
  readonly article: Article
  readonly text: string
}

/** @param sentence a span of the article's body */
export const toldIn = (article: Article, sentence: Span): Told => ({ article, text: sliceOf(article.body, sentence) })

/** @returns whether another sentence reports the same as `told`, except for one figure */
export function sameEventAs(search: PassageSearch, told: Told): (other: Told) => boolean {
  const statement = statementIn(search, told)
  const own = countingText(told)
  return (otherTold) => {
    const otherStatement = statementIn(search, otherTold)
    if (hasOtherToll(statement, otherStatement)) return true
    const other = countingText(otherTold)
    if (hasOneOtherFigure(own.figures, other.figures) && differInOneFigure(statement, otherStatement)) return true
    return hasOtherMeasure(own, other) && areOfOneEvent(told.article, otherTold.article)
  }
}

const statementIn = (search: PassageSearch, { article: { language }, text }: Told): Statement =>
  statementOf(text, (term) => Math.max(MIN_RARITY, search.rarityOf(term)), { language })

const rarestOf = ({ terms }: Statement): readonly string[] =>
  [...terms]
    .filter(([term]) => !/\d/.test(term))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_SEARCHED_TERMS)
    .map(([term]) => term)

const nearDays = (day: string): ArticleScope => ({
  since: addDays(day, -MAX_DAYS_APART),
  until: addDays(day, MAX_DAYS_APART),
})

export function isOfNearDay(one: Article, other: Article): boolean {
  const [a, b] = [wholeDay(one.published), wholeDay(other.published)]
  if (a === undefined || b === undefined || a === b) return false
  return Math.abs(Date.parse(a) - Date.parse(b)) <= MAX_DAYS_APART * DAY_MS
}

const dayOfReport = ({ passage }: FigureReport): string => passage.article.published ?? ''

const newestOf = (reports: readonly FigureReport[]): FigureReport | null =>
  reports.reduce<FigureReport | null>(
    (newest, report) => (newest === null || dayOfReport(report) > dayOfReport(newest) ? report : newest),
    null,
  )
