/** Where every word of the articles stands: finds the places that a text may have been taken from, whatever was changed. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import { wordsOf } from './words.ts'

/** An article's words in order, one number each per column; only words that stand in passages. */
export interface ArticleWords {
  readonly article: Article
  readonly passages: readonly Passage[]
  /** Position of its first word among those of all articles. */
  readonly first: number
  /** Number of each word in the vocabulary. */
  readonly ids: Int32Array
  /** Spans of the article's body. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A stretch of an article's words: half-open, counted from the article's first word. */
export interface Stretch {
  readonly words: ArticleWords
  readonly from: number
  readonly to: number
}

export interface WordIndex {
  /** Number of words in all articles. */
  readonly size: number
  /** Number of the word; -1 where no article holds it. */
  idOf(word: string): number
  wordOf(id: number): string
  /** What the word tells by occurring: the binary logarithm of how many words there are for each such one. At least 0. */
  bitsOf(word: string): number
  /** Every place where exactly these words stand one after another, in the order of the articles. */
  exactly(words: readonly string[], most: number): readonly Stretch[]
  /**
   * Stretches in which many of the words stand in about this order, the most promising first.
   * @param reach how many words a stretch goes on beyond the place that the words themselves take
   * @param leastBits what the words that a stretch holds must tell together
   */
  near(
    words: readonly string[],
    { reach, leastBits, most }: { readonly reach: number; readonly leastBits: number; readonly most: number },
  ): readonly Stretch[]
}

/** Articles worked through before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 10
/** The rarest words say where a text stands; frequent ones cost time. So many times the least that must be told. */
const ENOUGH_VOTES = 6
/** A stretch with less than this share of the best one's votes is not worth a comparison. */
const MIN_OF_BEST = 0.5
/** Words on one diagonal are counted together when they lie no farther apart than this, and twice this beside it. */
const NARROWEST_BUCKET = 8
/** Empty positions between two articles, so that a diagonal seldom runs over both. */
const BETWEEN_ARTICLES = 64

/** Reads the words of articles, those of an article once: all indexes that are built with one reader number words alike. */
export interface WordReader {
  readonly vocabulary: ReadonlyMap<string, number>
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

/** Leaves room for other work between its steps. */
export async function buildWordIndex(
  articles: readonly Article[],
  passagesOf: (article: Article) => readonly Passage[],
  reader = createWordReader(),
): Promise<WordIndex> {
  const all: ArticleWords[] = []
  let positions = 0
  for (const [i, article] of articles.entries()) {
    const passages = passagesOf(article)
    const words = { article, passages, first: positions, ...reader.read(article, passages) }
    all.push(words)
    positions += words.ids.length + BETWEEN_ARTICLES
    if (i % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) await turn()
  }
  return indexOf(all, positions, reader.vocabulary, postingsOf(all, reader.vocabulary.size))
}

/** Positions of each word, one word after another: `places[offsets[id]]` up to `places[offsets[id + 1]]`. */
interface Postings {
  readonly offsets: Int32Array
  readonly places: Int32Array
}

/** A counting sort. */
function postingsOf(all: readonly ArticleWords[], words: number): Postings {
  const offsets = new Int32Array(words + 1)
  for (const { ids } of all) for (const id of ids) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1
  for (let id = 0; id < words; id++) offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0)
  const next = offsets.slice()
  const places = new Int32Array(offsets[words] ?? 0)
  for (const { ids, first } of all) {
    for (const [i, id] of ids.entries()) {
      const at = next[id] ?? 0
      places[at] = first + i
      next[id] = at + 1
    }
  }
  return { offsets, places }
}

function indexOf(
  all: readonly ArticleWords[],
  positions: number,
  vocabulary: ReadonlyMap<string, number>,
  { offsets, places }: Postings,
): WordIndex {
  const size = places.length
  const countOf = (id: number) => (id < 0 ? 0 : (offsets[id + 1] ?? 0) - (offsets[id] ?? 0))
  // The vocabulary grows with later indexes, and holds words of articles that are gone.
  const idOf = (word: string) => {
    const id = vocabulary.get(word) ?? -1
    return countOf(id) > 0 ? id : -1
  }
  const bitsOf = (word: string) => Math.log2(Math.max(1, size) / Math.max(1, countOf(idOf(word))))
  const placesOf = (id: number) => (id < 0 ? places.subarray(0, 0) : places.subarray(offsets[id], offsets[id + 1]))

  /** The article that holds a position of all words. */
  const articleAt = (position: number): ArticleWords | undefined => {
    let [low, high] = [0, all.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((all[middle]?.first ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const found = all[low]
    return found && position < found.first + found.ids.length ? found : undefined
  }

  const words = [...vocabulary.keys()]

  return {
    size,
    idOf,
    wordOf: (id) => words[id] ?? '',
    bitsOf,
    exactly(wanted, most) {
      const ids = wanted.map(idOf)
      const rarest = ids.reduce((best, id, i) => (countOf(id) < countOf(ids[best] ?? -1) ? i : best), 0)
      const found: Stretch[] = []
      if (ids.includes(-1)) return found
      for (const position of placesOf(ids[rarest] ?? -1)) {
        const article = articleAt(position)
        if (!article) continue
        const from = position - rarest - article.first
        if (from < 0 || from + ids.length > article.ids.length) continue
        if (ids.every((id, i) => article.ids[from + i] === id))
          found.push({ words: article, from, to: from + ids.length })
        if (found.length >= most) break
      }
      return found
    },
    near(wanted, { reach, leastBits, most }) {
      const voters = wanted.map((word, i) => ({ i, id: idOf(word), bits: bitsOf(word) })).filter(({ id }) => id >= 0)
      const rarest = enough(
        [...voters].sort((a, b) => b.bits - a.bits || a.i - b.i),
        ENOUGH_VOTES * leastBits,
      )
      const width = Math.max(NARROWEST_BUCKET, wanted.length >> 1)
      const { votes, samples, touched } = countVotes(rarest, placesOf, { width, shift: wanted.length, positions })
      const strength = (bucket: number) => (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0)
      const best = strongest(touched, strength, most)
      const least = Math.max(leastBits, MIN_OF_BEST * strength(best[0] ?? 0))
      return best.flatMap((bucket) => {
        if (strength(bucket) < least) return []
        const stronger = (votes[bucket] ?? 0) >= (votes[bucket + 1] ?? 0) ? bucket : bucket + 1
        const article = articleAt(samples[stronger] ?? 0)
        if (!article) return []
        const begin = bucket * width - wanted.length - article.first
        const from = Math.max(0, begin - reach)
        const to = Math.min(article.ids.length, begin + 2 * width + wanted.length + reach)
        return from < to ? [{ words: article, from, to }] : []
      })
    },
  }
}

/** The first voters that together tell so much. */
function enough(voters: readonly Voter[], wanted: number): readonly Voter[] {
  let bits = 0
  const at = voters.findIndex((voter) => {
    bits += voter.bits
    return bits >= wanted
  })
  return at < 0 ? voters : voters.slice(0, at + 1)
}

/** The few strongest of many, strongest first; of equals the first by number. */
function strongest(buckets: readonly number[], strength: (bucket: number) => number, most: number): readonly number[] {
  const best: { readonly bucket: number; readonly value: number }[] = []
  for (const bucket of buckets) {
    const value = strength(bucket)
    const worst = best.length < most ? undefined : best.at(-1)
    if (worst && worst.value >= value) continue
    if (worst) best.pop()
    const at = best.findIndex((other) => other.value < value || (other.value === value && other.bucket > bucket))
    best.splice(at < 0 ? best.length : at, 0, { bucket, value })
  }
  return best.map(({ bucket }) => bucket)
}

interface Voter {
  /** Place of the word in the text that is looked for. */
  readonly i: number
  readonly id: number
  readonly bits: number
}

/**
 * Every occurrence of every word votes for the diagonal on which it lies, the place where the text would then begin: the
 * seeds of BLAST (Altschul et al. 1990, "Basic local alignment search tool"), in buckets, so that words may be missing or
 * added. A word votes once for a bucket.
 */
function countVotes(
  voters: readonly Voter[],
  placesOf: (id: number) => Int32Array,
  { width, shift, positions }: { readonly width: number; readonly shift: number; readonly positions: number },
): {
  readonly votes: Float64Array
  /** For each bucket the position of one that voted for it. */
  readonly samples: Int32Array
  readonly touched: readonly number[]
} {
  const votes = new Float64Array(Math.ceil((positions + shift) / width) + 2)
  const samples = new Int32Array(votes.length)
  const last = new Int32Array(votes.length).fill(-1)
  const touched: number[] = []
  for (const { i, id, bits } of voters) {
    for (const position of placesOf(id)) {
      const bucket = Math.floor((position - i + shift) / width)
      if (last[bucket] === i) continue
      if (last[bucket] === -1) touched.push(bucket)
      last[bucket] = i
      samples[bucket] = position
      votes[bucket] = (votes[bucket] ?? 0) + bits
    }
  }
  return { votes, samples, touched }
}
