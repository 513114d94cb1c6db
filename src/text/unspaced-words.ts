/** Words of scripts that put no spaces between them: Chinese, Japanese, Thai, Lao, Khmer and Burmese. */
import type { Span } from './span.ts'

/** The letters of these scripts, with the marks that repeat or lengthen one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u
/** Below this code point lies no letter of these scripts (Unicode: Thai is the first). */
const FIRST_UNSPACED = 0x0e00
/** A longer run is segmented in pieces of this many UTF-16 units, so that a hostile text costs linear time. */
const MAX_RUN_LENGTH = 1_000

/** The segmenter of ICU has one dictionary for Chinese and Japanese and one for each other script, whatever its locale. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** @param text a run of letters and digits */
export function isUnspaced(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_UNSPACED) return UNSPACED.test(text)
  return false
}

/**
 * @param run letters, digits and connectors without spaces
 * @returns the words in it as spans of `run`, in order (Unicode Standard Annex 29, with ICU's dictionaries); a run of
 *   another script is one word
 */
export function splitUnspaced(run: string): readonly Span[] {
  if (!isUnspaced(run)) return [{ start: 0, end: run.length }]
  const words: Span[] = []
  for (let from = 0; from < run.length; from += MAX_RUN_LENGTH) {
    for (const { index, segment, isWordLike } of segmenter.segment(run.slice(from, from + MAX_RUN_LENGTH))) {
      if (isWordLike) words.push({ start: from + index, end: from + index + segment.length })
    }
  }
  return words
}
