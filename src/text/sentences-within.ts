/** Finds the sentences of a span that may hold several paragraphs. */
import { paragraphsOf } from './paragraphs.ts'
import { sentencesOf } from './sentences.ts'
import type { Span } from './span.ts'

/**
 * @param body any text
 * @param span a span of it
 * @returns spans of the body: the sentences in order, none across two paragraphs, the first and last cut to the span;
 *   together they hold every visible character of it
 */
export const sentencesWithin = (body: string, span: Span): readonly Span[] =>
  paragraphsOf(body)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap((part) => sentencesOf(body, part))
