/** The index contract kept by MiniSearch; the one file that knows it. */
import { distance } from 'fastest-levenshtein'
import MiniSearch from 'minisearch'
import type { BuildTermIndex } from './term-index.ts'

/** No analysed term holds a space, so terms travel through MiniSearch's strings unharmed. */
const SEPARATOR = ' '
/** Edits allowed, as a share of the term's length: two in an eight-letter name, one in a five-letter word. */
const EDIT_SHARE = 0.25
/** A shorter beginning fits too many words to be one that was meant. */
const SHORTEST_PREFIX = 4

export const buildMiniSearchIndex: BuildTermIndex = (documents, fieldWeights) => {
  const fields = Object.keys(fieldWeights)
  const index = new MiniSearch<{ id: number }>({
    fields,
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    extractField: (document, field) =>
      field === 'id'
        ? String(document.id)
        : (documents[document.id]?.[field as keyof (typeof documents)[number]] ?? []).join(SEPARATOR),
    idField: 'id',
  })
  const frequencies = new Map<string, { documents: number; last: number }>()
  for (const [id, document] of documents.entries()) {
    index.add({ id })
    for (const field of fields) {
      for (const term of document[field as keyof typeof document]) {
        const known = frequencies.get(term)
        if (!known) frequencies.set(term, { documents: 1, last: id })
        else if (known.last !== id) {
          known.documents++
          known.last = id
        }
      }
    }
  }
  const documentFrequency = (term: string) => frequencies.get(term)?.documents ?? 0
  return {
    size: documents.length,
    documentFrequency,
    search(terms) {
      const weights = new Map(terms.map(({ term, weight }) => [term, weight]))
      return index
        .search(terms.map(({ term }) => term).join(SEPARATOR), {
          boost: fieldWeights,
          boostTerm: (term) => weights.get(term) ?? 1,
        })
        .map(({ id, score, terms }) => ({ document: Number(id), score, terms }))
        .sort((a, b) => b.score - a.score || a.document - b.document)
    },
    similarTerms(term) {
      const hits = index.search(term, { fuzzy: EDIT_SHARE, prefix: term.length >= SHORTEST_PREFIX })
      const edits = (other: string) =>
        other.startsWith(term) ? Math.min(1, distance(term, other)) : distance(term, other)
      return [...new Set(hits.flatMap((hit) => hit.terms))].sort(
        (a, b) => edits(a) - edits(b) || documentFrequency(b) - documentFrequency(a) || (a < b ? -1 : 1),
      )
    },
  }
}
