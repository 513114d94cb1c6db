/** How the search engine is asked for what it has counted of terms and words: for all of them with one search. */
import type { FactKind } from '../narrowing/narrower.ts'
import type { CountField } from './engine-indices.ts'
import type { SearchPlan } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'
import { type CountedText, countedId } from './term-counts.ts'

/** Something that is asked of a text. */
export interface AskedFact<Kind extends FactKind = FactKind> {
  readonly kind: Kind
  readonly text: string
}

interface CountedFact {
  readonly of: CountedText['kind']
  readonly field: CountField
}

const COUNTED_FACTS = {
  passages: { of: 'term', field: 'passages' },
  articles: { of: 'term', field: 'articles' },
  titles: { of: 'term', field: 'titles' },
  sources: { of: 'term', field: 'sources' },
  capitals: { of: 'term', field: 'capitals' },
  words: { of: 'word', field: 'times' },
} as const satisfies { readonly [Kind in FactKind]?: CountedFact }

export type CountedKind = keyof typeof COUNTED_FACTS

export const isCounted = (fact: AskedFact): fact is AskedFact<CountedKind> => fact.kind in COUNTED_FACTS
export const isNotCounted = (fact: AskedFact): fact is AskedFact<Exclude<FactKind, CountedKind>> => !isCounted(fact)

/** @returns the counts in the same order; 0 of a text that nothing holds */
export function countedFactsPlan(
  { index }: EngineVersion,
  asked: readonly AskedFact<CountedKind>[],
): SearchPlan<readonly number[]> {
  if (asked.length === 0) return { searches: [], read: () => [] }
  const idOf = ({ kind, text }: AskedFact<CountedKind>) => countedId({ kind: COUNTED_FACTS[kind].of, text })
  const values = [...new Set(asked.map(idOf))]
  const fields = [...new Set(asked.map(({ kind }) => COUNTED_FACTS[kind].field))]
  const body = {
    size: values.length,
    track_total_hits: false,
    _source: false,
    docvalue_fields: fields,
    query: { ids: { values } },
  }
  return {
    searches: [{ index: index('terms'), body }],
    read: ([answer]) => {
      const found = new Map((answer?.hits.hits ?? []).map((hit) => [hit._id, hit.fields]))
      return asked.map((fact) => Number(found.get(idOf(fact))?.[COUNTED_FACTS[fact.kind].field]?.[0] ?? 0))
    },
  }
}
