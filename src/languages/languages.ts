/** The languages other than English whose words the search knows. */
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import type { Language, LanguageCode } from './language.ts'
import { SPANISH } from './spanish.ts'

const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { de: GERMAN, fr: FRENCH, es: SPANISH }

/** @param code ISO 639-1; absent for English @returns undefined if the search treats the language as English */
export const languageOf = (code: string | undefined): Language | undefined =>
  code !== undefined && Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code as LanguageCode] : undefined

/** @returns the languages that the search knows of these, each once, in an order that does not depend on theirs */
export function languagesOf(codes: Iterable<string | undefined>): readonly Language[] {
  const all = new Set(codes)
  return Object.values(LANGUAGES).filter(({ code }) => all.has(code))
}
