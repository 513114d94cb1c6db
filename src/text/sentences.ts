/** Sentences of news prose, by rules: terminators, closing marks, abbreviations, initials and speech tags. */
import { type Span, trimSpan } from './span.ts'

/** Words whose full stop does not end a sentence, whatever follows. */
const ALWAYS_GOES_ON = new Set(
  (
    'mr mrs ms dr prof rev hon sen sens rep reps gov govs gen lt col sgt maj cpl capt cmdr adm pres supt det st mt ft vs ' +
    'messrs mme mlle no nos pp vol fig dept est approx ave blvd rd jan feb mar apr aug sept sep oct nov dec ala ariz ark calif colo ' +
    'conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo i.e e.g cf viz'
  ).split(' '),
)
/** Words whose full stop ends a sentence only where a plain sentence opener follows. */
const GOES_ON_BEFORE_A_NAME = new Set(
  'u.s u.n u.k e.u d.c a.m p.m inc corp co ltd jr sr ph.d b.a m.a etc al'.split(' '),
)
const OPENERS = new Set(
  (
    'a after all although an and as at because before but by despite during each even for from he her here his how however i if in ' +
    'instead is it its last later many meanwhile more most my no now of on one other our she since so some still such that the their ' +
    'then there these they this those though to under unlike until we what when where which while who why with yet you'
  ).split(' '),
)

/** No sentence of prose is longer; UTF-16 units. */
const MAX_SENTENCE = 1_000

/** Begins at the first mark of a run only, so that a long run is read once. */
const TERMINATOR = /(?<![.!?…])[.!?…]+[”’"')\]»]*(?=\s|$)/g
/** After a question or exclamation in marks, `Trump asked` or `he said` still belongs to the sentence. */
const SPEECH_TAG =
  /^(?:[\p{Lu}\p{Ll}][\p{L}.’'-]*\s+){1,4}?(?:said|says|asked|asks|told|wrote|added|replied|tweeted|shouted|declared|continued|cried|joked)\b/u

/**
 * Splits a stretch of text into sentences. A line break inside the stretch is white space.
 * @param text the whole text
 * @param within the stretch to split, by default all of it
 * @returns spans into `text`, in order, trimmed, none empty, that together hold every visible character of the stretch
 */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  const stretch = text.slice(within.start, within.end)
  const sentences: Span[] = []
  let start = 0
  const close = (end: number) => {
    const span = trimSpan(text, { start: within.start + start, end: within.start + end })
    if (span.start < span.end) sentences.push(...divided(text, span))
    start = end
  }
  for (const match of stretch.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length
    if (endsSentence(stretch, start, match.index, match[0], end)) close(end)
  }
  close(stretch.length)
  return sentences
}

/** A stretch without a full stop is divided between words, so that every sentence can be shown whole. */
function divided(text: string, span: Span): readonly Span[] {
  const parts: Span[] = []
  let { start } = span
  while (span.end - start > MAX_SENTENCE) {
    const space = text.slice(start, start + MAX_SENTENCE).search(/\s\S*$/)
    const end = start + (space > 0 ? space : MAX_SENTENCE - 1)
    const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end
    parts.push(trimSpan(text, { start, end: whole }))
    start = trimSpan(text, { start: whole, end: span.end }).start
  }
  return [...parts, { start, end: span.end }].filter((part) => part.start < part.end)
}

function endsSentence(stretch: string, start: number, at: number, mark: string, end: number): boolean {
  const rest = stretch.slice(end, end + 80).trimStart()
  if (rest === '') return true
  if (/^[\p{Ll}—–,;-]/u.test(rest)) return false
  if (!mark.startsWith('.')) return !(/[”’"'»]$/.test(mark) && SPEECH_TAG.test(rest))
  if (mark.startsWith('..')) return true
  if (/[”’"'»]$/.test(mark)) return true
  const word = (
    /(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u.exec(stretch.slice(Math.max(start, at - 24), at))?.[0] ?? ''
  ).toLowerCase()
  if (ALWAYS_GOES_ON.has(word)) return false
  if (/^\p{L}$/u.test(word)) return false
  if (GOES_ON_BEFORE_A_NAME.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return OPENERS.has((/^[“"‘']?(\p{L}+)/u.exec(rest)?.[1] ?? '').toLowerCase())
  }
  return true
}
