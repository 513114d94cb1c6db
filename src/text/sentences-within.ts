/** The sentences of a stretch of text that may cross paragraphs. */
import { paragraphsOf } from './paragraphs.ts'
import { sentencesOf } from './sentences.ts'
import type { Span } from './span.ts'

/**
 * @param body any text
 * @param span a span of it
 * @returns its sentences in order, none across two paragraphs, those at the ends cut to the span; they hold all visible
 *   words of it
 */
export const sentencesWithin = (body: string, span: Span): readonly Span[] =>
  paragraphsOf(body)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap((part) => sentencesOf(body, part))
