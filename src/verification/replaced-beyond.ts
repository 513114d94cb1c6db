/** Finds what an insertion at the beginning or the end of a claim stands for, which the claim itself does not reach. */
import { LIGHT_WORDS } from '../english/frame-words.ts'
import { termsOf } from '../text/analyse.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Stretch, WordIndex } from './word-index.ts'

interface Beyond {
  readonly stretch: Stretch
  readonly marked: MarkedWords
  readonly index: Pick<WordIndex, 'wordOf'>
  readonly side: 'before' | 'after'
}

/** Words beyond the claim that are read. */
const MAX_WORDS = 12
const DETERMINER = /^(?:a|an|the|this|that|these|those|its|his|her|their|my|our|your)$/
const END_OF_SENTENCE = /[.!?…\n]/

/**
 * @param inserted the words of the insertion
 * @returns the indexes of the article's words that stand in the place of the insertion; none if the sentence goes no further,
 *   or its next words hold those of the insertion
 */
export function replacedBeyond(inserted: readonly string[], beyond: Beyond): readonly number[] {
  const { words } = beyond.stretch
  const wordAt = (at: number) => beyond.index.wordOf(words.ids[at] ?? -1)
  const stems = (all: readonly string[]) => new Set(all.flatMap((word) => termsOf(word).slice(0, 1)))
  const spoken = wordsBeyond(beyond, true)
  const bracketed = spoken.findIndex((at) => beyond.marked.inserted[at] !== 1)
  // The article's own brackets are what those of the claim stand for.
  if (bracketed !== 0 && spoken.length > 0) return inOrder(bracketed < 0 ? spoken : spoken.slice(0, bracketed))
  const all = spoken.length > 0 ? spoken : wordsBeyond(beyond, false)
  const held = stems(all.map(wordAt))
  const content = inserted.filter((word) => !LIGHT_WORDS.has(word))
  if (content.length > 0 && [...stems(content)].every((stem) => held.has(stem))) return []
  if (spoken.length > 0) return nearest(spoken, wordAt)
  // Outside of the marks only a name can be who is meant.
  const isName = (at: number) =>
    /^\p{Lu}/u.test(words.article.body.slice(words.starts[at])) && !LIGHT_WORDS.has(wordAt(at))
  const name = content.length > 0 ? all.find(isName) : undefined
  return name === undefined ? [] : [name]
}

const inOrder = (indexes: readonly number[]): readonly number[] => [...indexes].sort((a, b) => a - b)

function nearest(spoken: readonly number[], wordAt: (at: number) => string): readonly number[] {
  const found = spoken.find((at) => !DETERMINER.test(wordAt(at))) ?? spoken[0]
  return found === undefined ? [] : [found]
}

/** The words of the sentence beyond the claim, the nearest first: those of the same quotation, or those outside of it. */
function wordsBeyond({ stretch: { words, from, to }, marked, side }: Beyond, isSpoken: boolean): readonly number[] {
  const { article, starts, ends, ids } = words
  const step = side === 'before' ? -1 : 1
  const own = marked.quotationAt[side === 'before' ? from : to - 1]
  const found: number[] = []
  for (let at = side === 'before' ? from - 1 : to; at >= 0 && at < ids.length && found.length < MAX_WORDS; at += step) {
    const between =
      step < 0 ? article.body.slice(ends[at], starts[at + 1]) : article.body.slice(ends[at - 1], starts[at])
    if (END_OF_SENTENCE.test(between) || (marked.quotationAt[at] === own) !== isSpoken) break
    found.push(at)
  }
  return found
}
