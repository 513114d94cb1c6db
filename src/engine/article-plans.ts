/** How the search engine is asked for the articles that can matter. */
import type { ArticleScope } from '../corpus/counted-articles.ts'
import type { WeightedTerm } from '../search/index/term-index.ts'
import type { ArticleQuery } from '../search/index/whole-corpus.ts'
import { dayNumber, documentIdOf } from './engine-documents.ts'
import type { EngineHit, EngineSearch, SearchAnswer, SearchPlan } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'

/** The document of an article, and which state of its file it is of. */
export interface ArticleReference {
  readonly id: string
  readonly stamp: string
}

/** How many passages, and articles as a whole, can matter for the words of a question. */
const [MAX_PASSAGES, MAX_ARTICLES] = [100, 20]
const MAX_NEAREST = 20
const MAX_QUOTING = 100
/** The engine takes 1,024 conditions. */
const MAX_CLAUSES = 1_000
const MAX_BY_HEADINGS = 10
/** More articles have no link in common. */
const MAX_BY_LINK = 20
/** Passages whose scores are multiplied by the number of terms that they match. */
const MAX_RESCORED = 500
const TITLE_WEIGHT = 2
const SOURCE_WEIGHT = 0.5

type OfKind<Kind> = Extract<ArticleQuery, { readonly kind: Kind }>

/** @param hasVectors whether the passages have vectors; if not, meaning finds nothing */
export function articlePlan(
  { index }: EngineVersion,
  query: ArticleQuery,
  hasVectors: boolean,
): SearchPlan<readonly ArticleReference[]> {
  const articles = index('articles')
  switch (query.kind) {
    case 'words':
      return planOf(wordSearches(articles, index('passages'), query))
    case 'meaning':
      return planOf(hasVectors ? [nearestSearch(index('passages'), query)] : [])
    case 'page':
      return planOf([{ index: articles, body: found(MAX_BY_LINK, { term: { page: query.page } }) }])
    case 'passage':
      return planOf([{ index: articles, body: found(1, { term: { passageIds: query.id } }) }])
    case 'quotation':
      return planOf([{ index: articles, body: found(1, { term: { quotationIds: query.id } }) }])
    case 'article':
      return planOf([{ index: articles, body: found(1, { ids: { values: [documentIdOf(query.id)] } }) }])
    case 'speaker':
      return planOf(speakerSearches(articles, query))
    case 'speaker-id':
      return planOf([{ index: articles, body: found(MAX_ARTICLES, { term: { speakerIds: query.id } }) }])
    case 'phrase':
      return planOf(query.words.length === 0 ? [] : [phraseSearch(index('passages'), query)])
    case 'headings':
      return planOf(query.words.length === 0 ? [] : [headingSearch(articles, query)])
  }
}

const planOf = (searches: readonly EngineSearch[]): SearchPlan<readonly ArticleReference[]> => ({
  searches,
  read: (answers) => answers.flatMap((answer) => referencesIn(answer)),
})

const referencesIn = ({ hits }: SearchAnswer): readonly ArticleReference[] => hits.hits.map(referenceIn)

/** A passage names its article; an article is its own. */
const referenceIn = ({ _id, fields }: EngineHit): ArticleReference => ({
  id: String(fields?.article?.[0] ?? _id),
  stamp: String(fields?.stamp?.[0]),
})

const found = (size: number, query: object): object => ({
  size,
  track_total_hits: false,
  _source: false,
  docvalue_fields: ['article', 'stamp'],
  query,
})

function wordSearches(
  articles: string,
  passages: string,
  { terms, scope, cameAfter }: OfKind<'words'>,
): readonly EngineSearch[] {
  // Without any condition the engine would give everything.
  if (terms.length === 0) return []
  const matching = (field: string, boost = 1) => terms.map((term) => termQuery(field, term, boost))
  const of = (should: readonly object[], came: 'came' | 'lastCame') => ({
    bool: { should, minimum_should_match: 1, filter: [...scopeFilter(scope), ...cameFilter(came, cameAfter)] },
  })
  const inText = of(matching('text'), 'came')
  const rescore = {
    window_size: MAX_RESCORED,
    query: { rescore_query: multipliedByMatches(inText, terms), query_weight: 0, rescore_query_weight: 1 },
  }
  const headings = [...matching('title', TITLE_WEIGHT), ...matching('source', SOURCE_WEIGHT)]
  return [
    { index: passages, body: { ...found(MAX_PASSAGES, inText), rescore }, isScored: true },
    { index: articles, body: found(MAX_ARTICLES, of(matching('words'), 'lastCame')), isScored: true },
    { index: articles, body: found(MAX_ARTICLES, of(headings, 'lastCame')), isScored: true },
  ]
}

