/** Splits a part of an article into sentences, by the rules of the article's language. */
import { languageOf } from '../languages/languages.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { ArticleBody } from './article.ts'

/**
 * @param article its language tells where sentences end
 * @param within a span of its body; a line break inside counts as white space
 * @returns the sentences in order, as spans of the body, the first and the last cut to the span; see `sentencesOf`
 */
export const articleSentences = ({ body, language }: ArticleBody, within: Span): readonly Span[] =>
  sentencesOf(body, within, languageOf(language))
