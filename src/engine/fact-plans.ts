/** How the search engine is asked for each fact about a corpus. */

import type { ArticleScope } from '../corpus/counted-articles.ts'
import { articleId } from '../corpus/parse-article.ts'
import type { FactKind, Facts, ListedPart, QuotedName } from '../narrowing/narrower.ts'
import type { CountedPair } from '../passages/name-mentions.ts'
import { createEditsTo, MIN_PREFIX_LENGTH, mostEditsOf } from '../search/index/similar-terms.ts'
import { nameWords } from '../speakers/find-speakers.ts'
import { lettersOfTerm } from '../text/analyse.ts'
import { cameFilter, meantBy, scopeFilter } from './article-plans.ts'
import type { CountedKind } from './counted-facts.ts'
import { countedPlan } from './counted-plan.ts'
import { letterPairs, reversed } from './engine-documents.ts'
import { MAX_LISTED } from './engine-indices.ts'
import type { EngineHit, EngineSearch, SearchAnswer, SearchPlan } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'

export type FactPlans = { readonly [Kind in Exclude<FactKind, CountedKind>]: (text: string) => SearchPlan<Facts[Kind]> }

/** Terms of which more are similar, or made of the same part, are told in part. */
const MAX_TERMS = 1_000
/** Pairs of a name, and people of an office: the most frequent. */
const MAX_PAIRS = 500
/** Names that what is typed may mean: the most quoted. */
const MAX_NAMES = 100

export function factPlans({ index }: EngineVersion): FactPlans {
  const [articles, passages, terms] = [index('articles'), index('passages'), index('terms')]
  return {
    pairs: (term) => pairsPlan(terms, { term: { pairTerms: term } }),
    bearers: (office) => pairsPlan(terms, { term: { office } }),
    similar: (term) => similarPlan(terms, term),
    parts: (key) => ({ searches: [termSearch(terms, withPart(key))], read: ([answer]) => valuesIn(answer, 'term') }),
    texts: (term) => textsPlan(articles, passages, term),
    speakers: (typed) => speakersPlan(terms, nameWords(typed).at(-1)),
    newest: (part) => newestPlan(articles, JSON.parse(part) as ListedPart),
    added: (time) => addedPlan(articles, Number(time)),
    within: (scope) => countedPlan(articles, JSON.parse(scope) as ArticleScope),
  }
}

interface FieldSearch {
  readonly size: number
  /** That are read of each document. */
  readonly fields: readonly string[]
  readonly query: object
  /** By default the highest scores come first. */
  readonly sort?: readonly object[]
  readonly from?: number
}

const fieldSearch = (index: string, { fields, ...body }: FieldSearch): EngineSearch => ({
  index,
  body: { track_total_hits: false, _source: false, docvalue_fields: fields, ...body },
})

/** @param query finds the terms */
const termSearch = (index: string, query: object): EngineSearch =>
  fieldSearch(index, { size: MAX_TERMS, fields: ['term', 'passages'], query })

const fieldsIn = (answer: SearchAnswer | undefined): readonly NonNullable<EngineHit['fields']>[] =>
  (answer?.hits.hits ?? []).map(({ fields = {} }) => fields)

const valuesIn = (answer: SearchAnswer | undefined, field: string): readonly string[] =>
  fieldsIn(answer).flatMap((fields) => (fields[field] ?? []).map(String))

const similarPlan = (index: string, term: string): SearchPlan<Facts['similar']> => ({
  searches: [termSearch(index, likeTerm(term))],
  read: ([answer]) => {
    const passages = new Map(
      fieldsIn(answer).map((fields) => [String(fields.term?.[0]), Number(fields.passages?.[0] ?? 0)]),
    )
    return [...createEditsTo([...passages.keys()])(term).keys()].map((other) => [other, passages.get(other) ?? 0])
  },
})

/** More edits than this the engine does not look for by itself. */
const MAX_FUZZINESS = 2

