/** The text analyser. Articles and questions share it, so that equal words give equal terms. */
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

/** @returns the words of a text in order, with spans of the text */
export function tokensOf(text: string): readonly Token[] {
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

/** @returns the terms of all tokens of a text, in order; faster than `tokensOf` */
export function termsOf(text: string): readonly string[] {
  const terms: string[] = []
  for (const [raw] of text.matchAll(TOKEN)) {
    for (const word of wordsIn(raw)) terms.push(...analysed(word).terms)
  }
  return terms
}

/** Splits a matched token if it has several words without spaces, or if one is missing after a full stop or comma: `end.Start`. */
function wordsIn(raw: string): readonly string[] {
  if (isUnspaced(raw)) return splitUnspaced(raw).map((span) => sliceOf(raw, span))
  return MISSING_SPACE.test(raw) && !DOTTED.test(raw.replace(POSSESSIVE, '')) ? raw.split(MISSING_SPACE) : [raw]
}

type Analysed = Pick<Token, 'word' | 'terms'>

const known = new Map<string, Analysed>()
/** More words than a large corpus holds; bounds the memory of the cache. */
const MAX_CACHED_WORDS = 300_000
/** A longer word is rare and may be hostile: the cache does not keep it. In UTF-16 units. */
const MAX_CACHED_WORD_LENGTH = 40

function analysed(raw: string): Analysed {
  const before = known.get(raw)
  if (before) return before
  const result = PLAIN_WORD.test(raw) ? { word: raw, terms: [stemOf(raw)] } : analysedParts(raw)
  if (known.size >= MAX_CACHED_WORDS) known.clear()
  if (raw.length <= MAX_CACHED_WORD_LENGTH) known.set(raw, result)
  return result
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
