/** Reads the numbers of a text, in digits or in words, with the tokens that each takes. */
import { MAGNITUDES, NUMBER_WORDS, ROUGHLY, VAGUE_NUMBERS } from '../english/number-words.ts'
import type { Token } from '../text/analyse.ts'

/** A number: an exact one has equal bounds. */
export interface Figure {
  readonly least: number
  readonly most: number
  /** Whether the text rounds it: "about 40", "2.6 million". */
  readonly isRound: boolean
}

interface PlacedFigure {
  readonly figure: Figure
  /** Number of tokens that it takes. */
  readonly length: number
}

/** Two round numbers, or a round and an exact one, that differ by a smaller share are the same. */
const ROUNDING_SHARE = 0.03
const DIGITS = /^\d+(?:\.\d+)?$/
/** `2.6million`, `40k` */
const DIGITS_WITH_MAGNITUDE = /^(\d+(?:\.\d+)?)([a-z]+)$/
/** Of digits in groups of three. */
const FIRST_GROUP = /^[1-9]\d{0,2}$/
/** Between groups: a space, which may be thin or one that does not break. */
const GROUP_SPACE = /^[ \u00a0\u2009\u202f]$/
/** `4-1`, which no sum may change. */
const RESULT = /^\d+[‐‑–-]\d+$/

export const isSameFigure = (a: Figure, b: Figure): boolean => {
  if (a.least <= b.most && b.least <= a.most) return true
  const apart = a.least > b.most ? a.least - b.most : b.least - a.most
  return (a.isRound || b.isRound) && apart <= ROUNDING_SHARE * Math.max(a.most, b.most)
}

/**
 * @param text that the tokens are spans of
 * @returns the number that begins with this token; `null` if none does, or if it is a result such as `4-1`
 */
export function figureAt(text: string, tokens: readonly Token[], at: number): PlacedFigure | null {
  const token = tokens[at]
  if (token === undefined || RESULT.test(text.slice(token.start, token.end))) return null
  const { word } = token
  const other = vagueFigure(tokens, at) ?? halfFigure(tokens, at)
  if (other) return other
  const attached = DIGITS_WITH_MAGNITUDE.exec(word)
  const factor = attached ? MAGNITUDES.get(attached[2] ?? '') : undefined
  if (attached && factor !== undefined) return exact(Number(attached[1]) * factor, 1, true)
  const { value, length, isWord } = numeralAt(text, tokens, at)
  if (value === null) return null
  if (word === 'one' && length === 1 && isPronoun(tokens, at)) return null
  const isRound = isWord || ROUGHLY.has(tokens[at - 1]?.word ?? '')
  return exact(value, length, isRound)
}

/** "no one", "one of them" */
const isPronoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.word === 'of' || /^(?:no|of|another|the|that|this)$/.test(tokens[at - 1]?.word ?? '')

const exact = (value: number, length: number, isRound: boolean): PlacedFigure => ({
  figure: { least: value, most: value, isRound },
  length,
})

/** "dozens", "tens of thousands", "hundreds of thousands". */
function vagueFigure(tokens: readonly Token[], at: number): PlacedFigure | null {
  const word = tokens[at]?.word ?? ''
  const bounds = word === 'tens' ? ([10, 99] as const) : VAGUE_NUMBERS.get(word)
  if (bounds === undefined) return null
  const factor = tokens[at + 1]?.word === 'of' ? MAGNITUDES.get(singular(tokens[at + 2]?.word)) : undefined
  if (factor === undefined && word === 'tens') return null
  const [least, most] = bounds.map((bound) => bound * (factor ?? 1)) as [number, number]
  return { figure: { least, most, isRound: true }, length: factor === undefined ? 1 : 3 }
}

/** "half a million", "half a dozen". */
function halfFigure(tokens: readonly Token[], at: number): PlacedFigure | null {
  const factor = MAGNITUDES.get(tokens[at + 2]?.word ?? '')
  return tokens[at]?.word === 'half' && /^an?$/.test(tokens[at + 1]?.word ?? '') && factor !== undefined
    ? exact(factor / 2, 3, true)
    : null
}

