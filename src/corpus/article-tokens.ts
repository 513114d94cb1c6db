/** The words of a text of an article, with figures as the article's language writes them. */
import { languageOf } from '../languages/languages.ts'
import { plainFigure, type Token, tokensOf } from '../text/analyse.ts'
import { sliceOf } from '../text/span.ts'
import type { Article } from './article.ts'

const FIGURE = /^\d[\d.,]*$/

/**
 * @param text a part of the article
 * @returns as `tokensOf`; the word of a figure is it in digits with a decimal point: `1120` for `1.120` in German
 */
export function articleTokens(text: string, { language }: Pick<Article, 'language'>): readonly Token[] {
  const tokens = tokensOf(text)
  if (languageOf(language) === undefined) return tokens
  return tokens.map((token) => {
    const written = sliceOf(text, token)
    return FIGURE.test(written) ? { ...token, word: plainFigure(written) } : token
  })
}
