/**
 * Finds speech that a dash opens at the start of a paragraph: `– I was there, – said Doe. – I saw it.`, `—I was there —said
 * Doe—. I saw it.` A list and a dateline have dashes too, so a paragraph needs a cue, or a neighbour that has one.
 */
import { PERSON_NOUNS } from '../../english/name-words.ts'
import { cueStrengthOf, VERBS_OF_DIALOGUE } from '../../english/reporting-verbs.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import type { MarkedSpan } from './find-marks.ts'

/** What a paragraph says that a dash opens. */
interface Turn {
  /** The spoken parts, in order. */
  readonly speech: readonly Speech[]
  /** Whether a cue tells that it is speech. */
  readonly cued: boolean
}

/** A spoken part: `outer` includes the dashes around it. */
interface Speech extends Span {
  readonly outer: Span
}

const DASH = '–—―'
const OPENING = new RegExp(`^[${DASH}]\\s?(?=[\\p{L}¿¡…])`, 'u')
/** A dash, or a mark after which a cue may follow without one. */
const DELIMITER = new RegExp(`[,?!…]?\\s?[${DASH}]\\s?|[,?!…]\\s`, 'gu')
const SPEAKS_TO_SOMEBODY = /(?:^|[^\p{L}])(?:I|me|my|we|us|our|you|your)(?![\p{L}])|[?!]\s*$/iu