/** Finds at least the terms that `createEditsTo` does. */
function likeTerm(term: string): object {
  const { length } = lettersOfTerm(term)
  const edits = mostEditsOf(length)
  const near = edits > MAX_FUZZINESS ? sharingPairs(term, edits) : withinEdits(term, edits)
  return length < MIN_PREFIX_LENGTH ? near : { bool: { should: [near, { prefix: { term } }] } }
}

const withinEdits = (term: string, edits: number): object => ({
  fuzzy: { term: { value: term, fuzziness: edits, max_expansions: MAX_TERMS } },
})

/** Each edit takes at most two pairs of letters out of a word. */
function sharingPairs(term: string, edits: number): object {
  const pairs = letterPairs(term)
  return { bool: { minimum_should_match: Math.max(1, pairs.length - 2 * edits), should: pairs.map(pairQuery) } }
}

const pairQuery = (pair: string): object => ({ constant_score: { filter: { term: { pairs: pair } } } })

/** @param key the code of a language, a colon and letters */
function withPart(key: string): object {
  const language = key.slice(0, key.indexOf(':'))
  const letters = key.slice(key.indexOf(':') + 1)
  const ends = { prefix: { reversed: reversed(letters) } }
  return { bool: { filter: { term: { language } }, must: { bool: { should: [{ prefix: { term: key } }, ends] } } } }
}

/** @param query finds pairs of words */
const pairsPlan = (index: string, query: object): SearchPlan<readonly CountedPair[]> => ({
  searches: [
    fieldSearch(index, { size: MAX_PAIRS, fields: ['first', 'second', 'times'], query, sort: [{ times: 'desc' }] }),
  ],
  read: ([answer]) =>
    fieldsIn(answer).map(({ first, second, times }) => [String(first?.[0]), String(second?.[0]), Number(times?.[0])]),
})

/** @param word the last that was typed; absent if nothing was */
function speakersPlan(index: string, word: string | undefined): SearchPlan<readonly QuotedName[]> {
  const query = word === undefined ? { exists: { field: 'name' } } : meantBy('nameWords', word)
  const fields = ['name', 'quotations']
  return {
    searches: [fieldSearch(index, { size: MAX_NAMES, fields, query, sort: [{ quotations: 'desc' }] })],
    read: ([answer]) =>
      fieldsIn(answer).map(({ name, quotations }) => ({
        name: String(name?.[0]),
        quotations: Number(quotations?.[0]),
      })),
  }
}

function newestPlan(index: string, { scope, from, count }: ListedPart): SearchPlan<readonly string[]> {
  const size = Math.max(0, Math.min(count, MAX_LISTED - from))
  const query = { bool: { filter: [...scopeFilter(scope), { exists: { field: 'file' } }] } }
  return size === 0 ? { searches: [], read: () => [] } : listPlan(index, { size, from, query })
}

const addedPlan = (index: string, after: number): SearchPlan<readonly string[]> =>
  listPlan(index, { size: MAX_LISTED, query: { bool: { filter: cameFilter('came', after) } } })

/** @returns ids of articles, in the order of `listSources` */
const listPlan = (index: string, search: Omit<FieldSearch, 'fields' | 'sort'>): SearchPlan<readonly string[]> => ({
  searches: [
    fieldSearch(index, {
      ...search,
      fields: ['file'],
      sort: [
        { published: { order: 'desc', missing: '_last' } },
        { outlet: { order: 'asc', missing: '_first' } },
        { titleText: 'asc' },
      ],
    }),
  ],
  read: ([answer]) => valuesIn(answer, 'file').map(articleId),
})

function textsPlan(articles: string, passages: string, term: string): SearchPlan<readonly string[]> {
  const heading = { bool: { should: [{ term: { title: term } }, { term: { source: term } }] } }
  const best = (index: string, query: object): EngineSearch => ({
    index,
    body: { size: 1, stored_fields: ['shown'], query },
    isScored: true,
  })
  return {
    searches: [best(passages, { term: { text: term } }), best(articles, heading)],
    read: ([inTexts, inHeadings]) => {
      const [text] = valuesIn(inTexts, 'shown')
      return text === undefined ? valuesIn(inHeadings, 'shown') : [text]
    },
  }
}