const termQuery = (field: string, { term, weight }: WeightedTerm, boost: number): object => ({
  term: { [field]: { value: term, boost: weight * boost } },
})

/** The more terms a passage matches, the better: as the search in memory scores. */
const multipliedByMatches = (query: object, terms: readonly WeightedTerm[]): object => ({
  function_score: {
    query,
    functions: terms.map(({ term }) => ({ filter: { term: { text: term } }, weight: 1 })),
    score_mode: 'sum',
    boost_mode: 'multiply',
  },
})

function nearestSearch(index: string, { vector, scope, cameAfter }: OfKind<'meaning'>): EngineSearch {
  const filter = [...scopeFilter(scope), ...cameFilter('came', cameAfter)]
  // With a filter that lets everything through, the engine would first collect all passages.
  const within = filter.length > 0 ? { filter: { bool: { filter } } } : {}
  const nearest = { vector: bytesOf(vector), k: MAX_NEAREST, ...within }
  return { index, body: found(MAX_NEAREST, { knn: { vector: nearest } }) }
}

/** What was there when the engine was filled lacks the field, and came after no time. */
export const cameFilter = (field: 'came' | 'lastCame', after: number | undefined): readonly object[] =>
  after === undefined ? [] : [{ range: { [field]: { gt: after } } }]

/** The largest value of 8 bits with a sign. */
const MAX_INT8 = 127

/** Only the angle of a vector counts, so each may have a scale of its own. */
function bytesOf(vector: Float32Array): readonly number[] {
  const largest = Math.max(...vector.map(Math.abs))
  return Array.from(vector, (value) => (largest === 0 ? 0 : Math.round((value / largest) * MAX_INT8)))
}

function headingSearch(index: string, { words }: OfKind<'headings'>): EngineSearch {
  const ofWord = (terms: readonly string[]) => ({
    bool: { should: [{ terms: { title: terms } }, { terms: { source: terms } }] },
  })
  return { index, body: { ...found(MAX_BY_HEADINGS, { bool: { filter: words.map(ofWord) } }), sort: [NEWEST_FIRST] } }
}

/** Those who are meant by a word of their name: it begins with what was typed, or is two edits from it at most. */
export const meantBy = (field: string, word: string): object => ({
  bool: { should: [{ prefix: { [field]: word } }, { fuzzy: { [field]: { value: word, fuzziness: MAX_EDITS } } }] },
})

const MAX_EDITS = 2
/** A name that holds all words that were typed counts more than all that a quotation is about. */
const WHOLE_NAME = 1_000

function speakerSearches(index: string, { words, about, scope }: OfKind<'speaker'>): readonly EngineSearch[] {
  const last = words.at(-1)
  if (last === undefined) return []
  const filter = scopeFilter(scope)
  const wholeName = { bool: { filter: words.map((word) => ({ term: { quotedWords: word } })) } }
  const should = [
    { constant_score: { filter: wholeName, boost: WHOLE_NAME } },
    ...about.map((term) => termQuery('words', term, 1)),
  ]
  const quoted = meantBy('quotedWords', last)
  const named = meantBy('namedWords', last)
  const sort = [{ _score: { order: 'desc' } }, NEWEST_FIRST]
  return [
    { index, body: { ...found(MAX_QUOTING, { bool: { filter: [...filter, quoted], should } }), sort }, isScored: true },
    {
      index,
      body: {
        ...found(MAX_ARTICLES, { bool: { filter: [...filter, named], must_not: quoted } }),
        sort: [NEWEST_FIRST],
      },
    },
  ]
}

const NEWEST_FIRST = { lastDay: { order: 'desc', missing: '_last' } }

/** Two words side by side say more than both alone, since they are rarer. */
function phraseSearch(index: string, { words }: OfKind<'phrase'>): EngineSearch {
  const neighbours = words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`)
  const should = [...new Set([...words, ...neighbours])]
    .slice(0, MAX_CLAUSES)
    .map((text) => ({ term: { phrases: text } }))
  return { index, body: found(MAX_PASSAGES, { bool: { should } }), isScored: true }
}

/** An undated article counts only if no day is asked for. */
export function scopeFilter({ outlets, since, until }: ArticleScope): readonly object[] {
  return [
    ...(outlets === undefined ? [] : [{ terms: { outlet: outlets } }]),
    ...(since === undefined ? [] : [{ range: { lastDay: { gte: dayNumber(since) } } }]),
    ...(until === undefined ? [] : [{ range: { firstDay: { lte: dayNumber(until) } } }]),
  ]
}
