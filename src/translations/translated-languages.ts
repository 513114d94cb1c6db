/** The languages of the interface beside English, and the locales of Discord that stand for each (reference: locales). */
import type { CommandTexts } from './commands/command-texts.ts'
import { FRENCH_COMMANDS } from './commands/french.ts'
import { GERMAN_COMMANDS } from './commands/german.ts'
import { SPANISH_COMMANDS } from './commands/spanish.ts'

interface TranslatedLanguage {
  /** As Discord writes them. */
  readonly locales: readonly string[]
  readonly commands: CommandTexts
}

export const TRANSLATED_LANGUAGES: readonly TranslatedLanguage[] = [
  { locales: ['de'], commands: GERMAN_COMMANDS },
  { locales: ['fr'], commands: FRENCH_COMMANDS },
  { locales: ['es-ES', 'es-419'], commands: SPANISH_COMMANDS },
]

/**
 * @param textOf picks one text of a language; undefined leaves the language out
 * @returns the text for each locale, as Discord takes `name_localizations`
 */
export const localized = (textOf: (texts: CommandTexts) => string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    TRANSLATED_LANGUAGES.flatMap(({ locales, commands }) => {
      const text = textOf(commands)
      return text === undefined ? [] : locales.map((locale) => [locale, text] as const)
    }),
  )
