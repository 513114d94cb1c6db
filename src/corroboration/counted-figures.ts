/** Reads what a sentence counts: each figure with the word or the sign that says of what. */

import type { Article } from '../corpus/article.ts'
import { articleTokens } from '../corpus/article-tokens.ts'
import { MONTHS } from '../english/calendar-words.ts'
import { isStopWord } from '../english/stop-words.ts'
import { figureAt } from '../statements/read-figures.ts'
import type { Token } from '../text/analyse.ts'
import type { Span } from '../text/span.ts'

/** A span of the sentence. */
export interface CountedFigure extends Span {
  /** Digits: `40` for "forty". */
  readonly figure: string
  /** `$` or `%` beside it, and the term of the next content word: `peopl`. */
  readonly unit: string
}

const YEAR = /^(?:1[5-9]|20)\d\d$/
const MONTH_TERMS = new Set(MONTHS.map((month) => month.slice(0, 3)))
/** Words between a figure and what it counts: "40 of the people". Tokens. */
const MAX_WORDS_BETWEEN = 2

/** A sentence, and what tells how its language writes figures. */
export interface Sentence {
  readonly text: string
  readonly article: Pick<Article, 'language'>
}

/** @returns in order; years, days of a month, times of day and results (`3-1`) are none of them */
export function countedFigures({ text: sentence, article }: Sentence): readonly CountedFigure[] {
  const tokens = articleTokens(sentence, article)
  const figures: CountedFigure[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = figureAt(sentence, tokens, i)
    const { start, end } = tokens[i] as Token
    const length = found?.length ?? 1
    if (found && !YEAR.test(sentence.slice(start, end)) && !isOfCalendar(sentence, tokens, i, length)) {
      const { least, most } = found.figure
      const unit = signsBeside(sentence, tokens[i] as Token) + nextTerm(tokens, i + length - 1)
      const figure = least === most ? String(least) : `${least}-${most}`
      figures.push({ figure, unit, start, end: tokens[i + length - 1]?.end ?? end })
    }
    i += length
  }
  return figures
}

/** Whether the two sentences count the same things, and one and only one figure differs. */
export function hasOneOtherFigure(a: readonly CountedFigure[], b: readonly CountedFigure[]): boolean {
  if (a.length !== b.length || a.some(({ unit }, i) => unit !== b[i]?.unit)) return false
  return a.filter(({ figure }, i) => figure !== b[i]?.figure).length === 1
}

/** "March 5", "5 March", "8 p.m.", "8:30". */
function isOfCalendar(sentence: string, tokens: readonly Token[], i: number, length: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + length]]
  if (token === undefined || isMonth(before) || isMonth(after)) return true
  return (
    /^(?:am|pm)$/.test(after?.word ?? '') || /[:/]/.test(sentence.charAt(token.start - 1) + sentence.charAt(token.end))
  )
}

const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && token.word.length >= 3 && MONTH_TERMS.has(token.word.slice(0, 3)) && isMonthName(token.word)

const isMonthName = (word: string): boolean => word === 'sept' || MONTHS.some((month) => month.startsWith(word))

const signsBeside = (sentence: string, { start, end }: Token): string =>
  /[$€£]/.exec(sentence.charAt(start - 1))?.[0] ?? /%/.exec(sentence.charAt(end))?.[0] ?? ''

function nextTerm(tokens: readonly Token[], i: number): string {
  const next = tokens.slice(i + 1, i + 2 + MAX_WORDS_BETWEEN).find(({ word }) => !isStopWord(word))
  return next?.terms[0] ?? ''
}
