/** What is counted of terms, words and names over all articles: a document for each. */
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import type { CountedPair } from '../passages/name-mentions.ts'
import { nameWords } from '../speakers/find-speakers.ts'
import { languageOfTerm, termsOf } from '../text/analyse.ts'
import { wordsOf } from '../text/words.ts'
import { documentIdOf, type EngineDocument, letterPairs, quotedNames, reversed, termsIn } from './engine-documents.ts'
import { COUNT_FIELDS, type CountField } from './engine-indices.ts'

/** A text with what it is. */
export interface CountedText {
  /**
   * `word`: as `wordsOf` gives it. `name`: as articles give it to somebody whom they quote. `pair` and `office`: as `NameMentions` has
   * them, both parts on lines of their own.
   */
  readonly kind: 'term' | 'word' | 'name' | 'pair' | 'office'
  readonly text: string
}

export type Counts = Readonly<Partial<Record<CountField, number>>>

export interface Counted extends CountedText {
  readonly counts: Counts
}

/** The id of its document. */
export const countedId = ({ kind, text }: CountedText): string => documentIdOf(`${kind} ${text}`)

/** Told of a text and what it adds to one of its counts; of the same text and field once or several times. */
export type OnCounted = (kind: CountedText['kind'], text: string, field: CountField, times: number) => void

/** Tells what an article adds to the counts of all articles. */
export function countArticle(analysed: AnalysedArticle, onCounted: OnCounted): void {
  const { article, passages, names, quotations } = analysed
  const { title, source, words } = termsIn(analysed)
  const countTerms = (field: CountField, terms: readonly string[]) => {
    for (const term of new Set(terms)) onCounted('term', term, field, 1)
  }
  for (const terms of words) countTerms('passages', terms)
  countTerms('articles', words.flat())
  countTerms('titles', title)
  countTerms('sources', source)
  for (const [term, times] of names.capitals) onCounted('term', term, 'capitals', times)
  for (const passage of passages) {
    for (const { text } of wordsOf(article.body, passage)) onCounted('word', text, 'times', 1)
  }
  countPairs('pair', names.pairs, onCounted)
  countPairs('office', names.offices, onCounted)
  for (const name of quotedNames(quotations)) onCounted('name', name, 'quotations', 1)
}

function countPairs(kind: 'pair' | 'office', pairs: readonly CountedPair[], onCounted: OnCounted): void {
  for (const [first, second, times] of pairs) onCounted(kind, `${first}\n${second}`, 'times', times)
}

export const sumOf = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    COUNT_FIELDS.flatMap((field) => {
      const sum = (a[field] ?? 0) + (b[field] ?? 0)
      return sum === 0 ? [] : [[field, sum]]
    }),
  )

export const countedDocument = ({ kind, text, counts }: Counted): EngineDocument => ({
  kind: 'terms',
  id: countedId({ kind, text }),
  fields: { ...counts, ...FIELDS[kind](text) },
})

/** By what they are found; words are found by their ids alone. */
const FIELDS: Readonly<Record<CountedText['kind'], (text: string) => object>> = {
  term: (term) => ({
    term,
    reversed: reversed(term),
    pairs: letterPairs(term).join(' '),
    ...(languageOfTerm(term) !== undefined && { language: languageOfTerm(term) }),
  }),
  word: () => ({}),
  name: (name) => ({ name, nameWords: nameWords(name).join(' ') }),
  pair: (text) => {
    const [first = '', second = ''] = text.split('\n')
    return { pairTerms: [first, second].flatMap((word) => termsOf(word)[0] ?? []).join(' '), first, second }
  },
  office: (text) => {
    const [office = '', second = ''] = text.split('\n')
    return { office, first: office, second }
  },
}
