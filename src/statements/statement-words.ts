/** Reads a sentence or a passage into words that can be compared: numbers by their value, days by the calendar, the rest by stems. */
import { wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { articleSentences } from '../corpus/article-sentences.ts'
import { articleTokens } from '../corpus/article-tokens.ts'
import { SAME_THING } from '../english/equivalents.ts'
import { FUNCTION_WORDS } from '../english/function-words.ts'
import { NEWS_SYNONYMS } from '../english/news-synonyms.ts'
import { NUMBER_WORDS } from '../english/number-words.ts'
import { isStopWord } from '../english/stop-words.ts'
import { type Token, termsOf, tokensOf } from '../text/analyse.ts'
import type { Span } from '../text/span.ts'
import { withAttributions } from './attribution-clauses.ts'
import { type Day, dayAt } from './read-days.ts'
import { type Figure, figureAt } from './read-figures.ts'

export interface StatementWord extends Span {
  /** Lower case, as the analyser gives it. */
  readonly word: string
  /** The stem, as an index holds it. */
  readonly term: string
  /** Equal for two words that mean the same as far as spelling, form and number tell. */
  readonly key: string
  readonly figure?: Figure | undefined
  readonly day?: Day | undefined
  /** Whether it says something by itself. Figures and days do. */
  readonly isContent: boolean
  /** Whether it has a capital letter. */
  readonly isCapital: boolean
  /** Whether it has one though no sentence begins there. */
  readonly isName: boolean
  /** Number of its sentence in the text, from 0. */
  readonly sentence: number
  /** Whether it stands between quotation marks. */
  readonly isQuoted: boolean
  /** Whether it only says who reported the rest: "police said". */
  readonly isAttribution: boolean
  /** Whether such words lead on to what is said: "police said that …". */
  readonly isLeading: boolean
}

/** What a statement is read by. */
export type ArticleOfStatement = Partial<Pick<Article, 'published' | 'language'>>

/** The term that stands for all of the same meaning or spelling. */
const ONE_TERM: ReadonlyMap<string, string> = new Map(
  [...NEWS_SYNONYMS.map((line) => line.split(' ')), ...SAME_THING.map((line) => line.split(', '))].flatMap((words) => {
    const [first = '', ...others] = words.filter((word) => !word.includes(' ')).flatMap((word) => termsOf(word))
    return others.filter((term) => term !== first).map((term) => [term, first] as const)
  }),
)

/**
 * @param text one or more sentences of an article
 * @param article the day of publication, by which days are read, and the language, which tells sentences and figures
 * @returns its words in order, as spans of the text; a number of several words is one
 */
export function statementWords(text: string, article: ArticleOfStatement = {}): readonly StatementWord[] {
  const day = wholeDay(article.published)
  const tokens = articleTokens(text, article)
  const sentences = articleSentences({ body: text, language: article.language }, { start: 0, end: text.length })
  const quoted = quotedStretches(text)
  const words: StatementWord[] = []
  let sentence = 0
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    while (token.start >= (sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) sentence++
    const place = {
      sentence,
      isQuoted: quoted.some(({ start, end }) => start <= token.start && token.end <= end),
      isAttribution: false,
      isLeading: false,
    }
    const { length, parts } = unitAt(text, tokens, i, day)
    const end = tokens[i + length - 1]?.end ?? token.end
    for (const part of parts) words.push({ start: token.start, end, ...capitalsOf(text, token), ...part, ...place })
    i += length
  }
  return withAttributions(text, words)
}

type Part = Pick<StatementWord, 'word' | 'term' | 'key' | 'isContent'> & {
  readonly figure?: Figure
  readonly day?: Day
}

/** What begins with a token: a day, a number, or a word, which a hyphen may divide. */
function unitAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  published: string | undefined,
): { length: number; parts: readonly Part[] } {
  const token = tokens[at] as Token
  const named = { word: token.word, term: token.terms[0] ?? '' }
  const isCapital = (i: number) => /\p{Lu}/u.test(text.charAt(tokens[i]?.start ?? 0))
  const day = dayAt(tokens, at, isCapital, published)
  if (day) {
    return { length: day.length, parts: [{ ...named, key: day.key, day: day.day, isContent: true }] }
  }
  const number = figureAt(text, tokens, at)
  if (number) {
    const { figure, length } = number
    const key = `#${figure.least}${figure.most === figure.least ? '' : `-${figure.most}`}`
    return { length, parts: [{ ...named, key, figure, isContent: true }] }
  }
  const written = text.slice(token.start, token.end)
  if (/^\d+[‐‑–-]\d+$/.test(written)) {
    return { length: 1, parts: [{ ...named, key: written.replace(/\D/, '-'), isContent: true }] }
  }
  if (token.terms.length < 2) return { length: 1, parts: [wordOf(token.word, token.terms[0] ?? '')] }
  return { length: 1, parts: partsOf(written, token.terms.slice(1)) }
}

