/** Which documents hold a term, and how often: inverted lists in flat arrays that take five to seven bytes an entry. */
import { atOnce, eachInSteps, partsInSteps, type Steps } from '../../process/in-steps.ts'
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

/** Documents that are inverted before other work gets its turn: about 20 ms. */
const DOCUMENTS_A_STEP = 10_000
/** The same for entries that are counted or merged. */
const ENTRIES_A_STEP = 200_000
/** Terms whose earlier entries are looked up before other work gets its turn: about 10 ms. */
const LOOK_UPS_A_STEP = 5_000

/** Inverts the documents field by field. What an earlier index knows is taken over. */
export const postingsOf = <Field extends string>(
  documents: IndexedDocuments<Field>,
  fields: readonly Field[],
): Postings<Field> => atOnce(postingsSteps(documents, fields))

/** The same in steps. */
export function* postingsSteps<Field extends string>(
  documents: IndexedDocuments<Field>,
  fields: readonly Field[],
): Steps<Postings<Field>> {
  const { earlier, vocabulary, size } = documents
  const lists: Lists[] = []
  for (const [i, field] of fields.entries()) {
    const fresh = yield* inverted(documents, field)
    lists.push(earlier ? yield* merged(fresh, earlier, i, vocabulary) : fresh)
  }
  const holders = yield* holdersOf(lists, size, vocabulary.terms.length)
  const lengths: Uint32Array[] = []
  for (const own of lists) lengths.push(yield* lengthsOf(own, size))
  return postingsIn(fields, { lists, lengths, holders }, vocabulary)
}

interface CountedLists {
  /** Of each field. */
  readonly lists: readonly Lists[]
  /** For each field and document, the number of distinct terms. */
  readonly lengths: readonly Uint32Array[]
  /** For each term, the number of documents that hold it in any field. */
  readonly holders: Uint32Array
}

