/** The index contract kept by a MiniSearch that lives on from one corpus to the next: what stays is not indexed again. */
import { setImmediate as turn } from 'node:timers/promises'
import { distance } from 'fastest-levenshtein'
import MiniSearch from 'minisearch'
import type { BuildTermIndex, FieldTerms, TermIndex } from './term-index.ts'

export interface IndexKeeper {
  /**
   * Builds an index as the contract says. What the last one for the same fields holds is taken from it; from then on the
   * older index finds nothing that the newer one does not hold.
   */
  readonly build: BuildTermIndex
  /**
   * Gets ready for a `build` with the same arguments, in steps with room for other work between them; indexes that are in
   * use stay as they are.
   */
  prepare<Field extends string>(
    documents: readonly FieldTerms<Field>[],
    fieldWeights: Readonly<Record<Field, number>>,
  ): Promise<void>
}

/** No analysed term holds a space or a line feed, so terms travel through MiniSearch's strings unharmed. */
const SEPARATOR = ' '
const FIELD_SEPARATOR = '\n'
/** Edits allowed, as a share of the term's length: two in an eight-letter name, one in a five-letter word. */
const EDIT_SHARE = 0.25
/** A shorter beginning fits too many words to be one that was meant. */
const SHORTEST_PREFIX = 4
/** Documents indexed before other work gets its turn: about 10 ms. */
const DOCUMENTS_A_STEP = 100

/** The terms of a document's fields, each field as one string. */
type Texts = Readonly<Record<string, string>>

/** One MiniSearch with what it holds, by numbers that are never used twice. */
interface Shelf {
  readonly index: MiniSearch<{ readonly id: number; readonly texts: Texts }>
  readonly frequencies: Map<string, number>
  readonly numbers: Map<string, number[]>
  next: number
}

export function createIndexKeeper(): IndexKeeper {
  const shelves = new Map<string, Shelf>()

  return {
    build(documents, fieldWeights) {
      const fields = Object.keys(fieldWeights)
      const shelf = shelves.get(fields.join()) ?? emptyShelf(fields)
      shelves.set(fields.join(), shelf)
      const texts = documents.map((document) => textsOf(document, fields))
      const held = new Map([...shelf.numbers].map(([key, numbers]) => [key, [...numbers]]))
      const numbers = texts.map((text) => held.get(keyOf(text, fields))?.pop())
      for (const [key, gone] of held) for (const number of gone) removeDocument(shelf, key, number, fields)
      return indexOf(
        shelf,
        texts.map((text, i) => numbers[i] ?? addDocument(shelf, text, fields)),
        fieldWeights,
      )
    },
    async prepare(documents, fieldWeights) {
      const fields = Object.keys(fieldWeights)
      const shelf = emptyShelf(fields)
      for (const [i, document] of documents.entries()) {
        addDocument(shelf, textsOf(document, fields), fields)
        if (i % DOCUMENTS_A_STEP === DOCUMENTS_A_STEP - 1) await turn()
      }
      shelves.set(fields.join(), shelf)
    },
  }
}

const emptyShelf = (fields: readonly string[]): Shelf => ({
  index: new MiniSearch({
    fields: [...fields],
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    extractField: (document, field) => (field === 'id' ? String(document.id) : (document.texts[field] ?? '')),
    idField: 'id',
  }),
  frequencies: new Map(),
  numbers: new Map(),
  next: 0,
})

const textsOf = (document: Readonly<Record<string, readonly string[]>>, fields: readonly string[]): Texts =>
  Object.fromEntries(fields.map((field) => [field, (document[field] ?? []).join(SEPARATOR)]))

const keyOf = (texts: Texts, fields: readonly string[]): string =>
  fields.map((field) => texts[field]).join(FIELD_SEPARATOR)

const textsOfKey = (key: string, fields: readonly string[]): Texts => {
  const parts = key.split(FIELD_SEPARATOR)
  return Object.fromEntries(fields.map((field, i) => [field, parts[i] ?? '']))
}

const termsIn = (texts: Texts): ReadonlySet<string> =>
  new Set(Object.values(texts).flatMap((text) => (text === '' ? [] : text.split(SEPARATOR))))

function addDocument(shelf: Shelf, texts: Texts, fields: readonly string[]): number {
  const id = shelf.next++
  shelf.index.add({ id, texts })
  for (const term of termsIn(texts)) shelf.frequencies.set(term, (shelf.frequencies.get(term) ?? 0) + 1)
  const key = keyOf(texts, fields)
  const numbers = shelf.numbers.get(key)
  if (numbers) numbers.push(id)
  else shelf.numbers.set(key, [id])
  return id
}

function removeDocument(shelf: Shelf, key: string, id: number, fields: readonly string[]): void {
  const texts = textsOfKey(key, fields)
  shelf.index.remove({ id, texts })
  for (const term of termsIn(texts)) {
    const left = (shelf.frequencies.get(term) ?? 1) - 1
    if (left === 0) shelf.frequencies.delete(term)
    else shelf.frequencies.set(term, left)
  }
  const others = (shelf.numbers.get(key) ?? []).filter((number) => number !== id)
  if (others.length > 0) shelf.numbers.set(key, others)
  else shelf.numbers.delete(key)
}

/** @param numbers of the documents in the shelf, in the order of the documents */
function indexOf(
  { index, frequencies }: Shelf,
  numbers: readonly number[],
  fieldWeights: Readonly<Record<string, number>>,
): TermIndex {
  const places = new Map(numbers.map((number, place) => [number, place]))
  const documentFrequency = (term: string) => frequencies.get(term) ?? 0
  return {
    size: numbers.length,
    documentFrequency,
    search(terms) {
      const weights = new Map(terms.map(({ term, weight }) => [term, weight]))
      return index
        .search(terms.map(({ term }) => term).join(SEPARATOR), {
          boost: fieldWeights,
          boostTerm: (term) => weights.get(term) ?? 1,
        })
        .flatMap(({ id, score, terms }) => {
          const document = places.get(Number(id))
          return document === undefined ? [] : [{ document, score, terms }]
        })
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
