/** Short ids that survive a refresh: of passages and of whatever else stands in an article. */
import { createHash } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^7 = 3.5e12 ids: 100,000 passages meet one collision in 700 corpora, and it is resolved. */
const LENGTH = 7

/**
 * @param articleId the id of the article
 * @param text the words; white space is folded, so that a re-wrapped file keeps its ids
 * @param taken ids in use; the id returned is not among them and is added
 * @returns seven characters of `[0-9A-Za-z]`
 */
export function passageId(articleId: string, text: string, taken: Set<string>): string {
  const folded = text.replace(/\s+/g, ' ')
  for (let copy = 0; ; copy++) {
    const id = base62(createHash('sha256').update(`${articleId}\n${folded}\n${copy}`).digest())
    if (taken.has(id)) continue
    taken.add(id)
    return id
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
