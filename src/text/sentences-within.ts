/** Finds the sentences of a span that may hold several paragraphs. */
import { paragraphsOf } from './paragraphs.ts'
import { sentencesOf } from './sentences.ts'
import type { Span } from './span.ts'

/**
 * @param body any text
 * @param span a span of it
 * @returns the sentences in order, as spans of the body, none across two paragraphs. The first and the last are cut to
 *   the span. Together they hold every visible character of it
 */
export const sentencesWithin = (body: string, span: Span): readonly Span[] =>
  paragraphsOf(body)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap((part) => sentencesOf(body, part))
