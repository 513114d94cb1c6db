/** The words of a text that another text does not have, wherever they stand. */
import { type Token, tokensOf } from '../text/analyse.ts'
import type { Span } from '../text/span.ts'

/**
 * Case, accents and punctuation do not matter, other forms of a word do: "hits" is not "hit". Each word of the other text
 * stands for one: "very, very good" has one "very" more than "very good".
 * @returns spans of `text` in order; neighbouring words are one span
 */
export function differingWords(text: string, other: string): readonly Span[] {
  const left = new Map<string, number>()
  for (const { word } of tokensOf(other)) left.set(word, (left.get(word) ?? 0) + 1)
  const tokens = tokensOf(text)
  return joinedNeighbours(
    tokens,
    tokens.map(({ word }) => {
      const count = left.get(word) ?? 0
      left.set(word, count - 1)
      return count <= 0
    }),
  )
}

/** @param isTaken whether the token at each place belongs to a span */
function joinedNeighbours(tokens: readonly Token[], isTaken: readonly boolean[]): readonly Span[] {
  const spans: Span[] = []
  for (const [i, { start, end }] of tokens.entries()) {
    if (!isTaken[i]) continue
    const last = isTaken[i - 1] ? spans.pop() : undefined
    spans.push({ start: last?.start ?? start, end })
  }
  return spans
}

/** @returns in order, without overlaps: spans that overlap or touch are one */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
