/** An index of all words of all articles. Finds the places that a text may have been taken from, even with changes. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import { eachInSteps, inTurns, type Steps } from '../process/in-steps.ts'
import { lowerBound } from '../text/lower-bound.ts'
import { wordsOf } from '../text/words.ts'
import { type Voter, voteForPlaces } from './vote-for-places.ts'

/** An article's words in order, in columns of one number a word. Holds only words that are in passages. */
export interface ArticleWords {
  readonly article: Article
  readonly passages: readonly Passage[]
  /** Position of its first word among the words of all articles. */
  readonly first: number
  /** The number of each word in the vocabulary. */
  readonly ids: Int32Array
  /** Spans of the words in the article's body. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * A stretch of an article's words, from `from` up to, but not including, `to`; the article's first word has index 0.
 */
export interface Stretch {
  readonly words: ArticleWords
  readonly from: number
  readonly to: number
}

export interface WordIndex {
  /** Number of words in all articles. */
  readonly size: number
  /** The number of a word; -1 if no article holds it. */
  readonly idOf: (word: string) => number
  readonly wordOf: (id: number) => string
  /**
   * The information in a word: the binary logarithm of the number of all words for each occurrence of it. At least 0.
   */
  readonly bitsOf: (word: string) => number
  /** At most `max` places in which exactly these words follow one another, in the order of the articles. */
  exactly(words: readonly string[], max: number): readonly Stretch[]
  /**
   * At most `limits.max` stretches in which many of the words stand in about this order, the most promising first.
   * @param limits `reach`: how many words a stretch goes on, on both sides, beyond the place that the words themselves
   *   take; `minBits`: the information that the words of a stretch must hold together
   */
  near(words: readonly string[], limits: SearchLimits): readonly Stretch[]
}

/** After this many articles, which take about 10 ms, other work gets its turn. */
const ARTICLES_PER_STEP = 1_000
/** To read an article takes as long as to look so many up. */
const LOOK_UPS_A_READING = 100
/**
 * Words vote, the rarest first, until their bits are this many times the bits that a stretch must hold. Frequent words
 * cost time.
 */
const ENOUGH_VOTES = 6
/** A stretch with a smaller share of the best one's votes is not worth a comparison. */
const MIN_SHARE_OF_BEST = 0.5
/**
 * Words vote for one bucket if their diagonals are fewer words apart. Two neighbouring buckets are counted together.
 */
const MIN_BUCKET_WIDTH = 8
/** Empty positions between two articles, so that few diagonals cross both. */
const POSITIONS_BETWEEN_ARTICLES = 64

/** Reads the words of each article once. All indexes that are built with one reader share the numbers of words. */
export interface WordReader {
  readonly vocabulary: ReadonlyMap<string, number>
  /** Whether the words of the article have been read. */
  knows(article: Article): boolean
  /** @param passages of the article */
  read(article: Article, passages: readonly Passage[]): ReadWords
}

type ReadWords = Pick<ArticleWords, 'ids' | 'starts' | 'ends'>

export function createWordReader(): WordReader {
  const vocabulary = new Map<string, number>()
  const known = new WeakMap<Article, ReadWords>()
  const idOf = (word: string): number => {
    const id = vocabulary.get(word) ?? vocabulary.size
    if (id === vocabulary.size) vocabulary.set(word, id)
    return id
  }
  return {
    vocabulary,
    knows: (article) => known.has(article),
    read(article, passages) {
      const before = known.get(article)
      if (before) return before
      const words = passages.flatMap((passage) => wordsOf(article.body, passage))
      const read = {
        ids: Int32Array.from(words, ({ text }) => idOf(text)),
        starts: Int32Array.from(words, ({ start }) => start),
        ends: Int32Array.from(words, ({ end }) => end),
      }
      known.set(article, read)
      return read
    },
  }
}

/** How many words a corpus has of which an index holds only a part. */
export interface WordCounts {
  readonly size: number
  /** How often a word occurs. */
  timesOf(word: string): number
}

/**
 * Works in steps, between which other work gets its turn.
 * @param reader keeps the words of articles for the next index
 * @param whole the words of the corpus, if these are not all of its articles
 */
export async function buildWordIndex(
  articles: readonly Article[],
  passagesOf: (article: Article) => readonly Passage[],
  reader = createWordReader(),
  whole: WordCounts | null = null,
): Promise<WordIndex> {
  const { all, positions } = await inTurns(wordsOfAll(articles, passagesOf, reader))
  const postings = await inTurns(postingsOf(all, reader.vocabulary.size))
  return indexOf({ all, positions, vocabulary: reader.vocabulary, postings, whole })
}

function* wordsOfAll(
  articles: readonly Article[],
  passagesOf: (article: Article) => readonly Passage[],
  reader: WordReader,
): Steps<Pick<WordIndexParts, 'all' | 'positions'>> {
  const all: ArticleWords[] = []
  let [positions, work] = [0, 0]
  for (const article of articles) {
    const passages = passagesOf(article)
    work += reader.knows(article) ? 1 : LOOK_UPS_A_READING
    const words = { article, passages, first: positions, ...reader.read(article, passages) }
    all.push(words)
    positions += words.ids.length + POSITIONS_BETWEEN_ARTICLES
    if (work < ARTICLES_PER_STEP) continue
    work = 0
    yield
  }
  return { all, positions }
}

/** Positions of each word, one word after another: `places[offsets[id]]` up to `places[offsets[id + 1]]`. */
interface Postings {
  readonly offsets: Int32Array
  readonly places: Uint32Array
}

/** Counting sort. */
function* postingsOf(all: readonly ArticleWords[], words: number): Steps<Postings> {
  const offsets = new Int32Array(words + 1)
  yield* eachInSteps(all, ARTICLES_PER_STEP, ({ ids }) => {
    for (const id of ids) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1
  })
  for (let id = 0; id < words; id++) offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0)
  const next = offsets.slice()
  const places = new Uint32Array(offsets[words] ?? 0)
  yield* eachInSteps(all, ARTICLES_PER_STEP, ({ ids, first }) => {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      const at = next[id] ?? 0
      places[at] = first + i
      next[id] = at + 1
    }
  })
  return { offsets, places }
}

