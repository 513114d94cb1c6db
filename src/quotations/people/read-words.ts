/** Reads the words of a paragraph with what tells whether they belong to a name. */
import { HONORIFICS, NAME_SUFFIXES, NO_NAME_WORDS, TITLES } from '../../english/name-words.ts'
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'

export interface Word extends Span {
  /** The word without a possessive ending and without marks at its end, initials excepted. */
  readonly clean: string
  /** `clean` in lower case, without full stop. */
  readonly lower: string
  /** Whether the next word may belong to the same name: one blank between them and no mark that ends a phrase. */
  readonly joined: boolean
  /** Whether it opens a sentence or a quotation. */
  readonly opens: boolean
  /** Whether a comma follows. */
  readonly comma: boolean
  /** Whether a quotation mark is before it. */
  readonly quoted: boolean
  /** The ending of a possessive of several, with what may belong to them right after it: "’" of "the Carriers’ Committee"; else empty. */
  readonly owns: string
  /** The nickname in marks or brackets between it and the next word: "Tank" in 'John “Tank” Doe'; `null` if there is none. */
  readonly nickname: string | null
}

const WORD = /[\p{L}\p{N}@#][\p{L}\p{M}\p{N}.'’&@_-]{0,60}/gu
/** The account of somebody on a network counts as a name. */
const CAPITAL = /^(?:\p{Lu}|@\p{L})/u
const PLAIN_WORD = /^[a-z]+$/
/** One blank, or the line break of wrapped text. */
const JOINING_GAP = /^[ \u00a0\t]?\n?[ \u00a0\t]?$/
/** A paragraph with this share of capitalised words is a headline, whose capitals tell nothing. */
const MIN_CAPITALISED_SHARE = 0.85
/** Long words of a headline; a line that no mark ends needs fewer. */
const MIN_LONG_WORDS = 4
const MIN_LONG_WORDS_OF_LINE = 2
/** A line of more words is prose. */
const MAX_WORDS_OF_LINE = 20

/** A word as it is written, and what follows it. */
interface Found {
  readonly text: string
  /** Offset in the article's text. */
  readonly start: number
  readonly opens: boolean
  readonly quoted: boolean
  /** What is between the word and the next one. */
  readonly gap: string
  /** The next word; empty if there is none. */
  readonly next: string
}

/**
 * @param body the article's text
 * @returns the words of the paragraph in order, with spans into `body`
 */
export function readWords(body: string, paragraph: Span): readonly Word[] {
  const text = body.slice(paragraph.start, paragraph.end)
  const matches = [...text.matchAll(WORD)]
  let opens = true
  let quoted = false
  const words = matches.map((match, i) => {
    const next = matches[i + 1]
    const gap = next ? text.slice(match.index + match[0].length, next.index) : '|'
    const word = wordOf({
      text: match[0],
      start: paragraph.start + match.index,
      opens,
      quoted,
      gap,
      next: next?.[0] ?? '',
    })
    quoted = /["“”]/.test(gap)
    opens = (match[0].endsWith('.') && !word.joined) || /[.!?:;“"‘(…]/.test(gap)
    return word
  })
  return withNicknames(text, paragraph.start, words)
}

/** A nickname has no more words. */
const MAX_NICKNAME_WORDS = 3
/** Small words between the parts of a name. */
const PARTICLES = /^(?:da|de|do|dos|du|di|della|del|van|von|der|den|bin|al|el|la|le|ter)$/

/** The words without nicknames inside names; the word before a nickname is joined to the one after it. */
function withNicknames(text: string, offset: number, words: readonly Word[]): readonly Word[] {
  const kept: Word[] = []
  const gapAfter = (i: number): string => text.slice((words[i]?.end ?? 0) - offset, (words[i + 1]?.start ?? 0) - offset)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const end = word && isCapitalised(word) && !NO_NAME_WORDS.has(word.lower) ? nicknameEnd(words, i, gapAfter) : i
    if (word && end > i) {
      const nickname = words.slice(i + 1, end + 1).map(({ clean }) => clean)
      kept.push({ ...word, joined: true, nickname: nickname.join(' ') })
    } else if (word) kept.push(word)
    i = end
  }
  return kept
}

/** The index of the last word of the nickname that follows a word of a name; that of the word itself if none does. */
function nicknameEnd(words: readonly Word[], at: number, gapAfter: (i: number) => string): number {
  if (!/^\s["“‘'(]$/.test(gapAfter(at))) return at
  for (let end = at + 1; end <= at + MAX_NICKNAME_WORDS; end++) {
    const [word, next] = [words[end], words[end + 1]]
    if (word === undefined || next === undefined || !/^\p{Lu}/u.test(word.clean)) return at
    const gap = gapAfter(end)
    if (/^["”’')]\s$/.test(gap)) return isCapitalised(next) || PARTICLES.test(next.clean) ? end : at
    if (gap !== ' ') return at
  }
  return at
}

function wordOf(found: Found): Word {
  const { text, start, gap, opens, quoted } = found
  const comma = gap.startsWith(',')
  const spaced = gap === ' ' || JOINING_GAP.test(gap)
  if (PLAIN_WORD.test(text)) {
    return {
      start,
      end: start + text.length,
      clean: text,
      lower: text,
      joined: spaced,
      opens,
      comma,
      quoted,
      owns: '',
      nickname: null,
    }
  }
  const bare = text.replace(/['’]s?\.?$/, '')
  const lower = bare.replace(/\.$/, '').toLowerCase()
  const initials = /^(?:\p{L}\.)+$/u.test(bare)
  const keepsStop = initials || (NAME_SUFFIXES.has(lower) && bare.endsWith('.'))
  const clean = keepsStop ? bare : bare.replace(/(?<![.'’])[.'’]+$/, '')
  const endsPhrase = bare !== text || (bare.endsWith('.') && !initials && !isAbbreviation(lower))
  const joined = !endsPhrase && (spaced || (gap === ', ' && /^(?:Jr|Sr)\b/.test(found.next)))
  const owns = spaced && OWNED_BY_SEVERAL.test(text) ? text.slice(bare.length) : ''
  return { start, end: start + clean.length, clean, lower, joined, opens, comma, quoted, owns, nickname: null }
}

const OWNED_BY_SEVERAL = /^\p{Lu}\p{L}*(?:s['’]|(?:eople|omen|en|hildren)['’]s)$/u

/** Words whose full stop does not end a phrase. */
const isAbbreviation = (lower: string): boolean =>
  HONORIFICS.has(lower) || TITLES.has(lower) || NAME_SUFFIXES.has(lower) || lower === 'st'

export const isCapitalised = (word: Word): boolean => CAPITAL.test(word.clean)

/** @param endsAsSentence whether a mark closes the paragraph */
export function isHeadline(words: readonly Word[], endsAsSentence: boolean): boolean {
  const long = words.filter((word) => word.clean.length >= 4)
  const isLine = !endsAsSentence && words.length <= MAX_WORDS_OF_LINE
  if (long.length < (isLine ? MIN_LONG_WORDS_OF_LINE : MIN_LONG_WORDS)) return false
  return long.filter(isCapitalised).length >= MIN_CAPITALISED_SHARE * long.length
}

export const isVerbOfSaying = (word: Word): boolean => cueStrengthOf(word.lower) === 'say'
