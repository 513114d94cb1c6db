/** The text analyser. Articles and questions share it, so that equal words of one language give equal terms. */
import { stem } from 'porter2'
import { baseFormOf } from '../english/irregular-forms.ts'
import { type Span, sliceOf } from './span.ts'
import { isUnspaced, splitUnspaced } from './unspaced-words.ts'
import { withoutAccents } from './without-accents.ts'

/**
 * A word of a text, or a sign: `%` after a figure, `$`, `€` or `£` before one. A hyphenated word is one token with several terms: the joined word, then
 * its parts. So is a word with an elided article: `l'Abbé` is `labbe` and `abbe`.
 */
export interface Token extends Span {
  /** Lower case, without accents, possessive `’s`, apostrophes, dots and commas: `U.S.` is `usa`, `1,500` is `1500`. */
  readonly word: string
  /**
   * What the index holds: the Porter2 stem of the word's base form (`bought` gives `buy`) and, if the word has parts, of
   * theirs. At least one.
   */
  readonly terms: readonly string[]
}

/** How words of a language other than English become terms. */
export interface TermLanguage {
  readonly code: string
  /** @param word in lower case, with its accents @returns its stem, without accents */
  stem(word: string): string
}

/**
 * Letters and digits, with connectors only between them. Accents, soft hyphens and other format characters belong to
 * it. Or a percent sign after a figure, or the sign of a currency before one.
 */
