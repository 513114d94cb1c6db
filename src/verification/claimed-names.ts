/** Whom a message itself names as the speaker of its quotations, told as in an article. */
import { contains, type Span, sliceOf } from '../text/span.ts'
import { wordsOf } from './words.ts'

/** Below this chance a name is left out. */
const SURE = 0.5
/** Words between a name and the quotation that it introduces, or that it follows: `said the envoy`. */
const MAX_WORDS_BEFORE = 12
const MAX_WORDS_AFTER = 5
/** What goes on with something else: in `“A” and Roe said “B”` nobody says A. */
const GOES_ON = new Set(['and', 'but', 'or', 'while', 'whereas', 'then', 'when', 'because', 'so'])
/** A line is a thought of its own, but for one that a colon ends, and for a signature under a quotation. */
const BETWEEN_THOUGHTS = /(?<!:[^\S\n]{0,9})\n+(?![^\S\n]*[—–-])/g
const MARKS_AT_END = /(?<!["“”„«»‘’'`])["“”„«»‘’'`]+$/
const MARKS_AT_START = /^\s*["“”„«»‘’'`]+/
const INNER_MARKS = /["“”„«»]/g

/**
 * @param plain the message without Markdown
 * @param places its claims, in order
 * @returns for each claim the name of its speaker, as the message gives it; null where it names none clearly enough
 */
export async function claimedNames(plain: string, places: readonly Span[]): Promise<readonly (string | null)[]> {
  const names: (string | null)[] = []
  for (const thought of thoughtsOf(plain, places)) {
    const own = places.filter((place) => contains(thought, place))
    if (own.length > 0) names.push(...(await namesIn(withOneStyle(plain, thought, own))))
  }
  return names
}

/** Stretches that hold all of the message; none ends within a quotation. */
function thoughtsOf(plain: string, places: readonly Span[]): readonly Span[] {
  const ends = [...plain.matchAll(BETWEEN_THOUGHTS)]
    .map(({ index }) => index)
    .filter((at) => !places.some(({ start, end }) => start < at && at < end))
  return [...ends, plain.length].map((end, i) => ({ start: ends[i - 1] ?? 0, end }))
}

interface MarkedThought {
  readonly body: string
  /** Where the quotations stand in it. */
  readonly quotations: readonly Span[]
}

/** The thought in one line, with each of its quotations in the same marks, whatever shows it as one in the message. */
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

async function namesIn({ body, quotations }: MarkedThought): Promise<readonly (string | null)[]> {
  const around = quotations.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), body)
  if (!/\p{Lu}/u.test(around)) return quotations.map(() => null)
  // Loaded only here: it brings the tagger, which a message of nothing but a quotation does not need.
  const { quotationsOf } = await import('../quotations/quotations-of.ts')
  const found = quotationsOf({ id: 'message', body }).quotations
  return quotations.map((own) => {
    const quotation = found.find(({ start, end }) => start < own.end && own.start < end)
    const { speaker = null, mention = null, confidence = 0 } = quotation ?? {}
    const isNamed = speaker !== null && speaker.kind !== 'unnamed' && confidence >= SURE
    return isNamed && mention && isBeside(body, own, mention, quotations) ? speaker.name : null
  })
}

/**
 * In an article one name goes for many quotations; in a message, which may string together those of several people, it goes
 * for what it stands beside.
 */
function isBeside(body: string, quotation: Span, mention: Span, quotations: readonly Span[]): boolean {
  const isBefore = mention.end <= quotation.start
  const between = isBefore ? { start: mention.end, end: quotation.start } : { start: quotation.end, end: mention.start }
  if (quotations.some((other) => contains(between, other))) return false
  const words = wordsOf(body, between)
  return isBefore
    ? words.length <= MAX_WORDS_BEFORE
    : words.length <= MAX_WORDS_AFTER && !words.some(({ text }) => GOES_ON.has(text))
}