const singular = (word = ''): string => word.replace(/s$/, '')

/** A numeral with the magnitudes and further words that belong to it: "two hundred and six", "2.6 million". */
function numeralAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { value: number | null; length: number; isWord: boolean } {
  const start = groupedDigits(text, tokens, at) ?? { value: startOf(tokens[at]), length: 1 }
  if (start.value === null) return { value: null, length: 0, isWord: false }
  let [sum, part, next, isWord] = [0, start.value, at + start.length, false]
  while (isJoined(text, tokens, next)) {
    const factor = factorOf(tokens[next])
    if (factor !== undefined) {
      isWord ||= factor >= 1e6
      if (factor >= 1e3) [sum, part] = [sum + part * factor, 0]
      else part *= factor
      next++
      continue
    }
    const hasAnd = tokens[next]?.word === 'and' && isJoined(text, tokens, next + 1)
    const more = addendOf(tokens[hasAnd ? next + 1 : next], part, hasAnd)
    if (more === null) break
    part += more
    next += hasAnd ? 2 : 1
  }
  return { value: sum + part, length: next - at, isWord }
}

/** `1 120` and `12 500 000`, as many languages write them; no telephone number, and no day before a number: "March 16 120 people". */
function groupedDigits(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  if (!FIRST_GROUP.test(tokens[at]?.word ?? '')) return null
  let end = at + 1
  while (isNextGroup(text, tokens, end)) end++
  if (end === at + 1 || (isJoined(text, tokens, end) && /^\d/.test(tokens[end]?.word ?? ''))) return null
  const isPlain = text.charAt(tokens[at]?.end ?? 0) === ' '
  if (isPlain && isJoined(text, tokens, at) && /^\p{Lu}/u.test(text.slice(tokens[at - 1]?.start))) return null
  const digits = tokens.slice(at, end).map(({ word }) => word)
  return { value: Number(digits.join('')), length: end - at }
}

const isNextGroup = (text: string, tokens: readonly Token[], at: number): boolean =>
  /^\d{3}$/.test(tokens[at]?.word ?? '') && GROUP_SPACE.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))

/** Whether only white space stands before a token. */
const isJoined = (text: string, tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined && text.slice(tokens[at - 1]?.end, tokens[at]?.start).trim() === ''

const factorOf = (token: Token | undefined): number | undefined =>
  token === undefined || token.word.length < 2 ? undefined : MAGNITUDES.get(token.word)

/** The number that a token may begin with: digits, a number word, "twenty-five", or "dozen" and "hundred" for one of it. */
function startOf(token: Token | undefined): number | null {
  if (token === undefined) return null
  if (DIGITS.test(token.word)) return Number(token.word)
  const named = numberWord(token)
  if (named !== null) return named
  const factor = token.word.length > 2 ? MAGNITUDES.get(token.word) : undefined
  return factor ?? null
}

function numberWord({ word, terms }: Token): number | null {
  const named = NUMBER_WORDS.get(word)
  if (named !== undefined) return Number(named)
  if (terms.length !== 3) return null
  const [tens, unit] = terms.slice(1).map((term) => Number(NUMBER_WORDS.get(unstemmed(term)) ?? Number.NaN))
  return tens !== undefined && unit !== undefined && tens >= 20 && unit < 10 ? tens + unit : null
}

/** The stemmer turns `twenty` into `twenti`. */
const unstemmed = (term: string): string => term.replace(/ti$/, 'ty')

/**
 * What a number word adds to a number before it: "five" to "twenty" and to "two hundred", but not to "six".
 * @param part what was read since the last thousand; 0 right behind it
 */
function addendOf(token: Token | undefined, part: number, hasAnd: boolean): number | null {
  const more = token === undefined ? null : numberWord(token)
  if (more === null || more === 0) return null
  if (part === 0 || (part % 100 === 0 && more < 100)) return more
  return !hasAnd && part % 10 === 0 && part % 100 >= 20 && more < 10 ? more : null
}
