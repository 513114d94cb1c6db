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

/** @returns what an article adds to the counts of all articles, each text and field once or several times */
export function countsIn(analysed: AnalysedArticle): readonly Counted[] {
  const { article, passages, names, quotations } = analysed
  const { title, source, words } = termsIn(analysed)
  const ofTerms = (field: CountField, terms: readonly string[]) =>
    [...new Set(terms)].map((text): Counted => ({ kind: 'term', text, counts: { [field]: 1 } }))
  return [
    ...words.flatMap((terms) => ofTerms('passages', terms)),
    ...ofTerms('articles', words.flat()),
    ...ofTerms('titles', title),
    ...ofTerms('sources', source),
    ...names.capitals.map(([text, times]): Counted => ({ kind: 'term', text, counts: { capitals: times } })),
    ...passages
      .flatMap((passage) => wordsOf(article.body, passage))
      .map(({ text }): Counted => ({ kind: 'word', text, counts: { times: 1 } })),
    ...ofPairs('pair', names.pairs),
    ...ofPairs('office', names.offices),
    ...quotedNames(quotations).map((text): Counted => ({ kind: 'name', text, counts: { quotations: 1 } })),
  ]
}

const ofPairs = (kind: 'pair' | 'office', pairs: readonly CountedPair[]): readonly Counted[] =>
  pairs.map(([first, second, times]) => ({ kind, text: `${first}\n${second}`, counts: { times } }))

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
