/** Finds whom a message itself names as the speakers of its quotations, by the same rules as in an article. */
import { setImmediate as turn } from 'node:timers/promises'
import { CONNECTIVES } from '../english/connectives.ts'
import type { quotationsOf } from '../quotations/quotations-of.ts'
import { contains, type Span, sliceOf } from '../text/span.ts'
import { wordsOf } from '../text/words.ts'

/**
 * Finds whom a message names.
 * @param plain the message without Markdown
 * @param places the claims, in order, as spans of `plain`
 * @returns for each claim the name of its speaker, as the message gives it; null if the message does not clearly name
 *   one
 */
export type FindClaimedNames = (plain: string, places: readonly Span[]) => readonly (string | null)[]

/** Any text that names a speaker: reading it loads the part-of-speech tagger and the first names. */
const SAMPLE = 'Greta Holm said: “We will go.”'

let loading: Promise<FindClaimedNames> | null = null

/**
 * Loads all that it takes once, which keeps the thread busy for about a second, in steps between which other work gets its
 * turn. If it were loaded with the first message, its writer would wait too long.
 */
export function loadClaimedNames(): Promise<FindClaimedNames> {
  loading ??= load()
  return loading
}

async function load(): Promise<FindClaimedNames> {
  const { quotationsOf } = await import('../quotations/quotations-of.ts')
  await turn()
  quotationsOf({ id: 'message', body: SAMPLE })
  return (plain, places) => claimedNames(plain, places, quotationsOf)
}

/** A name whose chance of being right is lower is left out. In [0, 1]. */
const MIN_CONFIDENCE = 0.5
/** Words between a name and the quotation after it. */
const MAX_WORDS_TO_QUOTATION = 12
/** Words between a quotation and the name after it: `said the envoy`. */
const MAX_WORDS_TO_NAME = 5
/** Line breaks that end a thought: not after a colon, and not before a signature under a quotation. */
const BETWEEN_THOUGHTS = /(?<!:[^\S\n]{0,9})\n+(?![^\S\n]*[—–-])/g
const MARKS_AT_END = /(?<!["“”„«»‘’'`])["“”„«»‘’'`]+$/
const MARKS_AT_START = /^\s*["“”„«»‘’'`]+/
const INNER_MARKS = /["“”„«»]/g

function claimedNames(
  plain: string,
  places: readonly Span[],
  findQuotations: FindQuotations,
): readonly (string | null)[] {
  const names: (string | null)[] = []
  for (const thought of thoughtsOf(plain, places)) {
    const own = places.filter((place) => contains(thought, place))
    if (own.length > 0) names.push(...namesIn(withOneStyle(plain, thought, own), findQuotations))
  }
  return names
}

type FindQuotations = typeof quotationsOf

/** The message in stretches, none of which ends within a quotation. */
function thoughtsOf(plain: string, places: readonly Span[]): readonly Span[] {
  const ends = [...plain.matchAll(BETWEEN_THOUGHTS)]
    .map(({ index }) => index)
    .filter((at) => !places.some(({ start, end }) => start < at && at < end))
  return [...ends, plain.length].map((end, i) => ({ start: ends[i - 1] ?? 0, end }))
}

interface MarkedThought {
  readonly body: string
  /** Spans of the body. */
  readonly quotations: readonly Span[]
}

/** The thought in one line, with the same quotation marks around each of its quotations. */
function withOneStyle(plain: string, thought: Span, places: readonly Span[]): MarkedThought {
  const quotations: Span[] = []
  let body = ''
  let at = thought.start
  for (const place of places) {
    const before = plain.slice(at, place.start).replace(at > thought.start ? MARKS_AT_START : '', '')
    const end = before.trimEnd()
    body += `${MARKS_AT_END.test(end) ? end.replace(MARKS_AT_END, '') : before}“`
    const text = sliceOf(plain, place).replace(INNER_MARKS, "'")
    quotations.push({ start: body.length, end: body.length + text.length })
    body += `${text}”`
    at = place.end
  }
  body += plain.slice(at, thought.end).replace(MARKS_AT_START, '')
  return { body: body.replaceAll('\n', ' '), quotations }
}

function namesIn({ body, quotations }: MarkedThought, findQuotations: FindQuotations): readonly (string | null)[] {
  const around = quotations.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), body)
  if (!/\p{Lu}/u.test(around)) return quotations.map(() => null)
  const found = findQuotations({ id: 'message', body }).quotations
  return quotations.map((own) => {
    const quotation = found.find(({ start, end }) => start < own.end && own.start < end)
    const { speaker = null, mention = null, confidence = 0 } = quotation ?? {}
    const isNamed = speaker !== null && speaker.kind !== 'unnamed' && confidence >= MIN_CONFIDENCE
    return isNamed && mention && isBeside(body, own, mention, quotations) ? speaker.name : null
  })
}

/**
 * In an article one name may stand for many quotations. A message may list quotations of several people, so a name
 * stands only for the quotation beside it.
 */
function isBeside(body: string, quotation: Span, mention: Span, quotations: readonly Span[]): boolean {
  const isBefore = mention.end <= quotation.start
  const between = isBefore ? { start: mention.end, end: quotation.start } : { start: quotation.end, end: mention.start }
  if (quotations.some((other) => contains(between, other))) return false
  const words = wordsOf(body, between)
  return isBefore
    ? words.length <= MAX_WORDS_TO_QUOTATION
    : // In `“A” and Roe said “B”` nobody says A.
      words.length <= MAX_WORDS_TO_NAME && !words.some(({ text }) => CONNECTIVES.has(text))
}
