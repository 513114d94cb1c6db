/** Tells the nouns of a question in another language than English by what stands before them, without grammar. */
import type { Language } from '../../languages/language.ts'
import type { Token } from '../../text/analyse.ts'
import { sliceOf } from '../../text/span.ts'
import { isStopToken } from './question-language.ts'

/** `l'école`, `d'amiante`. */
const AFTER_ELISION = /^[ld]['’‘ʼ]\p{L}/iu
const CAPITAL = /^\p{Lu}/u
/** A text that has a word in small letters writes capitals for a reason. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’])\p{Ll}/u

/** @returns the words of the tokens, as the analyser gives them, that are most likely nouns or names */
export function nounsOf(tokens: readonly Token[], text: string, language: Language): ReadonlySet<string> {
  const hasSmallWords = SMALL_WORD.test(text)
  const content = (token: Token | undefined) => token !== undefined && !isStopToken(token, text, language)
  const isVerb = (token: Token | undefined) => token !== undefined && language.verbs.test(sliceOf(text, token))
  const isNoun = (token: Token, i: number): boolean => {
    const typed = sliceOf(text, token)
    if (AFTER_ELISION.test(typed)) return true
    if (i > 0 && hasSmallWords && CAPITAL.test(typed)) return true
    const before = tokens[i - 1]?.word ?? ''
    if (!language.determiners.has(before)) return false
    if (language.beforeInfinitives.has(before) && language.verbs.test(typed)) return false
    // Before another noun it may be an adjective.
    const next = tokens[i + 1]
    return !(language.adjectivesComeFirst && content(next) && !isVerb(next))
  }
  return new Set(tokens.filter((token, i) => content(token) && isNoun(token, i)).map(({ word }) => word))
}
