/**
 * Finds where a text may have been taken from, by votes of its words. Every occurrence of a word votes for its diagonal, the
 * position at which the text would then begin, as the seeds of BLAST do (Altschul et al. 1990, "Basic local alignment search
 * tool"). Diagonals are counted in buckets, so that words may be missing or added. A word votes once for a bucket, with its
 * bits. Two neighbouring buckets are counted together.
 */
import { lowerBound } from '../text/lower-bound.ts'

export interface Voter {
  /** Index of the word in the text that is looked for. */
  readonly i: number
  readonly bits: number
  /** The positions of the word, in order. */
  readonly places: Int32Array
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

/** To look up whether a word votes for a bucket costs as much as so many votes. */
const LOOKUP_COST = 16

/** Sums of the same bits differ by less if they are added up in another order. */
const ROUNDING_BITS = 1e-6

/** Counts for buckets, which are made once and cleared after each use: to make them costs more than to count. */
interface Counts {
  readonly votes: Float64Array
  /** For each bucket the position of a word that voted for it. */
  readonly samples: Int32Array
  /** For each bucket, the last voter's index in the text, plus 1; 0 if nobody has voted. */
  readonly voters: Int32Array
  /** Buckets with votes, in the order in which they got the first. */
  readonly touched: number[]
}

/**
 * Voters whose words are frequent cost time, and as a rule they change nothing: a pair that has no votes of the rarer words
 * cannot become strong enough any more. Once that is so, votes are looked up for the pairs that still can.
 * @param voters the rarest first
 * @returns finds the strongest pairs that are strong enough, strongest first; of equals the one that was touched first
 */
export function createVoting(): (voters: readonly Voter[], options: VoteOptions) => readonly Pair[] {
  let kept: Counts | null = null
  return (voters, options) => {
    const { width, shift, positions } = options
    const buckets = Math.ceil((positions + shift) / width) + 2
    kept = kept && kept.votes.length >= buckets ? kept : createCounts(buckets)
    const counts = kept
    countVotes(voters, options, counts)
    const pairs = strongestPairs(counts, options)
    clear(counts)
    return pairs
  }
}

const createCounts = (buckets: number): Counts => ({
  votes: new Float64Array(buckets),
  samples: new Int32Array(buckets),
  voters: new Int32Array(buckets),
  touched: [],
})

function clear({ votes, voters, touched }: Counts): void {
  for (const bucket of touched) {
    votes[bucket] = 0
    voters[bucket] = 0
  }
  touched.length = 0
}

const strengthOf = ({ votes }: Counts, bucket: number): number => (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0)

function countVotes(voters: readonly Voter[], options: VoteOptions, counts: Counts): void {
  let left = voters.reduce((sum, { bits }) => sum + bits, 0)
  let placesLeft = voters.reduce((sum, { places }) => sum + places.length, 0)
  let best = 0
  for (const [at, voter] of voters.entries()) {
    const needed = Math.max(options.minBits, options.minShare * best) - ROUNDING_BITS
    // Each of the words that are left votes at most once for each of the two.
    if (2 * left < needed && LOOKUP_COST * counts.touched.length < placesLeft) {
      const open = openBuckets(counts, needed - 2 * left)
      for (const later of voters.slice(at)) {
        if (LOOKUP_COST * open.length < later.places.length) lookUpVotes(later, open, options, counts)
        else voteEverywhere(later, options, counts)
      }
      return
    }
    best = Math.max(best, voteEverywhere(voter, options, counts))
    left -= voter.bits
    placesLeft -= voter.places.length
  }
}

/** @returns the strength of the strongest pair that got a vote */
function voteEverywhere({ i, bits, places }: Voter, { width, shift }: VoteOptions, counts: Counts): number {
  const { votes, samples, voters, touched } = counts
  let best = 0
  for (const position of places) {
    const bucket = Math.floor((position - i + shift) / width)
    const last = voters[bucket]
    if (last === i + 1) continue
    if (last === 0) touched.push(bucket)
    voters[bucket] = i + 1
    samples[bucket] = position
    const own = (votes[bucket] ?? 0) + bits
    votes[bucket] = own
    best = Math.max(best, own + (votes[bucket - 1] ?? 0), own + (votes[bucket + 1] ?? 0))
  }
  return best
}

/** The buckets of all pairs that have at least these votes, in order. */
function openBuckets(counts: Counts, minVotes: number): readonly number[] {
  const open = new Set<number>()
  for (const bucket of counts.touched) {
    for (const first of [bucket - 1, bucket]) {
      if (first < 0 || strengthOf(counts, first) < minVotes) continue
      open.add(first)
      open.add(first + 1)
    }
  }
  return [...open].sort((a, b) => a - b)
}

/** Lets a word vote for some buckets alone. */
function lookUpVotes(
  { i, bits, places }: Voter,
  buckets: readonly number[],
  { width, shift }: VoteOptions,
  { votes, samples, voters, touched }: Counts,
): void {
  for (const bucket of buckets) {
    const from = bucket * width + i - shift
    const position = places[lowerBound(places.length, (at) => (places[at] ?? 0) < from)] ?? Number.POSITIVE_INFINITY
    if (position >= from + width) continue
    if (voters[bucket] === 0) touched.push(bucket)
    voters[bucket] = i + 1
    samples[bucket] = position
    votes[bucket] = (votes[bucket] ?? 0) + bits
  }
}

function strongestPairs(counts: Counts, { minBits, minShare, max }: VoteOptions): readonly Pair[] {
  const { votes, samples } = counts
  const best = strongest(counts, max)
  const minStrength = Math.max(minBits, minShare * strengthOf(counts, best[0] ?? 0))
  return best
    .filter((bucket) => strengthOf(counts, bucket) >= minStrength)
    .map((bucket) => {
      const stronger = (votes[bucket] ?? 0) >= (votes[bucket + 1] ?? 0) ? bucket : bucket + 1
      return { bucket, sample: samples[stronger] ?? 0 }
    })
}

function strongest(counts: Counts, max: number): readonly number[] {
  const best: { readonly bucket: number; readonly value: number }[] = []
  for (const bucket of counts.touched) {
    const value = strengthOf(counts, bucket)
    const worst = best.length < max ? undefined : best.at(-1)
    if (worst && worst.value >= value) continue
    if (worst) best.pop()
    const at = best.findIndex((other) => other.value < value || (other.value === value && other.bucket > bucket))
    best.splice(at < 0 ? best.length : at, 0, { bucket, value })
  }
  return best.map(({ bucket }) => bucket)
}
