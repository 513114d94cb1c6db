/** Short ids of passages that survive a refresh. */
import { hash } from 'node:crypto'
import { foldedWhiteSpace } from '../text/folded-white-space.ts'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Characters. With 62^7 = 3.5e12 ids, one in 700 corpora of 100,000 passages has a collision, which is resolved. */
const ID_LENGTH = 7

/**
 * Gives ids to the passages of one article, one after the other.
 * @param articleId the id of the article
 * @param taken ids in use; each new id differs from them and is added
 * @returns a function from the text of a passage to seven characters of `[0-9A-Za-z]`. White space is folded, so that a
 *   re-wrapped file keeps its ids. Passages with the same words differ by their order.
 */
export function passageIds(articleId: string, taken: Set<string>): (text: string) => string {
  const copies = new Map<string, number>()
  return (text) => {
    const folded = foldedWhiteSpace(text)
    for (;;) {
      const copy = copies.get(folded) ?? 0
      copies.set(folded, copy + 1)
      const id = base62(hash('sha256', `${articleId}\n${folded}\n${copy}`, 'buffer'))
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  }
}

function base62(bytes: Buffer): string {
  let number = bytes.readUIntBE(0, 6)
  let id = ''
  for (let i = 0; i < ID_LENGTH; i++) {
    id += DIGITS[number % 62]
    number = Math.floor(number / 62)
  }
  return id
}
