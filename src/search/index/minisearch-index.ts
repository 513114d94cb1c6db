/** Keeps the index contract with MiniSearch, which scores our own inverted lists. No other file imports MiniSearch. */
import { setFlagsFromString } from 'node:v8'
import MiniSearch from 'minisearch'
import { firstAtLeast } from '../../text/first-at-least.ts'
import { type DocumentsToScore, documentsToScore } from './documents-to-score.ts'
import { createHitCollector } from './hits.ts'
import { type FieldPostings, type PostingList, type Postings, postingsOf } from './postings.ts'
import { createEditsTo, type EditsTo, nearestFirst } from './similar-terms.ts'
import type { BuildTermIndex, IndexedDocuments, TermIndex, WholeCollection } from './term-index.ts'

// What a search allocates is garbage once its question is answered. After a burst of questions V8 may expect such objects to
// live long and allocate them where only a full collection frees them. The process then grows by half.
setFlagsFromString('--no-allocation-site-pretenuring')

/** No analysed term holds a space, so MiniSearch splits a joined query into the same terms again. */
const SEPARATOR = ' '

/**
 * How many documents MiniSearch scores for one query at most. With 5,000, no figure of `npm run fit` over 923 articles
 * (16,573 passages) is better by more than one question.
 */
const MAX_SCORED_DOCUMENTS = 3_000

export const buildMiniSearchIndex: BuildTermIndex = (documents, fieldWeights) =>
  buildNarrowedIndex(documents, fieldWeights, MAX_SCORED_DOCUMENTS)

/**
 * @param documents not kept in a closure: it would keep an earlier index alive
 * @param maxScored how many documents a search scores, and so finds, at most
 */
export function buildNarrowedIndex<Field extends string>(
  documents: IndexedDocuments<Field>,
  fieldWeights: Readonly<Record<Field, number>>,
  maxScored: number,
): TermIndex {
  const fields = Object.keys(fieldWeights) as Field[]
  const { size: held, vocabulary, whole = null } = documents
  const postings = documents.postings ?? postingsOf(documents, fields)
  const { documentFrequency } = whole ?? postings
  const index = new PostingSearch(
    fields.map((field) => scoredField(field, postings, whole)),
    fields,
    whole?.size ?? held,
  )
  const marks = new Uint8Array(held)
  /** Made for the first word that no document holds, so that a start does not wait for it. */
  let editsTo: EditsTo | null = null
  const listsOf = (term: string) => fields.map((field) => postings.fields[field].list(term))
  return {
    size: whole?.size ?? held,
    documentFrequency,
    listsOf,
    eachHolder(term, visit, { start, end } = { start: 0, end: held }) {
      for (const list of listsOf(term)) {
        if (list === null) continue
        const first = firstAtLeast(list.documents, start, list.first, list.end)
        for (let at = first; at < list.end && (list.documents[at] ?? 0) < end; at++) {
          visit(list.documents[at] ?? 0, list.frequencies[at] ?? 0)
        }
      }
    },
    search(terms) {
      const asked = terms.map(({ term }) => term)
      const positions = new Map(asked.map((term, position) => [term, position]))
      const hits = createHitCollector()
      index.toScore = documentsToScore(asked, postings, marks, maxScored)
      index.search(asked.join(SEPARATOR), {
        boost: fieldWeights,
        boostTerm: (_, position) => terms[position]?.weight ?? 1,
        // Takes each result and rejects it, so that MiniSearch has none to keep and sort.
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
      if (whole) return whole.similarTerms(term)
      editsTo ??= createEditsTo(vocabulary.terms)
      return nearestFirst(editsTo(term), documentFrequency)
    },
  }
}

/**
 * MiniSearch over lists that it did not build. Its own lists are maps of maps: they take about forty bytes an entry, ten
 * times as long to fill, and as long again to load from JSON. Its scoring reads only what `PostingMap` offers. The tests of
 * the contract compare the scores with the printed formula, so they fail if another version reads more.
 */
class PostingSearch extends MiniSearch {
  /** The documents that the next search scores. */
  toScore: DocumentsToScore = null

  constructor(own: readonly ScoredField[], fields: readonly string[], documents: number) {
    super({
      fields: [...fields],
      tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
      processTerm: (t) => t,
    })
    const lengths: number[] = []
    const storage = {
      _index: { get: (term: string) => fieldsHolding(term, own, this.toScore) },
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

/** A field as MiniSearch scores it. */
interface ScoredField extends FieldPostings {
  /** How many documents hold the term of a list; more than the list has if the index holds a part of a collection. */
  holders(term: string, list: PostingList): number
}

function scoredField<Field extends string>(
  field: Field,
  { fields }: Postings<Field>,
  whole: WholeCollection<Field> | null,
): ScoredField {
  const own = fields[field]
  if (whole === null) return { ...own, holders: (_, { first, end }) => end - first }
  return { ...own, meanLength: whole.meanLength(field), holders: (term) => whole.frequency(term, field) }
}

/** What MiniSearch asks of its map from the documents of a term to their frequencies. */
interface PostingMap {
  readonly size: number
  keys(): Iterable<number>
  /** The frequency in the document that `keys` gave last. */
  get(document: number): number
}

/** The lists of a term by the number of their field; undefined if no field holds the term. */
function fieldsHolding(
  term: string,
  fields: readonly ScoredField[],
  toScore: DocumentsToScore,
): Pick<Map<number, PostingMap>, 'get'> | undefined {
  const maps = fields.map((field) => {
    const list = field.list(term)
    return list === null ? undefined : postingMap(list, field.holders(term, list), toScore)
  })
  return maps.some((map) => map !== undefined) ? { get: (field) => maps[field] } : undefined
}

function postingMap(
  { documents, frequencies, first, end }: PostingList,
  size: number,
  toScore: DocumentsToScore,
): PostingMap {
  let at = first
  function* all() {
    for (at = first; at < end; at++) yield documents[at] ?? 0
  }
  /** Leaps in both lists to what may be in the other. */
  function* common(others: Uint32Array) {
    at = first
    for (let next = 0; next < others.length && at < end; next++) {
      next = firstAtLeast(others, documents[at] ?? 0, next, others.length)
      const other = others[next]
      if (other === undefined) return
      at = firstAtLeast(documents, other, at, end)
      if (at < end && documents[at] === other) yield other
    }
  }
  return {
    size,
    keys: () => (toScore === null ? all() : common(toScore)),
    get: () => frequencies[at] ?? 0,
  }
}
