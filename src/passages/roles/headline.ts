/** Recognises the article's own headline in its body. */
import { endsASentence, wordsOf } from './line-text.ts'

const MAX_HEADLINE_LENGTH = 250
/** A shorter beginning may agree by chance. */
const MIN_TRUNCATED_WORDS = 5
const TRUNCATED = /\s?(?:\.\.\.|…)$/
/** "… | Rail News", "… - Rail News". */
const OUTLET_AT_THE_END = /\s[|–—-]\s[^|–—-]{2,40}$/

/**
 * @param title the article's title. One that ends like a sentence was made from the first sentence of the body, which is
 *   prose: then nothing counts as a headline.
 * @returns tells whether a paragraph (trimmed) is the headline and nothing else
 */
export function headlineTest(title: string): (text: string) => boolean {
  const isTruncated = TRUNCATED.test(title)
  const whole = comparable(title.replace(TRUNCATED, ''))
  const withoutOutlet = comparable(title.replace(OUTLET_AT_THE_END, ''))
  const isBeginning = isTruncated && wordsOf(whole).length >= MIN_TRUNCATED_WORDS
  if (whole === '' || (!isTruncated && title.endsWith('.'))) return () => false
  return (text) => {
    if (text.length > MAX_HEADLINE_LENGTH) return false
    const own = comparable(text)
    if (own === whole || own === withoutOutlet) return true
    return isBeginning && !endsASentence(text) && own.startsWith(`${whole} `)
  }
}

/** Words only, in lower case, with one space between them. */
const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
