/** Links that land on the words: https://wicg.github.io/scroll-to-text-fragment/ */
import type { Span } from '../text/span.ts'

/** A quoted stretch of up to this many words is named whole, a longer one by its first and last words. */
const WHOLE_WORDS = 8
const END_WORDS = 5

/**
 * @param url http or https
 * @param body the text that `span` is of; only one paragraph should be spanned, since a fragment may not cross many
 * @param longest most UTF-16 units of the link
 * @returns the link with a text fragment, or as it is where that would be too long or there are no words
 */
export function linkTo(url: string, body: string, span: Span, longest: number): string {
  const words = body.slice(span.start, span.end).trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return url
  const directive =
    words.length <= WHOLE_WORDS
      ? encoded(words)
      : `${encoded(words.slice(0, END_WORDS))},${encoded(words.slice(-END_WORDS))}`
  const link = `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
  return link.length <= longest ? link : url
}

/** Percent-encoded, with the three characters that have a meaning in the directive (`-`, `,`, `&`) encoded too. */
const encoded = (words: readonly string[]): string =>
  encodeURIComponent(wellFormed(words.join(' '))).replaceAll('-', '%2D')

/** A lone surrogate, which hostile text may hold, has no percent-encoding. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD')
