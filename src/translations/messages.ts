/**
 * The bot's own sentences in each language of the interface, in the message format of ICU: `{name}` stands for a value, and
 * `#` for a counted number. Parts that begin with a space are put behind another sentence or name.
 */
import { ENGLISH_ANSWERS } from './messages/answers/english.ts'
import { FRENCH_ANSWERS } from './messages/answers/french.ts'
import { GERMAN_ANSWERS } from './messages/answers/german.ts'
import { SPANISH_ANSWERS } from './messages/answers/spanish.ts'
import { ENGLISH_BRIEFING } from './messages/briefing/english.ts'
import { FRENCH_BRIEFING } from './messages/briefing/french.ts'
import { GERMAN_BRIEFING } from './messages/briefing/german.ts'
import { SPANISH_BRIEFING } from './messages/briefing/spanish.ts'
import { ENGLISH_CHANGES } from './messages/changes/english.ts'
import { FRENCH_CHANGES } from './messages/changes/french.ts'
import { GERMAN_CHANGES } from './messages/changes/german.ts'
import { SPANISH_CHANGES } from './messages/changes/spanish.ts'
import { ENGLISH_CITE } from './messages/cite/english.ts'
import { FRENCH_CITE } from './messages/cite/french.ts'
import { GERMAN_CITE } from './messages/cite/german.ts'
import { SPANISH_CITE } from './messages/cite/spanish.ts'
import { ENGLISH_COMPARE } from './messages/compare/english.ts'
import { FRENCH_COMPARE } from './messages/compare/french.ts'
import { GERMAN_COMPARE } from './messages/compare/german.ts'
import { SPANISH_COMPARE } from './messages/compare/spanish.ts'
import { ENGLISH_CORPUS } from './messages/corpus/english.ts'
import { FRENCH_CORPUS } from './messages/corpus/french.ts'
import { GERMAN_CORPUS } from './messages/corpus/german.ts'
import { SPANISH_CORPUS } from './messages/corpus/spanish.ts'
import { ENGLISH_DIGEST } from './messages/digest/english.ts'
import { FRENCH_DIGEST } from './messages/digest/french.ts'
import { GERMAN_DIGEST } from './messages/digest/german.ts'
import { SPANISH_DIGEST } from './messages/digest/spanish.ts'
import { ENGLISH_DISCORD } from './messages/discord/english.ts'
import { FRENCH_DISCORD } from './messages/discord/french.ts'
import { GERMAN_DISCORD } from './messages/discord/german.ts'
import { SPANISH_DISCORD } from './messages/discord/spanish.ts'
import { ENGLISH_DISK } from './messages/disk/english.ts'
import { FRENCH_DISK } from './messages/disk/french.ts'
import { GERMAN_DISK } from './messages/disk/german.ts'
import { SPANISH_DISK } from './messages/disk/spanish.ts'
import { ENGLISH_ERRORS } from './messages/errors/english.ts'
import { FRENCH_ERRORS } from './messages/errors/french.ts'
import { GERMAN_ERRORS } from './messages/errors/german.ts'
import { SPANISH_ERRORS } from './messages/errors/spanish.ts'
import { ENGLISH_HELP } from './messages/help/english.ts'
import { FRENCH_HELP } from './messages/help/french.ts'
import { GERMAN_HELP } from './messages/help/german.ts'
import { SPANISH_HELP } from './messages/help/spanish.ts'
import { ENGLISH_PROVENANCE } from './messages/provenance/english.ts'
import { FRENCH_PROVENANCE } from './messages/provenance/french.ts'
import { GERMAN_PROVENANCE } from './messages/provenance/german.ts'
import { SPANISH_PROVENANCE } from './messages/provenance/spanish.ts'
import { ENGLISH_QUOTE } from './messages/quote/english.ts'
import { FRENCH_QUOTE } from './messages/quote/french.ts'
import { GERMAN_QUOTE } from './messages/quote/german.ts'
import { SPANISH_QUOTE } from './messages/quote/spanish.ts'
import { ENGLISH_REASONS } from './messages/reasons/english.ts'
import { FRENCH_REASONS } from './messages/reasons/french.ts'
import { GERMAN_REASONS } from './messages/reasons/german.ts'
import { SPANISH_REASONS } from './messages/reasons/spanish.ts'
import { ENGLISH_REPORTS } from './messages/reports/english.ts'
import { FRENCH_REPORTS } from './messages/reports/french.ts'
import { GERMAN_REPORTS } from './messages/reports/german.ts'
import { SPANISH_REPORTS } from './messages/reports/spanish.ts'
import { ENGLISH_TERMINAL } from './messages/terminal/english.ts'
import { FRENCH_TERMINAL } from './messages/terminal/french.ts'
import { GERMAN_TERMINAL } from './messages/terminal/german.ts'
import { SPANISH_TERMINAL } from './messages/terminal/spanish.ts'
import { ENGLISH_TIMELINE } from './messages/timeline/english.ts'
import { FRENCH_TIMELINE } from './messages/timeline/french.ts'
import { GERMAN_TIMELINE } from './messages/timeline/german.ts'
import { SPANISH_TIMELINE } from './messages/timeline/spanish.ts'
import { ENGLISH_VERIFY } from './messages/verify/english.ts'
import { FRENCH_VERIFY } from './messages/verify/french.ts'
import { GERMAN_VERIFY } from './messages/verify/german.ts'
import { SPANISH_VERIFY } from './messages/verify/spanish.ts'
import { ENGLISH_WATCH } from './messages/watch/english.ts'
import { FRENCH_WATCH } from './messages/watch/french.ts'
import { GERMAN_WATCH } from './messages/watch/german.ts'
import { SPANISH_WATCH } from './messages/watch/spanish.ts'