/** What the searches of an index read. */
interface Lookup extends Pick<WordIndex, 'idOf' | 'bitsOf'> {
  readonly placesOf: (id: number) => Uint32Array
  /** The article that holds a position; none for the empty positions between articles. */
  readonly articleAt: (position: number) => ArticleWords | undefined
  /** Number of positions, including the empty ones. */
  readonly positions: number
}

interface WordIndexParts {
  readonly all: readonly ArticleWords[]
  readonly positions: number
  readonly vocabulary: ReadonlyMap<string, number>
  readonly postings: Postings
  readonly whole: WordCounts | null
}

function indexOf({ all, positions, vocabulary, postings, whole }: WordIndexParts): WordIndex {
  const { offsets, places } = postings
  const size = whole?.size ?? places.length
  const words = [...vocabulary.keys()]
  const countOf = (id: number) => (id < 0 ? 0 : (offsets[id + 1] ?? 0) - (offsets[id] ?? 0))
  // The vocabulary grows with later indexes, and holds words of articles that are gone.
  const idOf = (word: string) => {
    const id = vocabulary.get(word) ?? -1
    return countOf(id) > 0 ? id : -1
  }
  const timesOf = whole?.timesOf ?? ((word: string) => countOf(idOf(word)))
  const lookup: Lookup = {
    positions,
    idOf,
    bitsOf: (word) => Math.log2(Math.max(1, size) / Math.max(1, timesOf(word))),
    placesOf: (id) => (id < 0 ? places.subarray(0, 0) : places.subarray(offsets[id], offsets[id + 1])),
    articleAt: (position) => {
      const found = all[lowerBound(all.length, (i) => (all[i]?.first ?? 0) <= position) - 1]
      return found && position < found.first + found.ids.length ? found : undefined
    },
  }
  return {
    size,
    idOf,
    wordOf: (id) => words[id] ?? '',
    bitsOf: lookup.bitsOf,
    exactly: (wanted, max) => exactStretches(wanted, max, lookup),
    near: (wanted, limits) => nearStretches(wanted, limits, lookup),
  }
}

function exactStretches(wanted: readonly string[], max: number, lookup: Lookup): readonly Stretch[] {
  const ids = wanted.map(lookup.idOf)
  const found: Stretch[] = []
  if (ids.includes(-1)) return found
  const { offset, places } = rarestOf(ids, lookup)
  for (const position of places) {
    const words = lookup.articleAt(position)
    if (!words) continue
    const from = position - offset - words.first
    if (holdsAt(words, from, ids)) found.push({ words, from, to: from + ids.length })
    if (found.length >= max) break
  }
  return found
}

/** The rarest of some words: which of them it is, and all its places. */
function rarestOf(
  ids: readonly number[],
  { placesOf }: Lookup,
): { readonly offset: number; readonly places: Uint32Array } {
  const all = ids.map((id, offset) => ({ offset, places: placesOf(id) }))
  return all.reduce((best, other) => (other.places.length < best.places.length ? other : best), {
    offset: 0,
    places: placesOf(ids[0] ?? -1),
  })
}

const holdsAt = (words: ArticleWords, from: number, ids: readonly number[]): boolean =>
  from >= 0 && from + ids.length <= words.ids.length && ids.every((id, i) => words.ids[from + i] === id)

interface SearchLimits {
  readonly reach: number
  readonly minBits: number
  readonly max: number
}

function nearStretches(
  wanted: readonly string[],
  { reach, minBits, max }: SearchLimits,
  lookup: Lookup,
): readonly Stretch[] {
  const { length } = wanted
  const width = Math.max(MIN_BUCKET_WIDTH, length >> 1)
  const options = { width, shift: length, positions: lookup.positions, minBits, minShare: MIN_SHARE_OF_BEST, max }
  return voteForPlaces(votersOf(wanted, minBits, lookup), options).flatMap(({ bucket, sample }) => {
    const words = lookup.articleAt(sample)
    if (!words) return []
    const begin = bucket * width - length - words.first
    const from = Math.max(0, begin - reach)
    const to = Math.min(words.ids.length, begin + 2 * width + length + reach)
    return from < to ? [{ words, from, to }] : []
  })
}

/** The rarest words, as many as it takes. */
function votersOf(wanted: readonly string[], minBits: number, { idOf, bitsOf, placesOf }: Lookup): readonly Voter[] {
  const known = wanted
    .map((word, i) => ({ i, bits: bitsOf(word), places: placesOf(idOf(word)) }))
    .filter(({ places }) => places.length > 0)
  return enough(
    known.sort((a, b) => b.bits - a.bits || a.i - b.i),
    ENOUGH_VOTES * minBits,
  )
}

/** The first voters whose bits add up to `wanted`; all voters if they do not. */
function enough(voters: readonly Voter[], wanted: number): readonly Voter[] {
  let bits = 0
  const at = voters.findIndex((voter) => {
    bits += voter.bits
    return bits >= wanted
  })
  return at < 0 ? voters : voters.slice(0, at + 1)
}
