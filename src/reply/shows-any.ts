/** Whether a reply shows words that somebody looks for. */
import { termsOf } from '../text/analyse.ts'
import { sliceOf } from '../text/span.ts'
import type { EvidenceBlock, Reply } from './reply.ts'

/** @returns whether the evidence holds any of the words, in any form */
export function showsAny({ blocks }: Reply, words: readonly string[]): boolean {
  const wanted = new Set(words.flatMap((word) => termsOf(word)))
  return blocks.some(
    (block) => block.kind === 'evidence' && !block.beside && termsOf(textOf(block)).some((term) => wanted.has(term)),
  )
}

const textOf = ({ body, sentences }: EvidenceBlock): string =>
  sentences.map((sentence) => sliceOf(body, sentence)).join(' ')
