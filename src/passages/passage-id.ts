/** Short ids that survive a refresh: of passages and of whatever else stands in an article. */
import { createHash } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^7 = 3.5e12 ids: 100,000 passages meet one collision in 700 corpora, and it is resolved. */
const LENGTH = 7

/**
 * Names the passages of one article, one after the other.
 * @param articleId the id of the article
 * @param taken ids in use; the ids given are not among them and are added
 * @returns gives, for the words of a passage, seven characters of `[0-9A-Za-z]`; white space is folded, so that a re-wrapped
 *   file keeps its ids, and passages of the same words are told apart by their order
 */
export function passageIds(articleId: string, taken: Set<string>): (text: string) => string {
  const copies = new Map<string, number>()
  return (text) => {
    const folded = text.replace(/\s+/g, ' ')
    for (;;) {
      const copy = copies.get(folded) ?? 0
      copies.set(folded, copy + 1)
      const id = base62(createHash('sha256').update(`${articleId}\n${folded}\n${copy}`).digest())
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  }
}

function base62(hash: Buffer): string {
  let number = hash.readUIntBE(0, 6)
  let id = ''
  for (let i = 0; i < LENGTH; i++) {
    id += DIGITS[number % 62]
    number = Math.floor(number / 62)
  }
  return id
}
