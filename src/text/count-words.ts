/** Counts words, also in scripts that put no spaces between them. */
import { splitUnspaced } from './unspaced-words.ts'

/** Letters and digits, with apostrophes, dots and hyphens only between them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu

/** @returns how many words a text has; in Chinese, Japanese, Thai and the like, how many a dictionary finds */
export function countWords(text: string): number {
  let words = 0
  for (const [word] of text.matchAll(WORD)) words += splitUnspaced(word).length
  return words
}