/** Between the parts of a word. */
const HYPHEN = /[‐‑–-]/

/** @param terms of the parts of a word; the parts that hyphens divide keep their letters, as "ceasefire" is "cease-fire" */
function partsOf(written: string, terms: readonly string[]): readonly Part[] {
  const parts = written.split(HYPHEN).map((part) => tokensOf(part)[0]?.word)
  const words = parts.length > 1 && parts.length === terms.length ? parts : []
  return terms.map((term, i) => wordOf(words[i] ?? term, term))
}

function wordOf(word: string, term: string): Part {
  const number = Number(NUMBER_WORDS.get(word) ?? (/^\d+$/.test(term) ? term : Number.NaN))
  const digits = Number.isNaN(number) ? undefined : { least: number, most: number, isRound: false }
  const key = digits ? `#${number}` : (ONE_TERM.get(term) ?? oneSpelling(term))
  const isContent = digits !== undefined || (!isStopWord(word) && !FUNCTION_WORDS.has(word))
  return { word, term, key, isContent, ...(digits ? { figure: digits } : {}) }
}

/** American spelling, as far as a rule tells: `organis` is `organiz`, `labour` is `labor`. */
const oneSpelling = (term: string): string =>
  term.length < 5
    ? term
    : term
        .replace(/is$/, 'iz')
        .replace(/isat$/, 'izat')
        .replace(/our(?=$|ing$|it)/, 'or')
        .replace(/tre$/, 'ter')
        .replace(/ll$/, 'l')

function capitalsOf(text: string, { start }: Token): { isCapital: boolean; isName: boolean } {
  const isCapital = /\p{Lu}/u.test(text.charAt(start))
  const before = text.slice(Math.max(0, start - 4), start)
  return { isCapital, isName: isCapital && /[\p{L}\p{N},;:’'–—-]\s*$/u.test(before) }
}

const OPENING = '“«„'
const CLOSING = '”»'

/**
 * What stands between quotation marks. A mark that lacks its partner opens or closes a quotation that goes on beyond the text.
 */
function quotedStretches(text: string): readonly Span[] {
  const stretches: Span[] = []
  let start: number | null = null
  const close = (end: number) => {
    stretches.push({ start: start ?? 0, end })
    start = null
  }
  for (const { 0: mark, index } of text.matchAll(/[“”«»„]|"|''/g)) {
    const straightCloses = start !== null || (stretches.length === 0 && isClosing(text, index, mark.length))
    if (OPENING.includes(mark)) start ??= index + mark.length
    else if (CLOSING.includes(mark) || straightCloses) close(index)
    else start = index + mark.length
  }
  if (start !== null) stretches.push({ start, end: text.length })
  return stretches
}

/** Whether a straight mark follows a word and a space or the end follows it. */
const isClosing = (text: string, at: number, length: number): boolean =>
  /[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1)) && /^(?:\s|$)/.test(text.charAt(at + length))