const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:[.,'’‘ʼ‐‑–-][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*|(?<=\p{N}\s?)%|[$€£](?=\s?\p{N})/gu
const INVISIBLE = /\p{Cf}/gu
const PLAIN_WORD = /^[a-z]{1,40}$/
const POSSESSIVE = /['’‘ʼ]s$/i
/** A dot or comma that no digit follows, as in `end.Start`. Before a digit it belongs to the number. */
const MISSING_SPACE = /[.,](?!\p{N})/u
const HYPHEN = /[‐‑–-]/
/** `U.S`, `a.m`: single letters with dots between them, and degrees such as `Ph.D`. The last dot is not part of the token. */
const DOTTED = /^(?:\p{L}(?:\.\p{L})+|\p{Lu}\p{Ll}\.\p{Lu}|\p{Lu}\.\p{Lu}\p{Ll})$/u
/** A French or Italian article, or `qu'`, that has lost its vowel before another one: `l'Abbé`, `d'Orsay`. */
const ELIDED = /^(?:l|d|qu|all|dall|dell|nell|sull)['’‘ʼ](?=[aeiouyh])/
/** The same for all such words of French: `j'ai`, `jusqu'au`, `s'est`. */
const ELIDED_IN_ANY = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull)['’‘ʼ](?=\p{L})/u
/** `TVs`, `MPs`: the stemmer takes no `s` from a word without vowels. */
const SEVERAL_OF_AN_ACRONYM = /^\p{Lu}{2,5}s$/u
/** Signs as words. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
])
/** Verbs and adjectives of Japanese are inflected in hiragana behind their Chinese characters: 上がる, 上がり. */
const JAPANESE_ENDING = /(?<=\p{Script=Han})\p{Script=Hiragana}{1,6}$/u
/** A longer token is noise, such as a link or base64: the index holds only this many UTF-16 units of it. */
const MAX_TERM_LENGTH = 40

/**
 * @param language of the text; absent for English
 * @returns the words of a text in order, with spans of the text
 */
export function tokensOf(text: string, language?: TermLanguage): readonly Token[] {
  const { analysed } = analyserOf(language)
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    let from = 0
    for (const raw of wordsIn(match[0])) {
      from = match[0].indexOf(raw, from)
      const start = match.index + from
      const { word, terms } = analysed(raw)
      if (terms.length > 0) tokens.push({ start, end: start + raw.length, word, terms })
      from += raw.length
    }
  }
  return tokens
}

/**
 * The terms of all tokens of a text, in order; faster than `tokensOf`. Those of another language than English begin with
 * its code, so that no term is of two languages: `de:fahr`.
 * @param language of the text; absent for English
 */
export function termsOf(text: string, language?: TermLanguage): readonly string[] {
  const { termsOfToken } = analyserOf(language)
  const terms: string[] = []
  for (const raw of text.match(TOKEN) ?? []) for (const term of termsOfToken(raw)) terms.push(term)
  return terms
}

const LANGUAGE_OF_TERM = /^[a-z]{2}:/

/** @returns the code of a term's language; undefined for English */
export const languageOfTerm = (term: string): string | undefined => LANGUAGE_OF_TERM.exec(term)?.[0].slice(0, 2)

/** @returns the term without the code of its language */
export const lettersOfTerm = (term: string): string => term.replace(LANGUAGE_OF_TERM, '')

/** Splits a matched token if it has several words without spaces, or if one is missing after a full stop or comma: `end.Start`. */
function wordsIn(raw: string): readonly string[] {
  if (isUnspaced(raw)) return splitUnspaced(raw).map((span) => sliceOf(raw, span))
  return MISSING_SPACE.test(raw) && !DOTTED.test(raw.replace(POSSESSIVE, '')) ? raw.split(MISSING_SPACE) : [raw]
}

type Analysed = Pick<Token, 'word' | 'terms'>

interface Analyser {
  /** @param word as `wordsIn` gives it */
  readonly analysed: (word: string) => Analysed
  /** @param raw as `TOKEN` matches it */
  readonly termsOfToken: (raw: string) => readonly string[]
}

/**
 * The cache keeps the words that were used last: at least so many, and at most twice as many. With thirty times as many, terms are
 * made up to a tenth sooner, and a bot over a search engine, which reads ever other articles, takes more memory the longer it runs.
 */
const CACHED_WORDS = 10_000
/** A longer word is rare and may be hostile: the cache does not keep it. In UTF-16 units. */
const MAX_CACHED_WORD_LENGTH = 40

function cached<Result extends object>(analyse: (raw: string) => Result): (raw: string) => Result {
  let [recent, older] = [new Map<string, Result>(), new Map<string, Result>()]
  return (raw) => {
    const known = recent.get(raw)
    if (known) return known
    const result = older.get(raw) ?? analyse(raw)
    if (raw.length > MAX_CACHED_WORD_LENGTH) return result
    if (recent.size >= CACHED_WORDS) [recent, older] = [new Map(), recent]
    recent.set(raw, result)
    return result
  }
}

function analyserBy(analyse: (word: string) => Analysed): Analyser {
  const analysed = cached(analyse)
  const termsOfToken = cached((raw) => {
    const [first = '', ...others] = wordsIn(raw)
    const { terms } = analysed(first)
    return others.length === 0 ? terms : [...terms, ...others.flatMap((word) => analysed(word).terms)]
  })
  return { analysed, termsOfToken }
}

const english = analyserBy((raw) => (PLAIN_WORD.test(raw) ? { word: raw, terms: [stemOf(raw)] } : analysedParts(raw)))
const analysers = new Map<string, Analyser>()

function analyserOf(language: TermLanguage | undefined): Analyser {
  if (language === undefined) return english
  const analyser = analysers.get(language.code) ?? analyserBy((raw) => analysedIn(language, raw))
  analysers.set(language.code, analyser)
  return analyser
}

/** Reads a token that is more than small plain letters. */
function analysedParts(raw: string): Analysed {
  const folded = raw.split(HYPHEN).map(foldedPart)
  const parts = folded.map(joined).filter(Boolean)
  const word = parts.join('').slice(0, MAX_TERM_LENGTH)
  const bare = folded.map((part) => joined(part.replace(ELIDED, ''))).filter(Boolean)
  const isWhole = bare.length < 2 && bare[0] === word
  return {
    word,
    terms: isWhole || parts.length === 0 ? parts.map(stemOf) : [...new Set([stemOf(word), ...bare.map(stemOf)])],
  }
}

const stemOf = (word: string): string =>
  PLAIN_WORD.test(word) ? stem(baseFormOf(word)) : word.replace(JAPANESE_ENDING, '')

/** `1.234,56`, and thousands alone: a full stop before three digits parts them. */
const THOUSANDS = /(?<=^\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?!\d))/g

/** @param figure in digits, with the marks of German, French or Spanish @returns `1234.5` for `1.234,5` */
export const plainFigure = (figure: string): string => figure.replace(THOUSANDS, '').replace(',', '.')

/** Reads a token of another language: its word is the same, its terms have that language's stems and figures. */
function analysedIn(language: TermLanguage, raw: string): Analysed {
  const { word } = english.analysed(raw)
  const parts = isUnspaced(raw) ? [raw] : raw.split(HYPHEN)
  const stems = parts.map((part) => stemIn(language, part)).filter(Boolean)
  const whole = parts.length > 1 ? [stemIn(language, parts.join(''))] : []
  return { word, terms: Array.from(new Set([...whole, ...stems]), (stem) => `${language.code}:${stem}`) }
}

function stemIn(language: TermLanguage, part: string): string {
  const bare = part.replace(INVISIBLE, '').normalize('NFC').toLowerCase().replace(ELIDED_IN_ANY, '')
  if (/^\d/.test(bare)) return plainFigure(bare)
  if (SIGNS.has(bare)) return SIGNS.get(bare) ?? ''
  return language.stem(joined(bare)).slice(0, MAX_TERM_LENGTH)
}

/** A part of a token in lower case, without accents, with its apostrophes and dots. */
function foldedPart(raw: string): string {
  const sign = SIGNS.get(raw)
  if (sign !== undefined) return sign
  const visible = raw.replace(INVISIBLE, '').replace(POSSESSIVE, '')
  if (visible === 'US' || /^U\.S(?:\.A)?$/i.test(visible)) return 'usa'
  // Of the scripts of East Asia, marks are vowels and tones, without which words are others.
  if (isUnspaced(visible)) return visible.normalize('NFKC').toLowerCase()
  const singular = SEVERAL_OF_AN_ACRONYM.test(visible) ? visible.slice(0, -1) : visible
  return withoutAccents(singular.normalize('NFKD')).replace(/\s/g, '').toLowerCase()
}

/** A folded part as one word, without apostrophes, dots and commas. */
const joined = (folded: string): string =>
  folded.replace(/['’‘ʼ,]|(?<=\p{L})\.|\.(?=\p{L})/gu, '').slice(0, MAX_TERM_LENGTH)
