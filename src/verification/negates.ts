/** Tells negations in the language of an article. */
import type { Article } from '../corpus/article.ts'
import { frameWordsOf } from '../languages/frame-words.ts'
import { isNegation } from '../text/words.ts'

/** @param word of the article or of a claim, as `wordsOf` gives it @returns whether it turns the sense of a sentence round */
export function negates({ language }: Pick<Article, 'language'>, word: string): boolean {
  const frames = frameWordsOf(language)
  return frames ? frames.negations.has(word) : isNegation(word)
}
