/** Which documents hold a term, and how often: inverted lists in flat arrays that take five to seven bytes an entry. */
import type { IndexedDocuments } from './term-index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The documents that hold one term in one field: in order, from `first` up to `end` (exclusive) in `documents`. */
export interface PostingList {
  readonly documents: Uint32Array
  /** How often each document holds the term; anything above 65,535 counts as 65,535. */
  readonly frequencies: Uint16Array
  readonly first: number
  readonly end: number
}

export interface FieldPostings {
  /** Null if no document holds the term in this field. */
  list(term: string): PostingList | null
  /** For each document, the number of distinct terms in the field. */
  readonly lengths: Uint32Array
  /** The mean of `lengths`; 0 if there are no documents. */
  readonly meanLength: number
}

export interface Postings<Field extends string> {
  readonly fields: Readonly<Record<Field, FieldPostings>>
  /** Number of documents that hold the term in any field. */
  documentFrequency(term: string): number
}

const MAX_FREQUENCY = 65_535
/** Entries that fit before the arrays grow. */
const FIRST_CAPACITY = 1_024

/** Inverts the documents in two passes: the first counts the entries, the second sorts them by term. */
export function postingsOf<Field extends string>(
  { size, vocabulary, terms }: IndexedDocuments<Field>,
  fields: readonly Field[],
): Postings<Field> {
  const holders = new Uint32Array(vocabulary.terms.length)
  const lastHolder = new Int32Array(vocabulary.terms.length).fill(-1)
  const entries = fields.map(() => createEntries(size, vocabulary))
  for (let document = 0; document < size; document++) {
    for (const [field, name] of fields.entries()) {
      const own = entries[field] as Entries
      const numbers = terms(document, name)
      own.open(document)
      for (let i = 0; i < numbers.length; i++) {
        const term = numbers[i] as number
        own.add(term)
        if (lastHolder[term] === document) continue
        lastHolder[term] = document
        holders[term] = (holders[term] ?? 0) + 1
      }
    }
  }
  const inverted = entries.map((own) => own.inverted())
  return {
    fields: Object.fromEntries(fields.map((name, i) => [name, inverted[i]])) as Record<Field, FieldPostings>,
    documentFrequency: (term) => holders[vocabulary.numberOf(term)] ?? 0,
  }
}

type Entries = ReturnType<typeof createEntries>

/** Collects the entries of one field in the order of the documents, and then sorts them by term. */
function createEntries(documents: number, { terms: { length: termCount }, numberOf }: Vocabulary) {
  let terms = new Uint32Array(FIRST_CAPACITY)
  let frequencies = new Uint16Array(FIRST_CAPACITY)
  let size = 0
  let opened = 0
  const lengths = new Uint32Array(documents)
  const starts = new Uint32Array(documents + 1)
  /** Where the last entry of each term is. It belongs to the open document if it is not before `opened`. */
  const lastEntry = new Int32Array(termCount).fill(-1)

  function grow(): void {
    terms = copied(terms, new Uint32Array(2 * terms.length))
    frequencies = copied(frequencies, new Uint16Array(2 * frequencies.length))
  }

  return {
    open(document: number): void {
      starts[document] = size
      opened = size
      if (document > 0) lengths[document - 1] = size - (starts[document - 1] ?? 0)
    },
    add(term: number): void {
      const last = lastEntry[term] ?? -1
      if (last >= opened) {
        frequencies[last] = Math.min(MAX_FREQUENCY, (frequencies[last] ?? 0) + 1)
        return
      }
      if (size === terms.length) grow()
      terms[size] = term
      frequencies[size] = 1
      lastEntry[term] = size++
    },
    inverted(): FieldPostings {
      starts[documents] = size
      if (documents > 0) lengths[documents - 1] = size - (starts[documents - 1] ?? 0)
      const firsts = firstsOf(terms, size, termCount)
      const next = firsts.slice()
      const sorted = { documents: new Uint32Array(size), frequencies: new Uint16Array(size) }
      for (let document = 0; document < documents; document++) {
        for (let entry = starts[document] ?? 0; entry < (starts[document + 1] ?? 0); entry++) {
          const term = terms[entry] ?? 0
          const place = next[term] ?? 0
          sorted.documents[place] = document
          sorted.frequencies[place] = frequencies[entry] ?? 0
          next[term] = place + 1
        }
      }
      return {
        lengths,
        meanLength: documents === 0 ? 0 : size / documents,
        list(term) {
          const number = numberOf(term)
          if (number < 0) return null
          const [first = 0, end = 0] = [firsts[number], firsts[number + 1]]
          return first === end ? null : { ...sorted, first, end }
        },
      }
    },
  }
}

/** Where the entries of each term begin after sorting. One more number says where the last ones end. */
function firstsOf(terms: Uint32Array, size: number, count: number): Uint32Array {
  const firsts = new Uint32Array(count + 1)
  for (let entry = 0; entry < size; entry++) {
    const after = (terms[entry] ?? 0) + 1
    firsts[after] = (firsts[after] ?? 0) + 1
  }
  for (let term = 0; term < count; term++) firsts[term + 1] = (firsts[term + 1] ?? 0) + (firsts[term] ?? 0)
  return firsts
}

function copied<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
