/**
 * The bot's own sentences in each language of the interface, in the message format of ICU: `{name}` stands for a value, and
 * `#` for a counted number. Parts that begin with a space are put behind another sentence or name.
 */
import { ENGLISH_ANSWERS } from './messages/answers/english.ts'
import { FRENCH_ANSWERS } from './messages/answers/french.ts'
import { GERMAN_ANSWERS } from './messages/answers/german.ts'
import { SPANISH_ANSWERS } from './messages/answers/spanish.ts'
import { ENGLISH_COMPARE } from './messages/compare/english.ts'
import { FRENCH_COMPARE } from './messages/compare/french.ts'
import { GERMAN_COMPARE } from './messages/compare/german.ts'
import { SPANISH_COMPARE } from './messages/compare/spanish.ts'
import { ENGLISH_DISCORD } from './messages/discord/english.ts'
import { FRENCH_DISCORD } from './messages/discord/french.ts'
import { GERMAN_DISCORD } from './messages/discord/german.ts'
import { SPANISH_DISCORD } from './messages/discord/spanish.ts'
import { ENGLISH_ERRORS } from './messages/errors/english.ts'
import { FRENCH_ERRORS } from './messages/errors/french.ts'
import { GERMAN_ERRORS } from './messages/errors/german.ts'
import { SPANISH_ERRORS } from './messages/errors/spanish.ts'

export type InterfaceLanguage = 'en' | 'de' | 'fr' | 'es'

const ENGLISH_MESSAGES = { ...ENGLISH_ANSWERS, ...ENGLISH_COMPARE, ...ENGLISH_DISCORD, ...ENGLISH_ERRORS }

export type MessageKey = keyof typeof ENGLISH_MESSAGES

export const MESSAGES: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = {
  en: ENGLISH_MESSAGES,
  de: { ...GERMAN_ANSWERS, ...GERMAN_COMPARE, ...GERMAN_DISCORD, ...GERMAN_ERRORS },
  fr: { ...FRENCH_ANSWERS, ...FRENCH_COMPARE, ...FRENCH_DISCORD, ...FRENCH_ERRORS },
  es: { ...SPANISH_ANSWERS, ...SPANISH_COMPARE, ...SPANISH_DISCORD, ...SPANISH_ERRORS },
}
