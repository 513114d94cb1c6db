/** How the search engine is asked for each fact about a corpus. */

import type { ArticleScope } from '../corpus/counted-articles.ts'
import { articleId } from '../corpus/parse-article.ts'
import type { FactKind, Facts, ListedPart, QuotedName } from '../narrowing/narrower.ts'
import type { CountedPair } from '../passages/name-mentions.ts'
import { createEditsTo } from '../search/index/similar-terms.ts'
import { nameWords } from '../speakers/find-speakers.ts'
import { lettersOfTerm } from '../text/analyse.ts'
import { cameFilter, meantBy, scopeFilter } from './article-plans.ts'
import { countedPlan } from './counted-plan.ts'
import { letterPairs, NAME_POWERS, QUOTED_POWERS, reversed, WORD_POWERS } from './engine-documents.ts'
import { MAX_LISTED } from './engine-indices.ts'
import type { EngineSearch, SearchAnswer, SearchPlan, Staged } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'

export type FactPlans = { readonly [Kind in FactKind]: (text: string) => SearchPlan<Staged<Facts[Kind]>> }

/** Terms of which more are similar, or made of the same part, are told in part. */
const MAX_TERMS = 1_000
/** Pairs of a name, and people of an office: the most frequent. */
const MAX_PAIRS = 500
/** Names that what is typed may mean, and how many of them are told. */
const [MAX_NAMES, MAX_TOLD_NAMES] = [500, 100]

export function factPlans({ index }: EngineVersion): FactPlans {
  const [articles, passages, terms] = [index('articles'), index('passages'), index('terms')]
  return {
    passages: (term) => done(countPlan(passages, [{ term: { text: term } }])),
    articles: (term) => done(countPlan(articles, [{ term: { words: term } }])),
    titles: (term) => done(countPlan(articles, [{ term: { title: term } }])),
    sources: (term) => done(countPlan(articles, [{ term: { source: term } }])),
    capitals: (term) => done(timesPlan(passages, { field: 'capitals', text: term, powers: NAME_POWERS })),
    words: (word) => done(timesPlan(passages, { field: 'wordCounts', text: word, powers: WORD_POWERS })),
    pairs: (term) => done(pairsPlan(articles, { query: { term: { pairTerms: term } }, field: 'pairs', key: term })),
    bearers: (office) => {
      const query = { prefix: { bearers: `${office}\n` } }
      return done(pairsPlan(articles, { query, field: 'bearers', key: office }))
    },
    similar: (term) => ({
      searches: [termSearch(terms, likeTerm(term))],
      read: ([answer]) => ({
        next: countedTerms([...createEditsTo(termsIn(answer))(term).keys()], passages, articles),
      }),
    }),
    parts: (key) => done({ searches: [termSearch(terms, withPart(key))], read: ([answer]) => termsIn(answer) }),
    texts: (term) => done(textsPlan(articles, passages, term)),
    speakers: (typed) => speakersPlan(articles, terms, nameWords(typed).at(-1)),
    newest: (part) => done(newestPlan(articles, JSON.parse(part) as ListedPart)),
    added: (time) => done(addedPlan(articles, Number(time))),
    within: (scope) => done(countedPlan(articles, JSON.parse(scope) as ArticleScope)),
  }
}

const done = <Result>({ searches, read }: SearchPlan<Result>): SearchPlan<Staged<Result>> => ({
  searches,
  read: (answers) => ({ done: read(answers) }),
})

const totalOf = (answer: SearchAnswer | undefined): number => answer?.hits.total?.value ?? 0

/** Searches that only count: without deletions the engine looks the number up. */
const counts = (index: string, queries: readonly object[]): readonly EngineSearch[] =>
  queries.map((query) => ({ index, body: { size: 0, track_total_hits: true, query } }))

const countPlan = (index: string, queries: readonly object[]): SearchPlan<number> => ({
  searches: counts(index, queries),
  read: ([answer]) => totalOf(answer),
})

interface Times {
  readonly field: string
  readonly text: string
  readonly powers: readonly number[]
}

/** Adds up what `countTokens` made of counts. */
const timesPlan = (index: string, { field, text, powers }: Times): SearchPlan<number> => ({
  searches: counts(
    index,
    powers.map((power) => ({ term: { [field]: `${text}#${power}` } })),
  ),
  read: (answers) => answers.reduce((sum, answer, i) => sum + totalOf(answer) * 2 ** (powers[i] ?? 0), 0),
})

/** The terms with the number of passages that hold each. One that no article holds any more is left out. */
const countedTerms = (terms: readonly string[], passages: string, articles: string): SearchPlan<Facts['similar']> => ({
  searches: terms.flatMap((term) => [
    ...counts(passages, [{ term: { text: term } }]),
    ...counts(articles, [{ term: { title: term } }, { term: { source: term } }]),
  ]),
  read: (answers) =>
    terms.flatMap((term, i) => {
      const [inTexts, ...inHeadings] = answers.slice(3 * i, 3 * i + 3).map(totalOf)
      const isHeld = Boolean(inTexts) || inHeadings.some((count) => count > 0)
      return isHeld ? [[term, inTexts ?? 0] as const] : []
    }),
})

/** @param query finds the terms; those with the highest scores come first */
const termSearch = (index: string, query: object): EngineSearch => ({
  index,
  body: { size: MAX_TERMS, _source: false, docvalue_fields: ['term'], query },
})

const termsIn = (answer: SearchAnswer | undefined): readonly string[] => valuesIn(answer, 'term')

