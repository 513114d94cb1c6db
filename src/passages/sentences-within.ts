/** Finds the sentences of a span that may hold several paragraphs. */
import type { Article } from '../corpus/article.ts'
import { languageOf } from '../languages/languages.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/**
 * @param article whose language tells where sentences end
 * @param span of its body
 * @returns the sentences in order, as spans of the body, none across two paragraphs. The first and the last are cut to
 *   the span. Together they hold every visible character of it
 */
export const sentencesWithin = ({ body, language }: Pick<Article, 'body' | 'language'>, span: Span): readonly Span[] =>
  paragraphsOf(body)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap((part) => sentencesOf(body, part, languageOf(language)))
