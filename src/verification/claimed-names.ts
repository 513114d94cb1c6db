/** Whom a message itself names as the speaker of its quotations, told as in an article. */
import type { Span } from '../text/span.ts'
import type { FoundClaims } from './find-claims.ts'
import { wordsOf } from './words.ts'

/** Below this chance a name is left out. */
const SURE = 0.5
/** Words between a name and the quotation that it introduces, or that it follows: `said the envoy`. */
const MOST_WORDS_BEFORE = 12
const MOST_WORDS_AFTER = 5
/** What goes on with something else: in `“A” and Roe said “B”` nobody says A. */
const GOES_ON = new Set(['and', 'but', 'or', 'while', 'whereas', 'then', 'when', 'because', 'so'])

/** @returns for each claim the name of its speaker, as the message gives it; null where it names none clearly enough */
export async function claimedNames({ plain, places }: FoundClaims): Promise<readonly (string | null)[]> {
  const around = places.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), plain)
  if (!/\p{Lu}/u.test(around)) return places.map(() => null)
  // Loaded only here: it brings the tagger, which a message of nothing but a quotation does not need.
  const { quotationsOf } = await import('../quotations/quotations-of.ts')
  const { quotations } = quotationsOf({ id: 'message', body: plain })
  return places.map((place) => {
    const quotation = quotations.find(({ start, end }) => start < place.end && place.start < end)
    const { speaker = null, mention = null, confidence = 0 } = quotation ?? {}
    const isNamed = speaker !== null && speaker.kind !== 'unnamed' && confidence >= SURE
    return isNamed && mention && isBeside(plain, place, mention, places) ? speaker.name : null
  })
}

/**
 * In an article one name goes for many quotations; in a message, which may string together those of several people, it goes
 * for what it stands beside.
 */
function isBeside(plain: string, place: Span, mention: Span, places: readonly Span[]): boolean {
  const isBefore = mention.end <= place.start
  const between = isBefore ? { start: mention.end, end: place.start } : { start: place.end, end: mention.start }
  if (places.some(({ start, end }) => between.start <= start && end <= between.end)) return false
  const words = wordsOf(plain, between)
  if (plain.slice(between.start, between.end).includes('\n\n')) return false
  return isBefore
    ? words.length <= MOST_WORDS_BEFORE
    : words.length <= MOST_WORDS_AFTER && !words.some(({ text }) => GOES_ON.has(text))
}
