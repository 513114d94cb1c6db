/** A report of the same event that says something else, with the words that differ. */
import { type Passage, passageSentences } from '../passages/passage.ts'
import { passageDifferences } from '../statements/compare-passages.ts'
import type { Difference } from '../statements/differences.ts'
import { contains, type Span } from '../text/span.ts'

export interface ConflictingReport {
  readonly passage: Passage
  /** The sentence that says something else; a span of the article's body. */
  readonly words: Span
  /** The words in it that differ, in order, as spans of the body; where it lacks a word, the words beside the gap. At least one. */
  readonly differing: readonly Span[]
  /** Whether figures differ and nothing else does. */
  readonly onlyFigures: boolean
}

/** @param differences as spans of `words` */
export function conflictInWords(passage: Passage, words: Span, differences: readonly Difference[]): ConflictingReport {
  const differing = spansOf(differences).map(({ start, end }) => ({
    start: words.start + start,
    end: words.start + end,
  }))
  const onlyFigures = differences.every(({ kind }) => kind === 'figure')
  return { passage, words, differing: differing.length > 0 ? differing : [words], onlyFigures }
}

/**
 * @param sentence of the first passage, about which somebody asks
 * @returns how another passage, nearly word for word the same, differs; `null` if it does not
 */
export function conflictInCopy(passage: Passage, sentence: Span, other: Passage): ConflictingReport | null {
  const differences = passageDifferences(passage, other)
  if (differences === null || differences.length === 0) return null
  const within = { start: sentence.start - passage.start, end: sentence.end - passage.start }
  const asked = differences.filter(({ a }) => a.some((word) => contains(within, word)))
  const shown = asked.length > 0 ? asked : differences
  const spans = spansOf(shown).map(({ start, end }) => ({ start: other.start + start, end: other.start + end }))
  const sentences = passageSentences(other)
  const words = sentences.find((one) => spans.some((span) => contains(one, span))) ?? sentences[0] ?? other
  const differing = spans.filter((span) => contains(words, span))
  return {
    passage: other,
    words,
    differing: differing.length > 0 ? differing : [words],
    onlyFigures: differences.every(({ kind }) => kind === 'figure'),
  }
}

const spansOf = (differences: readonly Difference[]): readonly Span[] =>
  mergedSpans(differences.flatMap(({ b }) => b.map(({ start, end }) => ({ start, end }))))

/** In order, each once. */
function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter(
    ({ start, end }, i) => sorted.findIndex((other) => other.start === start && other.end === end) === i,
  )
}
