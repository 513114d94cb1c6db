/** Finds the same as `frames.ts` in German, French and Spanish, by lists of words alone. */
import type { FrameWords } from '../languages/frame-words.ts'
import { sliceOf } from '../text/span.ts'
import type { Word } from '../text/words.ts'
import type { LeftOut } from './frames.ts'

/** @returns the index of the word, the nearest to the claim, that makes the stretch a frame; -1 if it only says more */
export function foreignFrameIn(
  { negations, bindings }: FrameWords,
  { body, words, side, isQuestion }: LeftOut,
): number {
  const isFrame = (word: Word): boolean => negations.has(word.text) || bindings.has(written(body, word))
  const found = side === 'before' ? words.findLastIndex(isFrame) : words.findIndex(isFrame)
  return found < 0 && isQuestion && side === 'before' && words.length > 0 ? 0 : found
}

const written = (body: string, word: Word): string => sliceOf(body, word).toLowerCase().replace(/[’‘ʼ]/g, "'")
