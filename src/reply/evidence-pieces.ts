/** The words of an evidence block, sentence by sentence, as every edge shows them. */
import type { Span } from '../text/span.ts'
import { visibleText } from '../text/visible-text.ts'
import type { EvidenceBlock } from './reply.ts'

export interface Piece {
  /** What precedes it: nothing, a space, a new line, or the mark of words that are left out (page furniture). */
  readonly gap: '' | ' ' | '\n' | '\n[…]\n'
  /** A sentence in one or more runs. Invisible characters are removed and white space is folded, so that a hard-wrapped file reads well. */
  readonly runs: readonly Run[]
  /** Whether it is the answering sentence, which is shown in bold. */
  readonly bold: boolean
}

export interface Run {
  readonly text: string
  /** Another source prints it differently. */
  readonly differs: boolean
}

/** @param sentences those of the block that are shown, neighbours in order */
export const evidencePieces = (
  { body, answering, plain, differing = [] }: EvidenceBlock,
  sentences: readonly Span[],
): readonly Piece[] =>
  sentences.map((sentence, i) => ({
    gap: gapBetween(body, sentences[i - 1], sentence),
    runs: runsOf(body, sentence, differing),
    bold: plain !== true && sentence.start === answering.start && sentence.end === answering.end,
  }))

function gapBetween(body: string, before: Span | undefined, sentence: Span): Piece['gap'] {
  if (!before) return ''
  const gap = visibleText(body.slice(before.end, sentence.start))
  if (gap.trim() !== '') return '\n[…]\n'
  if (gap.includes('\n')) return '\n'
  return gap === '' ? '' : ' '
}

function runsOf(body: string, sentence: Span, differing: readonly Span[]): readonly Run[] {
  const runs: Run[] = []
  let at = sentence.start
  const add = (end: number, differs: boolean) => {
    if (end > at) runs.push({ text: visibleText(body.slice(at, end)).replace(/\s+/g, ' '), differs })
    at = Math.max(at, end)
  }
  for (const { start, end } of differing) {
    if (end <= sentence.start || start >= sentence.end) continue
    add(Math.max(start, sentence.start), false)
    add(Math.min(end, sentence.end), true)
  }
  add(sentence.end, false)
  return runs
}