const valuesIn = (answer: SearchAnswer | undefined, field: string): readonly string[] =>
  (answer?.hits.hits ?? []).flatMap(({ fields }) => (fields?.[field] ?? []).map(String))

/** As many edits as `createEditsTo` allows, or more: each takes at most two pairs of letters out of a word. */
function likeTerm(term: string): object {
  const pairs = letterPairs(term)
  const edits = Math.ceil(lettersOfTerm(term).length / 4)
  const shared = { minimum_should_match: Math.max(1, pairs.length - 2 * edits), should: pairs.map(pairQuery) }
  return { bool: { should: [{ bool: shared }, { prefix: { term } }] } }
}

const pairQuery = (pair: string): object => ({ constant_score: { filter: { term: { pairs: pair } } } })

/** @param key the code of a language, a colon and letters */
function withPart(key: string): object {
  const language = key.slice(0, key.indexOf(':'))
  const letters = key.slice(key.indexOf(':') + 1)
  const ends = { prefix: { reversed: reversed(letters) } }
  return { bool: { filter: { term: { language } }, must: { bool: { should: [{ prefix: { term: key } }, ends] } } } }
}

interface PairsQuery {
  /** Finds the articles with such a pair. */
  readonly query: object
  readonly field: string
  /** What the values of the field begin with. */
  readonly key: string
}

/** A value is the key if it is no part of the pair, and the pair, each on a line. */
function pairsPlan(index: string, { query, field, key }: PairsQuery): SearchPlan<readonly CountedPair[]> {
  const include = `${escaped(key)}\n.*`
  return {
    searches: [tokensSearch(index, query, { field, include })],
    read: ([answer]) => {
      const pairs = [...timesIn(answer)].map(([value, times]): CountedPair => {
        const [first = '', second = ''] = value.split('\n').slice(-2)
        return [first, second, times]
      })
      return pairs.sort((a, b) => b[2] - a[2]).slice(0, MAX_PAIRS)
    },
  }
}

/** Tokens that are told: a value has one for each power of two in its count. */
const MAX_TOKENS = 4 * MAX_PAIRS

/**
 * @param query finds the articles whose tokens are counted
 * @param include a regular expression, or the tokens; absent for the most frequent ones of all articles
 */
function tokensSearch(index: string, query: object, terms: { field: string; include?: unknown }): EngineSearch {
  // By default the engine makes room for every token of the index, whichever articles are found.
  const hint = terms.include === undefined ? {} : { execution_hint: 'map' }
  return { index, body: { size: 0, query, aggs: { tokens: { terms: { ...terms, ...hint, size: MAX_TOKENS } } } } }
}

/** Adds up what `countTokens` made of the counts of values. */
function timesIn(answer: SearchAnswer | undefined): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { key: token, doc_count: documents } of answer?.aggregations?.tokens?.buckets ?? []) {
    const at = token.lastIndexOf('#')
    const value = token.slice(0, at)
    times.set(value, (times.get(value) ?? 0) + documents * 2 ** Number(token.slice(at + 1)))
  }
  return times
}

/** @param word the last that was typed; absent if nothing was */
function speakersPlan(
  articles: string,
  names: string,
  word: string | undefined,
): SearchPlan<Staged<readonly QuotedName[]>> {
  const counted = (include?: readonly string[]): SearchPlan<readonly QuotedName[]> => ({
    searches: [
      tokensSearch(articles, include ? { terms: { quoted: include } } : { exists: { field: 'quoted' } }, {
        field: 'quoted',
        ...(include && { include }),
      }),
    ],
    read: ([answer]) =>
      [...timesIn(answer)]
        .map(([name, quotations]) => ({ name, quotations }))
        .sort((a, b) => b.quotations - a.quotations)
        .slice(0, MAX_TOLD_NAMES),
  })
  if (word === undefined) return done(counted())
  const body = { size: MAX_NAMES, _source: false, docvalue_fields: ['name'], query: meantBy('nameWords', word) }
  return {
    searches: [{ index: names, body }],
    read: ([answer]) => {
      const found = valuesIn(answer, 'name')
      const tokens = found.flatMap((name) => QUOTED_POWERS.map((power) => `${name}#${power}`))
      return tokens.length === 0 ? { done: [] } : { next: counted(tokens) }
    },
  }
}

/** In the order of `listSources`. */
const NEWEST_FIRST = [
  { published: { order: 'desc', missing: '_last' } },
  { outlet: { order: 'asc', missing: '_first' } },
  { titleText: 'asc' },
]

function newestPlan(index: string, { scope, from, count }: ListedPart): SearchPlan<readonly string[]> {
  const query = { bool: { filter: [...scopeFilter(scope), { exists: { field: 'file' } }] } }
  const size = Math.max(0, Math.min(count, MAX_LISTED - from))
  return {
    searches:
      size === 0
        ? []
        : [{ index, body: { size, from, _source: false, docvalue_fields: ['file'], query, sort: NEWEST_FIRST } }],
    read: ([answer]) => valuesIn(answer, 'file').map(articleId),
  }
}

const addedPlan = (index: string, after: number): SearchPlan<readonly string[]> => ({
  searches: [
    {
      index,
      body: {
        size: MAX_LISTED,
        _source: false,
        docvalue_fields: ['file'],
        query: { bool: { filter: cameFilter('came', after) } },
        sort: NEWEST_FIRST,
      },
    },
  ],
  read: ([answer]) => valuesIn(answer, 'file').map(articleId),
})

/** For a regular expression of Lucene, in which some more characters than usual have a meaning. */
const escaped = (text: string): string => text.replace(/[.?+*|{}[\]()"\\#@&<>~^$-]/g, '\\$&')

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
