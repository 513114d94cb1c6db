/** Makes links that scroll to the quoted words: https://wicg.github.io/scroll-to-text-fragment/ */
import { withoutHiddenMarks } from '../text/hidden-marks.ts'
import type { Span } from '../text/span.ts'

/** A link holds up to this many words whole; of a longer text it holds the first and the last words. */
const MAX_WHOLE_WORDS = 8
const WORDS_AT_EACH_END = 5

/**
 * @param url http or https, as a URI
 * @param body the text of `span`; the span should lie in one paragraph, since a fragment may not match across several
 * @param maxLength of the link, in UTF-16 units
 * @returns the link with a text fragment; without one if it would be too long, or if the span holds no words
 */
export function linkToWords(url: string, body: string, span: Span, maxLength: number): string {
  const words = withoutHiddenMarks(body.slice(span.start, span.end)).trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return url
  const directive =
    words.length <= MAX_WHOLE_WORDS
      ? encoded(words)
      : `${encoded(words.slice(0, WORDS_AT_EACH_END))},${encoded(words.slice(-WORDS_AT_EACH_END))}`
  const link = `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
  return link.length <= maxLength ? link : url
}

/** Percent-encodes words, including the three characters that have a meaning in the fragment: `-`, `,`, `&`. */
const encoded = (words: readonly string[]): string =>
  encodeURIComponent(wellFormed(words.join(' '))).replaceAll('-', '%2D')

/** Replaces lone surrogates, which hostile text may hold and which have no percent-encoding. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD')
