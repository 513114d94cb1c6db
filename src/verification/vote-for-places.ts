/**
 * Finds where a text may have been taken from, by votes of its words. Every occurrence of a word votes for its diagonal, the
 * position at which the text would then begin, as the seeds of BLAST do (Altschul et al. 1990, "Basic local alignment search
 * tool"). Diagonals are counted in buckets, so that words may be missing or added. A word votes once for a bucket, with its
 * bits. Two neighbouring buckets are counted together.
 *
 * The buckets are counted block by block, because a block fits into the processor's cache. Frequent words are counted only in
 * blocks where the rarer ones leave a pair that may still be strong enough (Turtle & Flood 1995, "Query evaluation: strategies
 * and optimizations").
 */
import { firstAtLeast } from '../text/first-at-least.ts'

export interface Voter {
  /** Index of the word in the text that is looked for. */
  readonly i: number
  readonly bits: number
  /** The positions of the word, in order. */
  readonly places: Uint32Array
}

export interface VoteOptions {
  /** Of a bucket, in words. */
  readonly width: number
  /** Added to each diagonal so that it is at least 0. */
  readonly shift: number
  /** Number of positions, including the empty ones. */
  readonly positions: number
  /** What two neighbouring buckets must have together. */
  readonly minBits: number
  /** The share of the strongest pair's votes that another pair must have. */
  readonly minShare: number
  /** How many pairs are found at most. */
  readonly max: number
}

/** A bucket, counted together with the next one. */
export interface Pair {
  readonly bucket: number
  /** The position of a word that voted for the stronger one of the two. */
  readonly sample: number
}

interface CountedPair extends Pair {
  readonly votes: number
}

/** Buckets that are counted at once. */
const BLOCK_SIZE = 1_024
/** Blocks in which the rarest words stand, and which are therefore counted first: one of them may hold the whole text. */
const MAX_FIRST_BLOCKS = 64
/** Sums of the same bits differ by less if they are added up in another order. */
const ROUNDING_BITS = 1e-6

/**
 * @param voters the rarest first
 * @returns the strongest pairs that are strong enough, strongest first; of equals the one that comes first in the text
 */
export function voteForPlaces(voters: readonly Voter[], options: VoteOptions): readonly Pair[] {
  const { width, shift, positions, minBits, minShare, max } = options
  const pairsIn = startCounting(voters, options)
  const blocks = Math.ceil((positions + shift) / width / BLOCK_SIZE)
  const first = blocksOfRarest(voters, options)
  let best: readonly CountedPair[] = []
  const least = () => Math.max(minBits, minShare * (best[0]?.votes ?? 0))
  const count = (block: number): void => {
    const found = pairsIn(block, least() - ROUNDING_BITS)
    if (found.length > 0) best = [...best, ...found].sort(byVotes).slice(0, max)
  }
  for (const block of first) count(block)
  for (let block = 0; block < blocks; block++) if (!first.has(block)) count(block)
  return best.filter(({ votes }) => votes >= least()).map(({ bucket, sample }) => ({ bucket, sample }))
}

const byVotes = (a: CountedPair, b: CountedPair): number => b.votes - a.votes || a.bucket - b.bucket

function blocksOfRarest(voters: readonly Voter[], { width, shift }: VoteOptions): ReadonlySet<number> {
  const blocks = new Set<number>()
  for (const { i, places } of voters) {
    for (const position of places) {
      if (blocks.size === MAX_FIRST_BLOCKS) return blocks
      blocks.add(Math.floor((position - i + shift) / width / BLOCK_SIZE))
    }
  }
  return blocks
}

/** @returns a function that finds the pairs of a block that have at least `minVotes` */
function startCounting(voters: readonly Voter[], { width, shift }: VoteOptions) {
  const allBits = voters.reduce((sum, { bits }) => sum + bits, 0)
  // The last pair of a block ends with the first bucket of the next. The empty ones around stand for what is not counted.
  const votes = new Float64Array(BLOCK_SIZE + 3)
  const samples = new Uint32Array(BLOCK_SIZE + 3)

  /** @returns the votes of the strongest pair that got one */
  function vote({ i, bits, places }: Voter, firstBucket: number): number {
    const from = firstBucket * width + i - shift
    const end = from + (BLOCK_SIZE + 1) * width
    let [strongest, last] = [0, -1]
    for (let at = firstAtLeast(places, from, 0, places.length); at < places.length; at++) {
      const position = places[at] as number
      if (position >= end) break
      const own = Math.floor((position - from) / width) + 1
      if (own === last) continue
      last = own
      const now = (votes[own] as number) + bits
      votes[own] = now
      samples[own] = position
      strongest = Math.max(strongest, now + (votes[own - 1] as number), now + (votes[own + 1] as number))
    }
    return strongest
  }

  /** @returns false as soon as no pair can get `minVotes` any more */
  function countAll(firstBucket: number, minVotes: number): boolean {
    let [strongest, left] = [0, allBits]
    for (const voter of voters) {
      // Each of the words that are left votes at most once for each of the two.
      if (strongest + 2 * left < minVotes) return false
      strongest = Math.max(strongest, vote(voter, firstBucket))
      left -= voter.bits
    }
    return strongest >= minVotes
  }

  function countedPairs(firstBucket: number, minVotes: number): readonly CountedPair[] {
    const pairs: CountedPair[] = []
    for (let own = 1; own <= BLOCK_SIZE; own++) {
      const [one, next] = [votes[own] as number, votes[own + 1] as number]
      if (one === 0 || one + next < minVotes) continue
      const sample = samples[one >= next ? own : own + 1] as number
      pairs.push({ bucket: firstBucket + own - 1, votes: one + next, sample })
    }
    return pairs
  }

  return (block: number, minVotes: number): readonly CountedPair[] => {
    const firstBucket = block * BLOCK_SIZE
    const pairs = countAll(firstBucket, minVotes) ? countedPairs(firstBucket, minVotes) : []
    votes.fill(0)
    return pairs
  }
}
