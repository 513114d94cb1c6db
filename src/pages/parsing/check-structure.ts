/** Refuses pages that would take too much time or memory, in one pass of linear time that builds no tree. */
import { Parser } from 'htmlparser2'
import { ExtractionFailure } from '../extraction-failure.ts'

/** UTF-16 units; honest pages stay below 3 million, scripts included. */
const MAX_PAGE_LENGTH = 5_000_000
/** Readability's time grows with the square of the depth: 1,000 nested elements take seconds. */
const MAX_DEPTH = 300
/** The live blog of a whole day has about half as many. */
const MAX_ELEMENTS = 30_000
/** Texts, comments and attributes: each `<` or entity in running text starts a new piece, and each piece costs memory. */
const MAX_PIECES = 150_000

/**
 * Counts with the tokenizer that linkedom builds its tree from, so the counts are those of the tree.
 * @throws ExtractionFailure `too-large` or `too-deep`
 */
export function checkStructure(html: string): void {
  if (html.length > MAX_PAGE_LENGTH) {
    throw new ExtractionFailure('too-large', { key: 'page.too-long', values: { most: MAX_PAGE_LENGTH } })
  }
  let depth = 0
  let elements = 0
  let pieces = 0
  const countPiece = () => {
    if (++pieces > MAX_PIECES) {
      throw new ExtractionFailure('too-large', { key: 'page.pieces', values: { most: MAX_PIECES } })
    }
  }
  const parser = new Parser({
    onopentagname() {
      depth++
      elements++
      if (depth > MAX_DEPTH) {
        throw new ExtractionFailure('too-deep', { key: 'page.too-deep', values: { most: MAX_DEPTH } })
      }
      if (elements > MAX_ELEMENTS) {
        throw new ExtractionFailure('too-large', { key: 'page.elements', values: { most: MAX_ELEMENTS } })
      }
    },
    onclosetag() {
      depth--
    },
    onattribute: countPiece,
    ontext: countPiece,
    oncomment: countPiece,
  })
  parser.write(html)
  parser.end()
}
