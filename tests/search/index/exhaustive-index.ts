/** Keeps the index contract by brute force: it scores every document for every query, by the formula as printed. */
import { createHitCollector } from '../../../src/search/index/hits.ts'
import type { PostingList } from '../../../src/search/index/postings.ts'
import type { BuildTermIndex } from '../../../src/search/index/term-index.ts'

/** Parameters of BM25+ (Lv & Zhai 2011, "Lower-bounding term frequency normalization"), as MiniSearch 7 sets them. */
const K = 1.2
const B = 0.7
const D = 0.5
/** As `minisearch-index.ts` allows: two edits in eight letters, a beginning of at least four. */
const EDIT_SHARE = 0.25
const MAX_EDITS = 6
const MIN_PREFIX = 4

/** The edit distance as defined (Levenshtein 1966): insertions, deletions and replacements, row by row. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [k, other] of [...to].entries()) {
      const replaced = (row[k] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[k + 1] ?? 0) + 1, (next[k] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** @param frequencies how often each document holds the term */
function listOf(frequencies: readonly number[]): PostingList | null {
  const documents = Uint32Array.from([...frequencies.keys()].filter((document) => frequencies[document] !== 0))
  if (documents.length === 0) return null
  return { documents, frequencies: Uint16Array.from(frequencies.filter(Boolean)), first: 0, end: documents.length }
}

export const buildExhaustiveIndex: BuildTermIndex = ({ size, vocabulary, terms: numbersOf }, fieldWeights) => {
  const fields = Object.keys(fieldWeights) as (keyof typeof fieldWeights)[]
  const termsIn = (document: number, field: keyof typeof fieldWeights) =>
    Array.from(numbersOf(document, field), (number) => vocabulary.terms[number] ?? '')
  const lengthOf = (document: number, field: keyof typeof fieldWeights) => new Set(termsIn(document, field)).size
  const all = [...Array(size).keys()]
  const holds = (document: number, term: string) => fields.some((field) => termsIn(document, field).includes(term))
  const documentFrequency = (term: string) => all.filter((document) => holds(document, term)).length

  const frequencyIn = (document: number, field: keyof typeof fieldWeights, term: string) =>
    termsIn(document, field).filter((other) => other === term).length
  const scoreIn = (document: number, field: keyof typeof fieldWeights, term: string): number => {
    const frequency = frequencyIn(document, field, term)
    if (frequency === 0) return 0
    const matching = all.filter((other) => termsIn(other, field).includes(term)).length
    const averageLength = all.reduce((sum, other) => sum + lengthOf(other, field), 0) / all.length
    const rarity = Math.log(1 + (all.length - matching + 0.5) / (matching + 0.5))
    const saturated =
      (frequency * (K + 1)) / (frequency + K * (1 - B + (B * lengthOf(document, field)) / averageLength))
    return fieldWeights[field] * rarity * (D + saturated)
  }

  return {
    size,
    documentFrequency,
    listsOf: (term) => fields.map((field) => listOf(all.map((document) => frequencyIn(document, field, term)))),
    eachHolder(term, visit, { start, end } = { start: 0, end: size }) {
      for (const field of fields) {
        for (const document of all.slice(start, end)) {
          const frequency = frequencyIn(document, field, term)
          if (frequency > 0) visit(document, frequency)
        }
      }
    },
    search(terms) {
      const hits = createHitCollector()
      for (const document of all) {
        const matched = terms.filter(({ term }) => holds(document, term))
        const scores = matched.flatMap(({ term, weight }) =>
          fields.map((field) => weight * scoreIn(document, field, term)),
        )
        const score = scores.reduce((sum, own) => sum + own, 0) * matched.length
        if (score > 0)
          hits.add(
            document,
            score,
            matched.map((term) => terms.indexOf(term)),
          )
      }
      return hits.collected()
    },
    similarTerms: (term) =>
      similarTo(
        term,
        new Set(all.flatMap((document) => fields.flatMap((field) => termsIn(document, field)))),
        documentFrequency,
      ),
  }
}

function similarTo(
  term: string,
  known: ReadonlySet<string>,
  documentFrequency: (term: string) => number,
): readonly string[] {
  const edits = (other: string) => {
    const all = distance(term, other)
    return term.length >= MIN_PREFIX && other.startsWith(term) ? Math.min(1, all) : all
  }
  const most = Math.min(MAX_EDITS, Math.round(term.length * EDIT_SHARE))
  return [...known]
    .filter((other) => other === term || edits(other) <= most || (term.length >= MIN_PREFIX && other.startsWith(term)))
    .sort((a, b) => edits(a) - edits(b) || documentFrequency(b) - documentFrequency(a) || (a < b ? -1 : 1))
}
