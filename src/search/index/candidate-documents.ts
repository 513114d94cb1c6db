/** Which documents are worth scoring: those that hold the rarest of the terms, as many as there is time for. */
import type { PostingList, Postings } from './postings.ts'

/** 1 at the number of each candidate; null where every document is one. */
export type Candidates = Uint8Array | null

/**
 * Takes the documents of the rarest term, then those of the next, until there are enough; further terms count for these
 * alone (the "continue" strategy of Moffat & Zobel 1996, "Self-indexing inverted files for fast text retrieval"). Of the
 * documents of the last term those come first that hold it most often.
 * @param most documents at most
 */
export function candidatesFor<Field extends string>(
  terms: readonly string[],
  { fields, documentFrequency }: Postings<Field>,
  documents: number,
  most: number,
): Candidates {
  const held = terms.reduce((sum, term) => sum + documentFrequency(term), 0)
  if (held <= most) return null
  const candidates = new Uint8Array(documents)
  let room = most
  const rarestFirst = [...terms].sort((a, b) => documentFrequency(a) - documentFrequency(b))
  for (const term of rarestFirst) {
    for (const name of Object.keys(fields) as Field[]) {
      const list = fields[name].list(term)
      if (list === null) continue
      room -= take(list, room, candidates)
      if (room === 0) return candidates
    }
  }
  return candidates
}

/** Marks the documents of the list, those that hold the term most often first, as long as there is room. @returns how many are new */
function take({ documents, frequencies, first, end }: PostingList, room: number, candidates: Uint8Array): number {
  const isAll = end - first <= room
  const steps = isAll ? [0] : [...new Set(frequencies.subarray(first, end))].sort((a, b) => b - a)
  let taken = 0
  for (const step of steps) {
    for (let at = first; at < end && taken < room; at++) {
      const document = documents[at] ?? 0
      if ((!isAll && frequencies[at] !== step) || candidates[document] === 1) continue
      candidates[document] = 1
      taken++
    }
  }
  return taken
}
