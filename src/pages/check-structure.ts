/** Refuses pages that would cost too much, in one linear pass that builds nothing. */
import { Parser } from 'htmlparser2'
import { ExtractionFailure } from './extraction-failure.ts'

/** UTF-16 units; honest pages stay below 3 million even with their scripts inside. */
const MAX_PAGE = 5_000_000
/** Readability's cost grows with the square of the depth: 1,000 nested elements take seconds. */
const DEEPEST = 300
/** Live blogs of a whole day have about half as many. */
const MAX_ELEMENTS = 30_000
/** Pieces of text and comments: each `<` or entity in running text makes a new piece, which a tree pays for. */
const MAX_PIECES = 150_000

/**
 * Counts with the tokenizer that linkedom builds its tree with, so that what is measured is the tree to come.
 * @throws ExtractionFailure `too-large` or `too-deep`
 */
export function checkStructure(html: string): void {
  if (html.length > MAX_PAGE) {
    throw new ExtractionFailure('too-large', `is longer than ${MAX_PAGE} characters`)
  }
  let depth = 0
  let elements = 0
  let pieces = 0
  const countPiece = () => {
    if (++pieces > MAX_PIECES) throw new ExtractionFailure('too-large', `is in more than ${MAX_PIECES} pieces`)
  }
  const parser = new Parser({
    onopentagname() {
      depth++
      elements++
      if (depth > DEEPEST) throw new ExtractionFailure('too-deep', `nests its elements more than ${DEEPEST} deep`)
      if (elements > MAX_ELEMENTS) throw new ExtractionFailure('too-large', `has more than ${MAX_ELEMENTS} elements`)
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