export const INTERFACE_LANGUAGES = ['en', 'de', 'fr', 'es'] as const

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

const ENGLISH_MESSAGES = {
  ...ENGLISH_ANSWERS,
  ...ENGLISH_BRIEFING,
  ...ENGLISH_CHANGES,
  ...ENGLISH_CITE,
  ...ENGLISH_COMPARE,
  ...ENGLISH_CORPUS,
  ...ENGLISH_DIGEST,
  ...ENGLISH_DISCORD,
  ...ENGLISH_ERRORS,
  ...ENGLISH_HELP,
  ...ENGLISH_PROVENANCE,
  ...ENGLISH_QUOTE,
  ...ENGLISH_REASONS,
  ...ENGLISH_REPORTS,
  ...ENGLISH_TERMINAL,
  ...ENGLISH_DISK,
  ...ENGLISH_TIMELINE,
  ...ENGLISH_VERIFY,
  ...ENGLISH_WATCH,
}

export type MessageKey = keyof typeof ENGLISH_MESSAGES

export const MESSAGES: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = {
  en: ENGLISH_MESSAGES,
  de: {
    ...GERMAN_ANSWERS,
    ...GERMAN_BRIEFING,
    ...GERMAN_CHANGES,
    ...GERMAN_CITE,
    ...GERMAN_COMPARE,
    ...GERMAN_CORPUS,
    ...GERMAN_DIGEST,
    ...GERMAN_DISCORD,
    ...GERMAN_ERRORS,
    ...GERMAN_HELP,
    ...GERMAN_PROVENANCE,
    ...GERMAN_QUOTE,
    ...GERMAN_REASONS,
    ...GERMAN_REPORTS,
    ...GERMAN_TERMINAL,
    ...GERMAN_DISK,
    ...GERMAN_TIMELINE,
    ...GERMAN_VERIFY,
    ...GERMAN_WATCH,
  },
  fr: {
    ...FRENCH_ANSWERS,
    ...FRENCH_BRIEFING,
    ...FRENCH_CHANGES,
    ...FRENCH_CITE,
    ...FRENCH_COMPARE,
    ...FRENCH_CORPUS,
    ...FRENCH_DIGEST,
    ...FRENCH_DISCORD,
    ...FRENCH_ERRORS,
    ...FRENCH_HELP,
    ...FRENCH_PROVENANCE,
    ...FRENCH_QUOTE,
    ...FRENCH_REASONS,
    ...FRENCH_REPORTS,
    ...FRENCH_TERMINAL,
    ...FRENCH_DISK,
    ...FRENCH_TIMELINE,
    ...FRENCH_VERIFY,
    ...FRENCH_WATCH,
  },
  es: {
    ...SPANISH_ANSWERS,
    ...SPANISH_BRIEFING,
    ...SPANISH_CHANGES,
    ...SPANISH_CITE,
    ...SPANISH_COMPARE,
    ...SPANISH_CORPUS,
    ...SPANISH_DIGEST,
    ...SPANISH_DISCORD,
    ...SPANISH_ERRORS,
    ...SPANISH_HELP,
    ...SPANISH_PROVENANCE,
    ...SPANISH_QUOTE,
    ...SPANISH_REASONS,
    ...SPANISH_REPORTS,
    ...SPANISH_TERMINAL,
    ...SPANISH_DISK,
    ...SPANISH_TIMELINE,
    ...SPANISH_VERIFY,
    ...SPANISH_WATCH,
  },
}
