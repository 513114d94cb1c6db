/** The language of an article: what its keeper states, else what its text tells, else what its page declares. */
import { detectLanguage } from '../languages/detect-language.ts'
import { withoutHiddenMarks } from '../text/hidden-marks.ts'
import type { Article } from './article.ts'

const ENGLISH = 'en'

interface KnownLanguage {
  /** In front matter, where somebody wrote it for this article. ISO 639-1. */
  readonly stated?: string | undefined
  /** By the page, of which the template often declares a language for all articles. ISO 639-1. */
  readonly declared?: string | undefined
}

/**
 * @param declared by a page or feed, ISO 639-1
 * @returns what the file of the article has to state: what is declared, if the text does not tell its language itself
 */
export const languageToState = (text: string, declared: string | undefined): string | undefined =>
  declared === undefined || declared === ENGLISH || detectLanguage(text) !== null ? undefined : declared

/** @returns the field `language`, unless the article is in English or the language is unknown */
export function articleLanguage(body: string, { stated, declared }: KnownLanguage): Pick<Article, 'language'> {
  const language = stated ?? detectLanguage(withoutHiddenMarks(body)) ?? declared
  return language === undefined || language === ENGLISH ? {} : { language }
}
