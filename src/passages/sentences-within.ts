/** Finds the sentences of a span that may hold several paragraphs. */
import type { ArticleBody } from '../corpus/article.ts'
import { articleSentences } from '../corpus/article-sentences.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import type { Span } from '../text/span.ts'

/**
 * @param article whose language tells where sentences end
 * @param span of its body
 * @returns the sentences in order, as spans of the body, none across two paragraphs. The first and the last are cut to
 *   the span. Together they hold every visible character of it
 */
export const sentencesWithin = (article: ArticleBody, span: Span): readonly Span[] =>
  paragraphsOf(article.body)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap((part) => articleSentences(article, part))
