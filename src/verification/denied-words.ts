/** Tells of a place whether its article quotes words that nobody spoke. */
import { articleSentences } from '../corpus/article-sentences.ts'
import { type FrameWords, frameWordsOf } from '../languages/frame-words.ts'
import { besideQuotation, deniedSpeech } from '../quotations/denied-speech.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { lowerBound } from '../text/lower-bound.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { wordsOf } from '../text/words.ts'
import type { Place } from './verdict.ts'

/**
 * @param quotations all of the article, in order
 * @returns what the article's sentence says around the quotation of the place if that denies that the words were spoken;
 *   `null` if it does not, or the words are in no quotation
 */
export function deniedWords({ article, passage, quotation }: Place, quotations: readonly Quotation[]): Span | null {
  if (!quotation) return null
  const at = lowerBound(quotations.length, (i) => (quotations[i]?.start ?? 0) < quotation.start)
  const sentences = articleSentences(article, passage)
  const frames = frameWordsOf(article.language)
  return frames
    ? foreignDenial(frames, { body: article.body, beside: besideQuotation(sentences, quotations, at) })
    : deniedSpeech(article.body, sentences, quotations, at)
}

interface SentenceAround {
  readonly body: string
  readonly beside: ReturnType<typeof besideQuotation>
}

/** The same in German, French and Spanish, by the shape of the sentence. */
function foreignDenial({ deniesSaying }: FrameWords, { body, beside }: SentenceAround): Span | null {
  if (beside === null) return null
  const before = sliceOf(body, beside.left).replace(OPENING_MARK, '').trimEnd()
  const behind = sliceOf(body, beside.right).replace(CLOSING_MARK, '')
  if (!deniesSaying.test(`${before} “”${behind}`)) return null
  const [words = []] = [beside.left, beside.right].map((span) => wordsOf(body, span)).filter(({ length }) => length > 0)
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

const OPENING_MARK = /[„“«»"‚‘'‹›]\s*$/
const CLOSING_MARK = /^\s*[“”»«"‘’'›‹]/

/** The place of words that somebody denies having said: they are nobody's. */
export const withoutSpeaker = (place: Place): Place => ({
  ...place,
  quotation: place.quotation && { ...place.quotation, speaker: null, confidence: 0 },
})