/** A function of its own, so that its closures do not keep the documents of an earlier index alive. */
function postingsIn<Field extends string>(
  fields: readonly Field[],
  { lists, lengths, holders }: CountedLists,
  vocabulary: Vocabulary,
): Postings<Field> {
  const byField = lists.map((own, i) => [fields[i], fieldPostings(own, lengths[i] ?? new Uint32Array(), vocabulary)])
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

const countOf = ({ firsts }: Lists): number => firsts.at(-1) ?? 0

function fieldPostings(lists: Lists, lengths: Uint32Array, { numberOf }: Vocabulary): FieldPostings {
  const { documents, frequencies, firsts } = lists
  return {
    lengths,
    meanLength: lengths.length === 0 ? 0 : countOf(lists) / lengths.length,
    list(term) {
      const number = numberOf(term)
      if (number < 0) return null
      const [first = 0, end = 0] = [firsts[number], firsts[number + 1]]
      return first === end ? null : { documents, frequencies, first, end }
    },
  }
}

/** For each document, the number of distinct terms. */
function* lengthsOf(lists: Lists, size: number): Steps<Uint32Array> {
  const { documents } = lists
  const lengths = new Uint32Array(size)
  yield* partsInSteps(countOf(lists), ENTRIES_A_STEP, (start, end) => {
    for (let entry = start; entry < end; entry++) {
      const document = documents[entry] as number
      lengths[document] = (lengths[document] as number) + 1
    }
  })
  return lengths
}

/** For each term, the number of documents that hold it in any field. */
function* holdersOf(fields: readonly Lists[], size: number, terms: number): Steps<Uint32Array> {
  const [only, ...others] = fields
  if (only && others.length === 0) return new Uint32Array(terms).map((_, term) => lengthIn(only, term))
  const holders = new Uint32Array(terms)
  const lastTerm = new Int32Array(size).fill(-1)
  const count = (term: number, { documents, firsts }: Lists): void => {
    for (let entry = firsts[term] as number; entry < (firsts[term + 1] as number); entry++) {
      const document = documents[entry] as number
      if (lastTerm[document] === term) continue
      lastTerm[document] = term
      holders[term] = (holders[term] as number) + 1
    }
  }
  let work = 0
  for (let term = 0; term < terms; term++) {
    for (const lists of fields) {
      count(term, lists)
      work += lengthIn(lists, term)
    }
    if (work > ENTRIES_A_STEP) {
      work = 0
      yield
    }
  }
  return holders
}

const lengthIn = ({ firsts }: Lists, term: number): number => (firsts[term + 1] as number) - (firsts[term] as number)

/** Inverts what is not known yet in two passes: the first counts the entries, the second sorts them by term. */
function* inverted<Field extends string>(
  { size, vocabulary, terms, earlier }: IndexedDocuments<Field>,
  field: Field,
): Steps<Lists> {
  const entries = createEntries(size, vocabulary.terms.length)
  yield* partsInSteps(size, DOCUMENTS_A_STEP, (start, end) => {
    for (let document = start; document < end; document++) {
      entries.open(document)
      if (earlier?.holds(document)) continue
      const numbers = terms(document, field)
      for (let i = 0; i < numbers.length; i++) entries.add(numbers[i] as number)
    }
  })
  return yield* entries.sorted()
}

/** Adds what the earlier index knows of one of its fields to the lists of the fresh documents. */
function* merged(fresh: Lists, earlier: EarlierDocuments, field: number, { terms }: Vocabulary): Steps<Lists> {
  const { index, numbersNow } = earlier
  const lists: PostingList[] = []
  let most = countOf(fresh)
  yield* eachInSteps(terms, LOOK_UPS_A_STEP, (term) => {
    const list = index.listsOf(term)[field] ?? NO_POSTINGS
    most += lengthOf(list)
    lists.push(list)
  })
  const merging = { fresh, numbersNow, documents: new Uint32Array(most), frequencies: new Uint16Array(most) }
  const firsts = new Uint32Array(terms.length + 1)
  let [size, work] = [0, 0]
  for (const [term, list] of lists.entries()) {
    size = mergeTerm(merging, term, list, size)
    firsts[term + 1] = size
    work += lengthOf(list)
    if (work > ENTRIES_A_STEP) {
      work = 0
      yield
    }
  }
  const { documents, frequencies } = merging
  return { documents: documents.subarray(0, size), frequencies: frequencies.subarray(0, size), firsts }
}

const lengthOf = ({ first, end }: PostingList): number => end - first

interface Merging extends Pick<Lists, 'documents' | 'frequencies'> {
  readonly fresh: Lists
  readonly numbersNow: Int32Array
}

/**
 * Adds the entries of one term: those of the earlier index, with the fresh ones between them.
 * @param list of the earlier index
 * @param size how many entries there are
 * @returns how many there are then
 */
function mergeTerm(merging: Merging, term: number, list: PostingList, size: number): number {
  const { fresh, numbersNow, documents, frequencies } = merging
  const end = fresh.firsts[term + 1] as number
  let next = fresh.firsts[term] as number
  let to = size
  for (let at = list.first; at < list.end; at++) {
    const document = numbersNow[list.documents[at] as number] as number
    if (document < 0) continue
    for (; next < end && (fresh.documents[next] as number) < document; next++, to++) {
      documents[to] = fresh.documents[next] as number
      frequencies[to] = fresh.frequencies[next] as number
    }
    documents[to] = document
    frequencies[to++] = list.frequencies[at] as number
  }
  for (; next < end; next++, to++) {
    documents[to] = fresh.documents[next] as number
    frequencies[to] = fresh.frequencies[next] as number
  }
  return to
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
    *sorted(): Steps<Lists> {
      starts[documents] = size
      const firsts = firstsOf(terms, size, termCount)
      const next = firsts.slice()
      const sorted = { documents: new Uint32Array(size), frequencies: new Uint16Array(size) }
      yield* partsInSteps(documents, DOCUMENTS_A_STEP, (start, end) => {
        for (let document = start; document < end; document++) {
          const after = starts[document + 1] as number
          for (let entry = starts[document] as number; entry < after; entry++) {
            const term = terms[entry] as number
            const place = next[term] as number
            sorted.documents[place] = document
            sorted.frequencies[place] = frequencies[entry] as number
            next[term] = place + 1
          }
        }
      })
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
