/** Tells of a place whether its article quotes words that nobody spoke. */
import { articleSentences } from '../corpus/article-sentences.ts'
import { deniedSpeech } from '../quotations/denied-speech.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { lowerBound } from '../text/lower-bound.ts'
import type { Span } from '../text/span.ts'
import type { Place } from './verdict.ts'

/**
 * @param quotations all of the article, in order
 * @returns what the article's sentence says around the quotation of the place if that denies that the words were spoken;
 *   `null` if it does not, or the words are in no quotation
 */
export function deniedWords({ article, passage, quotation }: Place, quotations: readonly Quotation[]): Span | null {
  if (!quotation) return null
  const at = lowerBound(quotations.length, (i) => (quotations[i]?.start ?? 0) < quotation.start)
  return deniedSpeech(article.body, articleSentences(article, passage), quotations, at)
}

/** The place of words that somebody denies having said: they are nobody's. */
export const withoutSpeaker = (place: Place): Place => ({
  ...place,
  quotation: place.quotation && { ...place.quotation, speaker: null, confidence: 0 },
})
