/** The index contract kept by MiniSearch, which scores inverted lists of our own; the one file that knows it. */
import { setFlagsFromString } from 'node:v8'
import { distance } from 'fastest-levenshtein'
import MiniSearch from 'minisearch'
import SearchableMap from 'minisearch/SearchableMap'
import { type Candidates, candidatesFor } from './candidate-documents.ts'
import { createHitCollector } from './hits.ts'
import { type FieldPostings, type PostingList, type Postings, postingsOf } from './postings.ts'
import type { BuildTermIndex, IndexedDocuments, TermIndex } from './term-index.ts'

// What a search allocates dies with its question. V8 may take a burst of it for lasting and put the like of it where only a
// full collection frees it; then the process grows by half.
setFlagsFromString('--no-allocation-site-pretenuring')

/** No analysed term holds a space, so terms travel through MiniSearch's strings unharmed. */
const SEPARATOR = ' '
/** Edits allowed, as a share of the term's length: two in an eight-letter name, one in a five-letter word. */
const EDIT_SHARE = 0.25
const MAX_EDITS = 6
/** A shorter beginning fits too many words to be one that was meant. */
const MIN_PREFIX = 4

/**
 * Documents that MiniSearch scores for one query at most. Over 923 articles (16,573 passages) no figure of `npm run fit` is more
 * than one question lower than with 5,000.
 */
const MAX_CANDIDATES = 3_000

export const buildMiniSearchIndex: BuildTermIndex = (documents, fieldWeights) =>
  buildNarrowedIndex(documents, fieldWeights, MAX_CANDIDATES)

/** @param most documents that a search finds at most, as the contract narrows them */
export function buildNarrowedIndex<Field extends string>(
  documents: IndexedDocuments<Field>,
  fieldWeights: Readonly<Record<Field, number>>,
  most: number,
): TermIndex {
  const fields = Object.keys(fieldWeights) as Field[]
  const postings = postingsOf(documents, fields)
  const { documentFrequency } = postings
  const index = new PostingSearch(postings, fields, documents.size)
  const { size } = documents
  let allTerms: SearchableMap<true> | null = null
  /** Made for the first word that no document holds: a start does not wait for it. */
  const vocabulary = () => {
    allTerms ??= SearchableMap.from(documents.vocabulary.terms.map((term) => [term, true]))
    return allTerms
  }
  return {
    size,
    documentFrequency,
    search(terms) {
      const asked = terms.map(({ term }) => term)
      const positions = new Map(asked.map((term, position) => [term, position]))
      const hits = createHitCollector()
      index.candidates = candidatesFor(asked, postings, size, most)
      index.search(asked.join(SEPARATOR), {
        boost: fieldWeights,
        boostTerm: (_, position) => terms[position]?.weight ?? 1,
        // Takes each result over, so that MiniSearch keeps none to sort.
        filter: ({ id, score, queryTerms }) => {
          hits.add(
            id,
            score,
            queryTerms.map((term) => positions.get(term) ?? 0),
          )
          return false
        },
      })
      return hits.collected()
    },
    similarTerms(term) {
      const edits = (other: string) =>
        other.startsWith(term) && term.length >= MIN_PREFIX ? Math.min(1, distance(term, other)) : distance(term, other)
      const misspelt = vocabulary()
        .fuzzyGet(term, Math.min(MAX_EDITS, Math.round(term.length * EDIT_SHARE)))
        .keys()
      const begun = term.length >= MIN_PREFIX ? vocabulary().atPrefix(term).keys() : []
      return [...new Set([...misspelt, ...begun])].sort(
        (a, b) => edits(a) - edits(b) || documentFrequency(b) - documentFrequency(a) || (a < b ? -1 : 1),
      )
    },
  }
}

/**
 * MiniSearch over lists that it did not build. Its own are maps of maps, about forty bytes an entry, which take ten times
 * as long to fill and, from JSON, as long again to load. Its scoring reads no more of them than `PostingMap` offers; the
 * contract's tests hold the scores to the printed formula, so that another version that reads more is noticed.
 */
class PostingSearch<Field extends string> extends MiniSearch {
  /** The documents that the next search scores. */
  candidates: Candidates = null

  constructor({ fields: postings }: Postings<Field>, fields: readonly Field[], documents: number) {
    super({
      fields: [...fields],
      tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
      processTerm: (t) => t,
    })
    const own = fields.map((field) => postings[field])
    const lengths: number[] = []
    const storage = {
      _index: { get: (term: string) => fieldsHolding(term, own, this.candidates) },
      _documentCount: documents,
      _documentIds: { has: () => true, get: (document: number) => document },
      _storedFields: { get: () => undefined },
      _avgFieldLength: own.map(({ meanLength }) => meanLength),
      _fieldLength: {
        get(document: number) {
          for (let field = 0; field < own.length; field++) lengths[field] = own[field]?.lengths[document] ?? 0
          return lengths
        },
      },
    }
    Object.assign(this, storage)
  }
}

/** What MiniSearch asks of the map of a term's documents to their frequencies. */
interface PostingMap {
  readonly size: number
  keys(): Iterable<number>
  /** Of the document that `keys` gave last. */
  get(document: number): number
}

/** The lists of a term by the number of their field, or undefined where no field holds it. */
function fieldsHolding(
  term: string,
  fields: readonly FieldPostings[],
  candidates: Candidates,
): Pick<Map<number, PostingMap>, 'get'> | undefined {
  const maps = fields.map((field) => {
    const list = field.list(term)
    return list === null ? undefined : postingMap(list, candidates)
  })
  return maps.some((map) => map !== undefined) ? { get: (field) => maps[field] } : undefined
}

function postingMap({ documents, frequencies, first, end }: PostingList, candidates: Candidates): PostingMap {
  let at = first
  return {
    size: end - first,
    *keys() {
      for (at = first; at < end; at++) {
        const document = documents[at] ?? 0
        if (candidates === null || candidates[document] === 1) yield document
      }
    },
    get: () => frequencies[at] ?? 0,
  }
}
