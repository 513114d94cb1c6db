/** Chooses the documents that are worth scoring: those that hold the rarest of the terms, as many as there is time for. */
import type { PostingList, Postings } from './postings.ts'

/** The numbers of the documents that are scored, in order; null if every document is. */
export type DocumentsToScore = Uint32Array | null

/**
 * Takes the documents of the rarest term, then those of the next, until there are enough. Further terms count for these
 * documents alone (the "continue" strategy of Moffat & Zobel 1996, "Self-indexing inverted files for fast text retrieval").
 * Of the documents of the last term, those that hold it most often come first.
 * @param marks one for each document of the index, all 0, as they are again afterwards
 * @param limit how many documents are scored at most
 */
export function documentsToScore<Field extends string>(
  terms: readonly string[],
  { fields, documentFrequency }: Postings<Field>,
  marks: Uint8Array,
  limit: number,
): DocumentsToScore {
  const postings = terms.reduce((sum, term) => sum + documentFrequency(term), 0)
  if (postings <= limit) return null
  const chosen: number[] = []
  const rarestFirst = [...terms].sort((a, b) => documentFrequency(a) - documentFrequency(b))
  const lists = rarestFirst.flatMap((term) => (Object.keys(fields) as Field[]).map((name) => fields[name].list(term)))
  for (const list of lists) {
    if (chosen.length === limit) break
    if (list !== null) choose(list, limit, { marks, chosen })
  }
  for (const document of chosen) marks[document] = 0
  return Uint32Array.from(chosen).sort()
}

interface Choice {
  /** 1 for each document that is chosen. */
  readonly marks: Uint8Array
  readonly chosen: number[]
}

/** Chooses the documents of the list, those that hold the term most often first, as long as there is room. */
function choose(list: PostingList, limit: number, choice: Choice): void {
  const { documents, frequencies, first, end } = list
  const { marks, chosen } = choice
  const least = leastFrequency(list, limit - chosen.length, marks)
  const add = (at: number): void => {
    const document = documents[at] ?? 0
    if (marks[document] === 1 || chosen.length === limit) return
    marks[document] = 1
    chosen.push(document)
  }
  for (let at = first; at < end; at++) if ((frequencies[at] ?? 0) > least) add(at)
  for (let at = first; at < end && chosen.length < limit; at++) if (frequencies[at] === least) add(at)
}

/** @returns the highest frequency so that there is no room for all documents that hold the term so often; 0 if all fit */
function leastFrequency({ documents, frequencies, first, end }: PostingList, room: number, marks: Uint8Array): number {
  const counts: number[] = []
  for (let at = first; at < end; at++) {
    if (marks[documents[at] ?? 0] === 1) continue
    const frequency = frequencies[at] ?? 0
    while (counts.length <= frequency) counts.push(0)
    counts[frequency] = (counts[frequency] ?? 0) + 1
  }
  let left = room
  for (let frequency = counts.length - 1; frequency > 0; frequency--) {
    left -= counts[frequency] ?? 0
    if (left < 0) return frequency
  }
  return 0
}
