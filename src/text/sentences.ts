/** Splits news prose into sentences by rules: terminators, closing marks, abbreviations, initials and speech tags. */
import { ABBREVIATIONS_AT_A_SENTENCE_END, ABBREVIATIONS_WITHIN_A_SENTENCE } from '../english/abbreviations.ts'
import { SENTENCE_OPENERS } from '../english/sentence-openers.ts'
import { withoutHiddenMarks } from './hidden-marks.ts'
import { type Span, trimSpan } from './span.ts'

/** No sentence of prose is longer, in UTF-16 units. */
const MAX_SENTENCE_LENGTH = 1_000
/** The part of the text before a full stop in which its abbreviation is looked for, in UTF-16 units. */
const MAX_ABBREVIATION_LENGTH = 24
/** The part of the text after a terminator that is looked at, in UTF-16 units. */
const LOOK_AHEAD_LENGTH = 80

/**
 * Matches only from the first mark of a run, so that a long run is read once. Closing and hidden marks may stand behind it: in
 * German `“`, `‘` and `«` close, and in French a space may come before the mark. The marks of scripts that put no space behind
 * them end a sentence without one.
 */
const TERMINATOR =
  /(?<![.!?…؟۔])[.!?…؟۔]+(?:[”“’‘"')\]»«›‹\u2063]|[ \u00A0\u2009\u202F][»”›](?=\s|$))*(?=\s|$)|(?<![。！？｡।॥។။።])[。！？｡।॥។။።]+[”’"')\]»」』）】〉》\u2063]*/g
/** Closes what is quoted, before the terminator's own sentence goes on or ends: `« Oui ! », dit-il`. */
const CLOSES_BEFORE_MORE = /^[»”›][\s,.;:!?…)\]–—]/
const ENDS_QUOTED = /[”“’‘"'»«›‹]$/
/** The next line of a dialogue or a list. */
const OPENS_WITH_DASH = /^[^\S\n]*\n\s*[—–-]/
const UNSPACED_TERMINATOR = /^[。！？｡।॥។။።]/
/** What goes on after quoted sentences: a Japanese particle, or a comma, or a Chinese speaker with a verb of saying. */
const GOES_ON = /^(?:[とっなだでのにをはがも、，;；]|\p{Script=Han}{1,12}?[说說道称稱]|\p{Script=Han}{1,12}?表示)/u
/** `Trump asked` or `he said`: after a quoted question or exclamation it belongs to the same sentence. */
const SPEECH_TAG =
  /^(?:[\p{Lu}\p{Ll}][\p{L}.’'-]*\s+){1,4}?(?:said|says|asked|asks|told|wrote|added|replied|tweeted|shouted|declared|continued|cried|joked)\b/u

/** What tells the ends of sentences in a language other than English. */
export interface SentenceLanguage {
  /** No sentence ends after one of these: lower case, with the full stops inside but not the last one. */
  readonly abbreviations: ReadonlySet<string>
  /** Whether a full stop after a number makes an ordinal: `3. März`. */
  readonly hasDottedOrdinals: boolean
}

/**
 * Splits a span of a text into sentences. A line break inside the span counts as white space.
 * @param text the whole text
 * @param within the span to split, by default all of the text
 * @param language of the text; absent for English
 * @returns spans of `text`, in order, not overlapping, trimmed, none empty, at most 1,000 UTF-16 units long; together
 *   they hold every visible character of `within`
 */
export function sentencesOf(
  text: string,
  within: Span = { start: 0, end: text.length },
  language?: SentenceLanguage,
): readonly Span[] {
  const stretch = text.slice(within.start, within.end)
  const sentences: Span[] = []
  let start = 0
  const close = (end: number) => {
    const span = trimSpan(text, { start: within.start + start, end: within.start + end })
    if (span.start < span.end) sentences.push(...divided(text, span))
    start = end
  }
  for (const match of stretch.matchAll(TERMINATOR)) {
    if (endsSentence({ stretch, start, language }, match)) close(match.index + match[0].length)
  }
  close(stretch.length)
  return sentences
}

/** Divides a stretch that is too long between two words, so that every sentence can be shown whole. */
function divided(text: string, span: Span): readonly Span[] {
  const parts: Span[] = []
  let { start } = span
  while (span.end - start > MAX_SENTENCE_LENGTH) {
    const space = text.slice(start, start + MAX_SENTENCE_LENGTH).search(/\s\S*$/)
    const end = start + (space > 0 ? space : MAX_SENTENCE_LENGTH - 1)
    const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end
    parts.push(trimSpan(text, { start, end: whole }))
    start = trimSpan(text, { start: whole, end: span.end }).start
  }
  return [...parts, { start, end: span.end }].filter((part) => part.start < part.end)
}

interface OpenSentence {
  readonly stretch: string
  /** Where the sentence begins in the stretch. */
  readonly start: number
  readonly language: SentenceLanguage | undefined
}

/** Whether a match of `TERMINATOR` in the stretch ends the sentence. */
function endsSentence({ stretch, start, language }: OpenSentence, { 0: found, index: at }: RegExpExecArray): boolean {
  const end = at + found.length
  const mark = withoutHiddenMarks(found)
  const following = withoutHiddenMarks(stretch.slice(end, end + LOOK_AHEAD_LENGTH))
  const rest = following.trimStart()
  if (rest === '' || OPENS_WITH_DASH.test(following)) return true
  if (UNSPACED_TERMINATOR.test(mark)) return !(/[”’"'»」』）】]$/.test(mark) && GOES_ON.test(rest))
  if (/^[\p{Ll}—–,;-]/u.test(rest) || CLOSES_BEFORE_MORE.test(rest)) return false
  if (!mark.startsWith('.')) return !(ENDS_QUOTED.test(mark) && SPEECH_TAG.test(rest))
  if (mark.startsWith('..')) return true
  if (ENDS_QUOTED.test(mark)) return true
  const before = stretch.slice(Math.max(start, at - MAX_ABBREVIATION_LENGTH), at)
  return language === undefined ? endsAfter(before, rest) : endsAfterIn(language, before)
}

/** The word or figure before a full stop, with the full stops inside it. */
const lastWordOf = (before: string): string =>
  (/(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '').toLowerCase()

/** The same for another language than English: there, what follows tells little. */
function endsAfterIn({ abbreviations, hasDottedOrdinals }: SentenceLanguage, before: string): boolean {
  const word = lastWordOf(before)
  if (abbreviations.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(word)) return false
  return !(hasDottedOrdinals && /^\d{1,2}$/.test(word))
}

/** Whether a single full stop ends a sentence, between `before` and `rest`. */
function endsAfter(before: string, rest: string): boolean {
  const word = lastWordOf(before)
  if (ABBREVIATIONS_WITHIN_A_SENTENCE.has(word)) return false
  const isInitial = /^\p{L}$/u.test(word)
  if (isInitial) return false
  const isAcronym = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  if (!isAcronym && !ABBREVIATIONS_AT_A_SENTENCE_END.has(word)) return true
  return SENTENCE_OPENERS.has((/^[“"‘']?(\p{L}+)/u.exec(rest)?.[1] ?? '').toLowerCase())
}
