/** Which documents hold a term, and how often: inverted lists in flat arrays that take five to seven bytes an entry. */
import type { EarlierDocuments, IndexedDocuments } from './term-index.ts'
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
const NO_POSTINGS: PostingList = { documents: new Uint32Array(), frequencies: new Uint16Array(), first: 0, end: 0 }
/** Entries that fit before the arrays grow. */
const FIRST_CAPACITY = 1_024

/** Inverts the documents field by field. What an earlier index knows is taken over. */
export function postingsOf<Field extends string>(
  documents: IndexedDocuments<Field>,
  fields: readonly Field[],
): Postings<Field> {
  const { earlier, vocabulary } = documents
  const lists = fields.map((field, i) => {
    const fresh = inverted(documents, field)
    return earlier ? merged(fresh, earlier, i, vocabulary) : fresh
  })
  return postingsIn(lists, fields, documents.size, vocabulary)
}

/** A function of its own, so that its closures do not keep the documents of an earlier index alive. */
function postingsIn<Field extends string>(
  lists: readonly Lists[],
  fields: readonly Field[],
  size: number,
  vocabulary: Vocabulary,
): Postings<Field> {
  const holders = holdersOf(lists, size, vocabulary.terms.length)
  const byField = lists.map((own, i) => [fields[i], fieldPostings(own, size, vocabulary)])
  return {
    fields: Object.fromEntries(byField) as Record<Field, FieldPostings>,
    documentFrequency: (term) => holders[vocabulary.numberOf(term)] ?? 0,
  }
}

/** The entries of one field, term after term, and for each term in the order of the documents. */
interface Lists {
  readonly documents: Uint32Array
  readonly frequencies: Uint16Array
  /** Where the entries of each term begin. One more number says where the last ones end. */
  readonly firsts: Uint32Array
}

function fieldPostings(
  { documents, frequencies, firsts }: Lists,
  size: number,
  { numberOf }: Vocabulary,
): FieldPostings {
  const count = firsts.at(-1) ?? 0
  const lengths = new Uint32Array(size)
  for (let entry = 0; entry < count; entry++) {
    const document = documents[entry] ?? 0
    lengths[document] = (lengths[document] ?? 0) + 1
  }
  return {
    lengths,
    meanLength: size === 0 ? 0 : count / size,
    list(term) {
      const number = numberOf(term)
      if (number < 0) return null
      const [first = 0, end = 0] = [firsts[number], firsts[number + 1]]
      return first === end ? null : { documents, frequencies, first, end }
    },
  }
}

/** For each term, the number of documents that hold it in any field. */
function holdersOf(fields: readonly Lists[], size: number, terms: number): Uint32Array {
  const holders = new Uint32Array(terms)
  const lastTerm = new Int32Array(size).fill(-1)
  for (let term = 0; term < terms; term++) {
    for (const { documents, firsts } of fields) {
      for (let entry = firsts[term] ?? 0; entry < (firsts[term + 1] ?? 0); entry++) {
        const document = documents[entry] ?? 0
        if (lastTerm[document] === term) continue
        lastTerm[document] = term
        holders[term] = (holders[term] ?? 0) + 1
      }
    }
  }
  return holders
}

/** Inverts what is not known yet in two passes: the first counts the entries, the second sorts them by term. */
function inverted<Field extends string>(
  { size, vocabulary, terms, earlier }: IndexedDocuments<Field>,
  field: Field,
): Lists {
  const entries = createEntries(size, vocabulary.terms.length)
  for (let document = 0; document < size; document++) {
    entries.open(document)
    if (earlier?.holds(document)) continue
    const numbers = terms(document, field)
    for (let i = 0; i < numbers.length; i++) entries.add(numbers[i] as number)
  }
  return entries.sorted()
}

/** Adds what the earlier index knows of one of its fields to the lists of the fresh documents. */
function merged(fresh: Lists, { index, numbersNow }: EarlierDocuments, field: number, { terms }: Vocabulary): Lists {
  const before = (term: string) => index.listsOf(term)[field] ?? NO_POSTINGS
  let most = fresh.firsts.at(-1) ?? 0
  for (const term of terms) {
    const { first, end } = before(term)
    most += end - first
  }
  const [documents, frequencies] = [new Uint32Array(most), new Uint16Array(most)]
  const firsts = new Uint32Array(terms.length + 1)
  let size = 0
  for (let term = 0; term < terms.length; term++) {
    const list = before(terms[term] as string)
    const end = fresh.firsts[term + 1] as number
    let next = fresh.firsts[term] as number
    for (let at = list.first; at < list.end; at++) {
      const document = numbersNow[list.documents[at] as number] as number
      if (document < 0) continue
      for (; next < end && (fresh.documents[next] as number) < document; next++, size++) {
        documents[size] = fresh.documents[next] as number
        frequencies[size] = fresh.frequencies[next] as number
      }
      documents[size] = document
      frequencies[size++] = list.frequencies[at] as number
    }
    for (; next < end; next++, size++) {
      documents[size] = fresh.documents[next] as number
      frequencies[size] = fresh.frequencies[next] as number
    }
    firsts[term + 1] = size
  }
  return { documents: documents.subarray(0, size), frequencies: frequencies.subarray(0, size), firsts }
}

/** Collects the entries of one field in the order of the documents, and then sorts them by term. */
function createEntries(documents: number, termCount: number) {
  let terms = new Uint32Array(FIRST_CAPACITY)
  let frequencies = new Uint16Array(FIRST_CAPACITY)
  let size = 0
  let opened = 0
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
    sorted(): Lists {
      starts[documents] = size
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
      return { ...sorted, firsts }
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
