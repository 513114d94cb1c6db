/** The words of an evidence block, sentence by sentence, as every edge shows them. */
import { type Span, sliceOf } from '../text/span.ts'
import { visibleText } from '../text/visible-text.ts'
import type { EvidenceBlock } from './reply.ts'

export interface Piece {
  /** What stands before it: nothing, a space, a new line, or the mark of words left out (page furniture). */
  readonly gap: '' | ' ' | '\n' | '\n[…]\n'
  /** A sentence without invisible characters, white space folded, so that a hard-wrapped file reads well. */
  readonly text: string
  readonly answering: boolean
}

/** @param sentences those of the block that are shown, neighbours in order */
export const evidencePieces = ({ body, answering }: EvidenceBlock, sentences: readonly Span[]): readonly Piece[] =>
  sentences.map((sentence, i) => ({
    gap: gapBetween(body, sentences[i - 1], sentence),
    text: visibleText(sliceOf(body, sentence)).replace(/\s+/g, ' '),
    answering: sentence.start === answering.start && sentence.end === answering.end,
  }))

function gapBetween(body: string, before: Span | undefined, sentence: Span): Piece['gap'] {
  if (!before) return ''
  const gap = visibleText(body.slice(before.end, sentence.start))
  if (gap.trim() !== '') return '\n[…]\n'
  return gap.includes('\n') ? '\n' : gap === '' ? '' : ' '
}
