/** The indices of one version of a corpus in the search engine: which there are, and what they hold. */
import { DIMENSIONS } from '../meaning/vectors.ts'

/** Raised with each change of what the indices hold. An engine that holds another format has to be filled anew. */
export const ENGINE_FORMAT = 3

export const INDEX_KINDS = ['articles', 'passages', 'terms'] as const
export type IndexKind = (typeof INDEX_KINDS)[number]

/**
 * What is counted over all articles: of a term as `TermCounts` has it; how often a word occurs, or two words side by side; and how many
 * quotations there are under a name.
 */
export const COUNT_FIELDS = ['passages', 'articles', 'titles', 'sources', 'capitals', 'times', 'quotations'] as const
export type CountField = (typeof COUNT_FIELDS)[number]

export interface IndexOptions {
  readonly shards: number
  /** Whether passages have vectors. */
  readonly hasVectors: boolean
}

/** Articles that a list shows, from the first to the last. */
export const MAX_LISTED = 100_000
/** Longer terms are no words, and the engine takes none with more than 32,766 bytes. UTF-16 units. */
const MAX_TERM_LENGTH = 5_000

const KEYWORD = { type: 'keyword' }
const NUMBER = { type: 'integer' }
/** Read and not searched for. */
const TOLD = { type: 'keyword', index: false }
/** Read and sorted by. */
const COUNT = { type: 'integer', index: false }
/** Milliseconds since 1970. */
const TIME = { type: 'long' }
/** Terms as the analyser gives them, joined by spaces. */
const TERMS = { type: 'text', analyzer: 'terms', index_options: 'freqs' }
/** Which terms a document holds, and nothing more. */
const SET = { type: 'text', analyzer: 'terms', index_options: 'docs', norms: false }
/** Words as checks of quotations compare them: how many there are, and which stand side by side. */
const SAID = {
  words: NUMBER,
  phrases: { type: 'text', analyzer: 'phrases', index_options: 'docs', norms: false },
}
/** Given back and not searched. */
const SHOWN = { type: 'keyword', index: false, doc_values: false, store: true }
/** Given back as it was sent. */
const KEPT_TEXT = { type: 'keyword', index: false, doc_values: false }
/** Of an article: which state of its file it is of, and whether it counts in a scope. */
const OF_ARTICLE = { stamp: KEYWORD, outlet: KEYWORD, firstDay: NUMBER, lastDay: NUMBER, came: TIME }

/** Compared by the angle alone, so that the scale of the bytes does not matter. */
const VECTOR = {
  type: 'knn_vector',
  dimension: DIMENSIONS,
  data_type: 'byte',
  method: { name: 'hnsw', engine: 'lucene', space_type: 'cosinesimil' },
}

const FIELDS: Readonly<Record<IndexKind, Readonly<Record<string, object>>>> = {
  articles: {
    ...OF_ARTICLE,
    file: KEYWORD,
    language: KEYWORD,
    published: KEYWORD,
    wholeDay: NUMBER,
    page: KEYWORD,
    words: TERMS,
    title: TERMS,
    source: TERMS,
    titleTerms: NUMBER,
    sourceTerms: NUMBER,
    length: NUMBER,
    lastCame: TIME,
    passageIds: KEYWORD,
    quotationIds: KEYWORD,
    titleText: KEYWORD,
    quotedWords: SET,
    namedWords: SET,
    speakerIds: KEYWORD,
    shown: SHOWN,
    record: KEPT_TEXT,
    vectors: KEPT_TEXT,
    version: { type: 'object', enabled: false },
  },
  passages: { ...OF_ARTICLE, article: KEYWORD, text: TERMS, terms: NUMBER, shown: SHOWN, ...SAID },
  terms: {
    term: KEYWORD,
    reversed: KEYWORD,
    pairs: SET,
    language: KEYWORD,
    name: KEYWORD,
    nameWords: SET,
    pairTerms: SET,
    office: KEYWORD,
    first: TOLD,
    second: TOLD,
    ...Object.fromEntries(COUNT_FIELDS.map((field) => [field, COUNT])),
  },
}

/** What is given back as it was sent: the engine would take long to pick fields out of more. */
const KEPT: Readonly<Record<IndexKind, object>> = {
  articles: { includes: ['stamp', 'record', 'vectors', 'version'] },
  passages: { enabled: false },
  terms: { includes: COUNT_FIELDS },
}

/** The body of the request that creates an index. It has no copies yet. */
export const indexDefinition = (kind: IndexKind, { shards, hasVectors }: IndexOptions): object => ({
  settings: {
    index: {
      number_of_shards: shards,
      number_of_replicas: 0,
      refresh_interval: -1,
      max_result_window: MAX_LISTED,
      // As the search in memory scores.
      similarity: { default: { type: 'BM25', k1: 1.2, b: 0.7 } },
      ...(kind === 'passages' && hasVectors && { knn: true }),
    },
    analysis: {
      tokenizer: { terms: { type: 'whitespace', max_token_length: MAX_TERM_LENGTH } },
      filter: {
        short: { type: 'length', max: MAX_TERM_LENGTH - 1 },
        neighbours: { type: 'shingle', min_shingle_size: 2, max_shingle_size: 2 },
      },
      analyzer: {
        terms: { type: 'custom', tokenizer: 'terms', filter: ['short'] },
        phrases: { type: 'custom', tokenizer: 'terms', filter: ['short', 'neighbours'] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    _source: KEPT[kind],
    properties: { ...FIELDS[kind], ...(kind === 'passages' && hasVectors && { vector: VECTOR }) },
  },
})

/** Settings that copy an index to a second node, if there is one. */
export const COPIED = { index: { auto_expand_replicas: '0-1' } }

/** Settings of an index that never changes again. */
export const CLOSED = { index: { 'blocks.write': true } }

/** The opposite of both, for an index that is being changed. */
export const OPEN = { index: { auto_expand_replicas: false, number_of_replicas: 0, 'blocks.write': null } }
