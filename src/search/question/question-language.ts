/** Tells the language of a question among those of the corpus, and what each of them takes for its words. */
import { isStopWord } from '../../english/stop-words.ts'
import type { Language } from '../../languages/language.ts'
import { type Token, termsOf } from '../../text/analyse.ts'
import { sliceOf } from '../../text/span.ts'
import { isUnspacedStopWord } from '../../text/unspaced-stop-words.ts'
import { withoutAccents } from '../../text/without-accents.ts'

/** What joins words of a token: `est-ce`, `l'école`. */
const CONNECTOR = /[-‐‑–'’‘ʼ]/

/**
 * @param language absent for English
 * @returns the token as typed, without the parts that carry no topic in a language; empty for a stop word
 */
function contentOf(token: Token, text: string, language: Language | undefined): string {
  const typed = sliceOf(text, token)
  if (isUnspacedStopWord(token.word)) return ''
  if (language === undefined) return isStopWord(token.word) ? '' : typed
  const parts = typed.split(CONNECTOR)
  return parts.filter((part) => !language.stopWords.has(withoutAccents(part).toLowerCase())).join('-')
}

/** Whether a token of a text carries no topic. @param language absent for English */
export const isStopToken = (token: Token, text: string, language: Language | undefined): boolean =>
  contentOf(token, text, language) === ''

/** @returns the terms that the token has in a language; none for its stop words. @param language absent for English */
export function termsIn(token: Token, text: string, language: Language | undefined): readonly string[] {
  const content = contentOf(token, text, language)
  if (content === '') return []
  return language === undefined ? token.terms : termsOf(content, language)
}

/**
 * The language with most stop words in the question; of equal ones, the one in which the corpus holds most of its words.
 * @param languages those of the corpus, without English
 * @param holds whether the corpus holds a term
 * @returns undefined for English, which wins if all are equal
 */
export function languageOfQuestion(
  tokens: readonly Token[],
  text: string,
  languages: readonly Language[],
  holds: (term: string) => boolean,
): Language | undefined {
  if (languages.length === 0) return undefined
  const likely = [undefined, ...languages].map((language) => ({
    language,
    stopWords: tokens.filter((token) => isStopToken(token, text, language)).length,
    held: tokens.filter((token) => termsIn(token, text, language).some(holds)).length,
  }))
  const [first] = likely.sort((a, b) => b.stopWords - a.stopWords || b.held - a.held)
  return first?.language
}
