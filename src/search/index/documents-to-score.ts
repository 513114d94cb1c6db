/** Chooses the documents that are worth scoring: those that hold the rarest of the terms, as many as there is time for. */
import type { PostingList, Postings } from './postings.ts'

/** 1 at the number of each document that is scored; null if every document is. */
export type DocumentsToScore = Uint8Array | null

/**
 * Takes the documents of the rarest term, then those of the next, until there are enough. Further terms count for these
 * documents alone (the "continue" strategy of Moffat & Zobel 1996, "Self-indexing inverted files for fast text retrieval").
 * Of the documents of the last term, those that hold it most often come first.
 * @param documents how many documents the index holds
 * @param limit how many of them are scored at most
 */
export function documentsToScore<Field extends string>(
  terms: readonly string[],
  { fields, documentFrequency }: Postings<Field>,
  documents: number,
  limit: number,
): DocumentsToScore {
  const postings = terms.reduce((sum, term) => sum + documentFrequency(term), 0)
  if (postings <= limit) return null
  const chosen = new Uint8Array(documents)
  let room = limit
  const rarestFirst = [...terms].sort((a, b) => documentFrequency(a) - documentFrequency(b))
  for (const term of rarestFirst) {
    for (const name of Object.keys(fields) as Field[]) {
      const list = fields[name].list(term)
      if (list === null) continue
      room -= choose(list, room, chosen)
      if (room === 0) return chosen
    }
  }
  return chosen
}

/**
 * Marks the documents of the list, those that hold the term most often first, as long as there is room.
 * @returns how many were not marked before
 */
function choose({ documents, frequencies, first, end }: PostingList, room: number, chosen: Uint8Array): number {
  const fitsWhole = end - first <= room
  const steps = fitsWhole ? [0] : [...new Set(frequencies.subarray(first, end))].sort((a, b) => b - a)
  let added = 0
  for (const step of steps) {
    for (let at = first; at < end && added < room; at++) {
      const document = documents[at] ?? 0
      if ((!fitsWhole && frequencies[at] !== step) || chosen[document] === 1) continue
      chosen[document] = 1
      added++
    }
  }
  return added
}
