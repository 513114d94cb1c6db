/** Tells whether two sentences measure one thing twice: "repairs are expected to cost 2.3 million dollars", then "2.8 million". */
import { canBeOneDay } from '../statements/read-days.ts'
import type { Span } from '../text/span.ts'
import { type CountedFigure, countedFigures, type Sentence } from './counted-figures.ts'
import { contradictInSense, type Statement, statementOf } from './same-report.ts'

/** Content words that both clauses must have beside the unit: what is measured, and how. */
const MIN_SHARED = 2
/** Content words that one of the clauses may say more. */
const MAX_MORE = 2
/** Marks and words at which another clause begins. */
const CLAUSE_BREAK = /[,;:()–—]\s|\s(?:and|but|while|which|who|after|before|because|although)\s/gu

/** A forecast is a measure too. */
const FORECAST = /\b(?:(?:is|are|was|were) )?(?:expected|forecast|predicted|projected|estimated|likely|set) to\b/gu

/** A sentence, with what it counts. */
export interface CountingText extends Sentence {
  readonly figures: readonly CountedFigure[]
}

export const countingText = (told: Sentence): CountingText => ({ ...told, figures: countedFigures(told) })

/**
 * Whether each has one figure of the same unit, another one, in clauses of which one says nothing that the other does not
 * say. Whether both are about one event, other words must tell.
 */
export const hasOtherMeasure = (a: CountingText, b: CountingText): boolean =>
  otherFiguresOfOneUnit(a, b).some(([one, other]) =>
    isSameClause(statedIn(a, one), statedIn(b, other), isSign(unitOf(one)) ? 0 : 1),
  )

/** @returns for each unit of which both sentences have one figure only, these figures, if they differ */
export function otherFiguresOfOneUnit(
  a: CountingText,
  b: CountingText,
): readonly (readonly [CountedFigure, CountedFigure])[] {
  const onlyOf = ({ figures }: CountingText, unit: string) => {
    const [figure, ...more] = figures.filter((own) => unitOf(own) === unit)
    return more.length === 0 ? figure : undefined
  }
  return a.figures.flatMap((one) => {
    const unit = unitOf(one)
    const other = onlyOf(b, unit)
    const differ = unit !== '' && onlyOf(a, unit) !== undefined && other !== undefined && other.figure !== one.figure
    return differ ? [[one, other] as const] : []
  })
}

/** A sign says enough: what follows "$3 million" is no part of it. */
const unitOf = ({ unit }: CountedFigure): string => (isSign(unit) ? unit.charAt(0) : unit)
const isSign = (unit: string): boolean => /^[^\p{L}\p{N}]/u.test(unit)

/** The clause that holds the span. */
function clauseAt(text: string, { start, end }: Span): string {
  const breaks = Array.from(text.matchAll(CLAUSE_BREAK), ({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }))
  const from = breaks.filter((mark) => mark.end <= start).at(-1)?.end ?? 0
  const to = breaks.find((mark) => mark.start >= end)?.start ?? text.length
  return text.slice(from, to)
}

const statedIn = ({ text, article: { language } }: CountingText, figure: CountedFigure): Statement =>
  statementOf(clauseAt(text, figure).replace(FORECAST, 'will'), () => 1, { language })

/** @param unitWords content words that the unit has */
function isSameClause(a: Statement, b: Statement, unitWords: number): boolean {
  const [keysA, keysB] = [contentKeys(a), contentKeys(b)]
  const shared = [...keysA].filter((key) => keysB.has(key)).length
  const [fewer, more] = [Math.min(keysA.size, keysB.size), Math.max(keysA.size, keysB.size)]
  const isCovered = shared >= MIN_SHARED + unitWords && shared === fewer && more - fewer <= MAX_MORE
  return isCovered && areOfOneDay(a, b) && !contradictInSense(a, b)
}

/** With the unit, without the figure and without who said so. */
const contentKeys = ({ words }: Statement): ReadonlySet<string> =>
  new Set(
    words
      .filter(({ isContent, isAttribution, figure, day }) => isContent && !isAttribution && !figure && !day)
      .map(({ key }) => key),
  )

const areOfOneDay = (a: Statement, b: Statement): boolean =>
  a.words.every(({ day }) => !day || b.words.every((other) => !other.day || canBeOneDay(day, other.day)))