/** @returns the spoken parts of the paragraphs, in order; none of them is in a paragraph with double quotation marks */
export function findDialogue(
  body: string,
  paragraphs: readonly Span[],
  marks: readonly MarkedSpan[],
): readonly MarkedSpan[] {
  const quoted = new Set(marks.filter(({ style }) => style === 'double').map(({ paragraph }) => paragraph))
  const isSigned = (index: number) => /["”»]\s*$/.test(sliceOf(body, paragraphs[index - 1] ?? { start: 0, end: 0 }))
  const turns = paragraphs.map((paragraph, index) =>
    quoted.has(index) || isSigned(index) ? null : turnOf(body, paragraph, false),
  )
  const isCued = (index: number): boolean => turns[index]?.cued === true
  return turns.flatMap((turn, index): readonly MarkedSpan[] => {
    const paragraph = paragraphs[index]
    if (turn === null || paragraph === undefined) return []
    const answers = isCued(index - 1) || isCued(index + 1)
    if (!turn.cued && !(answers && isSentence(sliceOf(body, paragraph)))) return []
    const { speech = [] } = turn.cued ? turn : (turnOf(body, paragraph, true) ?? turn)
    return speech.map(({ start, end, outer }) => ({ start, end, outer, paragraph: index, style: 'dash', closed: true }))
  })
}

const isSentence = (text: string): boolean => /\s\S/.test(text) && /[.!?…]\s*$/.test(text)

/**
 * @param answers whether it is known to be speech, so that any cue counts
 * @returns `null` if no dash opens the paragraph
 */
function turnOf(body: string, paragraph: Span, answers: boolean): Turn | null {
  const text = sliceOf(body, paragraph)
  const opening = OPENING.exec(text)?.[0]
  if (opening === undefined) return null
  const speech: Speech[] = []
  let from: Span | null = { start: 0, end: opening.length }
  let cued = false
  while (from !== null) {
    const cue = cueAfter(text, from.end, answers)
    const end = cue?.start ?? text.length
    const content = text.slice(from.end, end)
    if (/\p{L}/u.test(content)) {
      const start = paragraph.start + from.end
      const outer = { start: paragraph.start + from.start, end: paragraph.start + end }
      speech.push({ start, end: start + content.replace(CLOSING_DASH, '').length, outer })
    }
    cued ||= cue !== null
    from = cue && dashAfter(text, cue.end)
  }
  return { speech, cued }
}

const CLOSING_DASH = new RegExp(`(?<!\\s)\\s?[${DASH}]?\\s?$`, 'u')
const OPENS_AGAIN = new RegExp(`^\\s?[${DASH}][.,]?\\s?`, 'u')
const HAS_DASH = new RegExp(`[${DASH}]`, 'u')

/** The dash that opens speech again after a cue; `null` if none does. */
function dashAfter(text: string, end: number): Span | null {
  const match = OPENS_AGAIN.exec(text.slice(end))
  return match && end + match[0].length < text.length ? { start: end, end: end + match[0].length } : null
}

/** The next cue after `from`: from its first word to the dash or the full stop after it. */
function cueAfter(text: string, from: number, answers: boolean): Span | null {
  DELIMITER.lastIndex = from
  for (let match = DELIMITER.exec(text); match !== null; match = DELIMITER.exec(text)) {
    const start = match.index + match[0].length
    const order = match.index > from ? orderOf(text.slice(start)) : null
    if (order === null) continue
    const end = endOfCue(text, start)
    // A list may name who said what too: it says "officials said", and nobody in it speaks to anybody.
    const isInserted = HAS_DASH.test(match[0]) && (order === 'verb first' || dashAfter(text, end) !== null)
    if (answers || isInserted || SPEAKS_TO_SOMEBODY.test(text.slice(from, match.index + 1))) return { start, end }
  }
  return null
}

const END_OF_CUE = new RegExp(`\\s?[${DASH}]|[.!?…](?=\\s|$)`, 'gu')
const ABBREVIATED = /(?:^|\s)\p{Lu}\p{L}{0,3}$/u

/** The next dash, or the end of the sentence, after the start of a cue. */
function endOfCue(text: string, start: number): number {
  END_OF_CUE.lastIndex = start
  for (let match = END_OF_CUE.exec(text); match !== null; match = END_OF_CUE.exec(text)) {
    const isStop = /^[.!?…]/.test(match[0])
    // "said Mr. Doe"
    if (
      match[0] === '.' &&
      ABBREVIATED.test(text.slice(Math.max(start, match.index - 6), match.index)) &&
      match.index < text.length - 1
    )
      continue
    return match.index + (isStop ? 1 : 0)
  }
  return text.length
}

const WORD = /\p{L}[\p{L}'’-]*/gu
/** Words of a cue that are looked at, within this many UTF-16 units. */
const MAX_CUE_WORDS = 6
const MAX_CUE_LENGTH = 120
const PRONOUN = /^(?:he|she|they|I|we)$/
const OPENS_SUBJECT = /^(?:he|she|they|I|we|the|a|an|his|her|their|my|one|another|\p{Lu}.*)$/u
const AFTER_VERB = /^(?:to|in|at|with|after|on|from|him|her|them|me|us|\S+ly)$/

/** How a cue is written: "said Doe", or "she said", "the old man told them"; `null` if the text opens with no cue. */
function orderOf(text: string): 'verb first' | 'subject first' | null {
  const found = [...text.slice(0, MAX_CUE_LENGTH).matchAll(WORD)].slice(0, MAX_CUE_WORDS)
  const words = found.map(([word]) => word)
  const [first = '', second = ''] = words
  if (isVerbOfSaying(first)) return OPENS_SUBJECT.test(second) || isTitled(words.slice(1)) ? 'verb first' : null
  const verb = words.findIndex(isVerbOfSaying)
  if (!OPENS_SUBJECT.test(first) || verb < 1 || (verb > 1 && PRONOUN.test(first))) return null
  const after = text.slice((found[verb]?.index ?? 0) + (words[verb]?.length ?? 0)).trimStart()
  const isWhole = after === '' || /^[^\p{L}]/u.test(after) || AFTER_VERB.test(words[verb + 1] ?? '')
  return isWhole ? 'subject first' : null
}

/** "fisherman Luc Arnaud": a noun for a person before a name. */
const isTitled = ([noun = '', name = '']: readonly string[]): boolean => PERSON_NOUNS.has(noun) && /^\p{Lu}/u.test(name)

const isVerbOfSaying = (word: string): boolean =>
  /^\p{Ll}/u.test(word) && !word.endsWith('ing') && (cueStrengthOf(word) === 'say' || VERBS_OF_DIALOGUE.has(word))
