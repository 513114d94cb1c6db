/** The text analyser. Articles and questions share it, so that equal words give equal terms. */
import { stem } from 'porter2'
import type { Span } from './span.ts'

/** A word of a text. A hyphenated word is one token with several terms: the joined word, then its parts. */
export interface Token extends Span {
  /** Lower case, without accents, possessive `’s`, apostrophes, dots and commas: `U.S.` is `usa`, `1,500` is `1500`. */
  readonly word: string
  /** What the index holds: the Porter2 stem of the word and, if it is hyphenated, of its parts. At least one. */
  readonly terms: readonly string[]
}

/**
 * Letters and digits, with connectors only between them. Accents, soft hyphens and other format characters belong to
 * it.
 */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:[.,'’‘ʼ‐‑–-][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*/gu
const INVISIBLE = /\p{Cf}/gu
const PLAIN_WORD = /^[a-z]{1,40}$/
const POSSESSIVE = /['’‘ʼ]s$/i
/** A dot or comma that no digit follows, as in `end.Start`. Before a digit it belongs to the number. */
const MISSING_SPACE = /[.,](?!\p{N})/u
const HYPHEN = /[‐‑–-]/
/** `U.S`, `a.m`: single letters with dots between them. The last dot is not part of the token. */
const DOTTED = /^\p{L}(?:\.\p{L})+$/u
/** A longer token is noise, such as a link or base64: the index holds only this many UTF-16 units of it. */
const MAX_TERM_LENGTH = 40

/** @returns the words of a text in order, with spans of the text */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    let start = match.index
    for (const raw of wordsIn(match[0])) {
      const { word, terms } = analysed(raw)
      if (terms.length > 0) tokens.push({ start, end: start + raw.length, word, terms })
      start += raw.length + 1
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

/** Splits a matched token if a space is missing after a full stop or comma: `end.Start`. */
const wordsIn = (raw: string): readonly string[] =>
  MISSING_SPACE.test(raw) && !DOTTED.test(raw.replace(POSSESSIVE, '')) ? raw.split(MISSING_SPACE) : [raw]

type Analysed = Pick<Token, 'word' | 'terms'>

const known = new Map<string, Analysed>()
/** More words than a large corpus holds; bounds the memory of the cache. */
const MAX_CACHED_WORDS = 300_000
/** A longer word is rare and may be hostile: the cache does not keep it. In UTF-16 units. */
const MAX_CACHED_WORD_LENGTH = 40

function analysed(raw: string): Analysed {
  const before = known.get(raw)
  if (before) return before
  const parts = PLAIN_WORD.test(raw) ? [raw] : raw.split(HYPHEN).map(normalised).filter(Boolean)
  const word = parts.join('').slice(0, MAX_TERM_LENGTH)
  const terms = parts.length < 2 ? parts.map(stemOf) : [...new Set([stemOf(word), ...parts.map(stemOf)])]
  const result = { word, terms }
  if (known.size >= MAX_CACHED_WORDS) known.clear()
  if (raw.length <= MAX_CACHED_WORD_LENGTH) known.set(raw, result)
  return result
}

const stemOf = (word: string): string => (PLAIN_WORD.test(word) ? stem(word) : word)

function normalised(raw: string): string {
  const visible = raw.replace(INVISIBLE, '').replace(POSSESSIVE, '')
  if (visible === 'US' || /^U\.S(?:\.A)?$/i.test(visible)) return 'usa'
  return visible
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ,]|(?<=\p{L})\.|\.(?=\p{L})/gu, '')
    .slice(0, MAX_TERM_LENGTH)
}
