/** The languages of the interface beside English, and the locales of Discord that stand for each (reference: locales). */
import type { CommandTexts } from './commands/command-texts.ts'
import { FRENCH_COMMANDS } from './commands/french.ts'
import { GERMAN_COMMANDS } from './commands/german.ts'
import { SPANISH_COMMANDS } from './commands/spanish.ts'
import type { InterfaceLanguage } from './messages.ts'

interface TranslatedLanguage {
  readonly language: InterfaceLanguage
  /** As Discord writes them. */
  readonly locales: readonly string[]
  readonly commands: CommandTexts
}

export const TRANSLATED_LANGUAGES: readonly TranslatedLanguage[] = [
  { language: 'de', locales: ['de'], commands: GERMAN_COMMANDS },
  { language: 'fr', locales: ['fr'], commands: FRENCH_COMMANDS },
  { language: 'es', locales: ['es-ES', 'es-419'], commands: SPANISH_COMMANDS },
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

/** @returns null for English: a command says that itself */
export const commandTextsIn = (language: InterfaceLanguage): CommandTexts | null =>
  TRANSLATED_LANGUAGES.find((translated) => translated.language === language)?.commands ?? null

/** @param command its English name @returns as Discord shows it: `compare topic` is `vergleichen thema` in German */
export function commandNameIn(language: InterfaceLanguage, command: string): string {
  const texts = commandTextsIn(language)
  const own = texts?.commands[command]?.name ?? command
  const group = texts?.groups[command.split(' ')[0] ?? '']?.name
  return command.includes(' ') && group !== undefined ? `${group} ${own}` : own
}
