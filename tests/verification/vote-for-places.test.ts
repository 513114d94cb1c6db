import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pair, type VoteOptions, type Voter, voteForPlaces } from '../../src/verification/vote-for-places.ts'

/** Lets every word vote for every bucket, and then looks for the strongest pairs. */
function votedByAll(voters: readonly Voter[], { width, shift, minBits, minShare, max }: VoteOptions): readonly Pair[] {
  const votes = new Map<number, number>()
  const samples = new Map<number, number>()
  for (const { i, bits, places } of voters) {
    const voted = new Set<number>()
    for (const position of places) {
      const bucket = Math.floor((position - i + shift) / width)
      if (voted.has(bucket)) continue
      voted.add(bucket)
      votes.set(bucket, (votes.get(bucket) ?? 0) + bits)
      samples.set(bucket, position)
    }
  }
  const votesFor = (bucket: number) => votes.get(bucket) ?? 0
  const strength = (bucket: number) => votesFor(bucket) + votesFor(bucket + 1)
  const best = [...votes.keys()].sort((a, b) => strength(b) - strength(a) || a - b).slice(0, max)
  const least = Math.max(minBits, minShare * strength(best[0] ?? 0))
  return best
    .filter((bucket) => strength(bucket) >= least)
    .map((bucket) => ({
      bucket,
      sample: samples.get(votesFor(bucket) >= votesFor(bucket + 1) ? bucket : bucket + 1) ?? 0,
    }))
}

/** Words of a text of random words, some frequent and some rare, and where they occur among other such words. */
const searches = fc
  .record({
    words: fc.array(fc.nat({ max: 40 }), { minLength: 200, maxLength: 3_000 }),
    wanted: fc.oneof(
      fc.array(fc.nat({ max: 45 }), { minLength: 1, maxLength: 40 }),
      fc.record({ from: fc.nat({ max: 150 }), length: fc.integer({ min: 3, max: 40 }) }),
    ),
    minBits: fc.double({ min: 1, max: 60, noNaN: true }),
    // So far that the words may stand in two blocks of buckets, or in the same bucket of the second one.
    before: fc.nat({ max: 12_000 }),
    max: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ words, wanted, minBits, before, max }) => {
    // The lower its number, the more often a word occurs.
    const corpus = words.map((word, at) => (at % 3 === 0 ? word : word % 5))
    const text = Array.isArray(wanted) ? wanted : corpus.slice(wanted.from, wanted.from + wanted.length)
    const voters = text
      .map((word, i): Voter => {
        const places = Uint32Array.from(corpus.flatMap((other, at) => (other === word ? [before + at] : [])))
        return { i, places, bits: Math.log2(corpus.length / Math.max(1, places.length)) }
      })
      .filter(({ places }) => places.length > 0)
      .sort((a, b) => b.bits - a.bits || a.i - b.i)
    const width = Math.max(8, text.length >> 1)
    const positions = before + corpus.length
    return { voters, options: { width, shift: text.length, positions, minBits, minShare: 0.5, max } }
  })

describe('votes for the places of a text', () => {
  it('find the same places as if every word had voted everywhere', () => {
    fc.assert(
      fc.property(searches, ({ voters, options }) => {
        expect(voteForPlaces(voters, options)).toEqual(votedByAll(voters, options))
      }),
      { numRuns: 600 },
    )
  })

  it('find nothing for no words', () => {
    const options = { width: 8, shift: 0, positions: 100, minBits: 1, minShare: 0.5, max: 3 }
    expect(voteForPlaces([], options)).toEqual([])
  })
})
