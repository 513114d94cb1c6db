/** The bot's own words in the language of whoever reads them. What articles say is never translated. */
import { IntlMessageFormat } from 'intl-messageformat'
import { type InterfaceLanguage, MESSAGES, type MessageKey } from './messages.ts'

/** What a message names in braces: numbers are written as the language does, texts stay as they are, and messages are said. */
export type MessageValues = { readonly [name: string]: string | number | Said | readonly Said[] }

/** A message with its values, before it is in anyone's words. Every `Reason` is one. */
export interface Said {
  readonly key: MessageKey
  readonly values?: MessageValues | undefined
}

export interface Wording {
  readonly language: InterfaceLanguage
  say(key: MessageKey, values?: MessageValues): string
  /** @param values also what an edge writes in its own way, such as a moment @returns the message in pieces, those among them */
  pieces<Part extends object>(
    key: MessageKey,
    values: Readonly<Record<string, string | number | Part>>,
  ): readonly (string | Part)[]
}

/** The bot's words to the member who asks, who alone sees a miss, and to everyone. */
export interface Wordings {
  readonly asker: Wording
  readonly everyone: Wording
}

/** French marks that stand apart from a word, or from what a message is put behind, stay on its line; the catalogues have plain spaces there. */
const typeset = (message: string, language: InterfaceLanguage): string =>
  language === 'fr' ? message.replace(/ (?=[:;?!»…])|(?<=«) |^(?=[:;?!])/g, '\u00a0') : message

function createWording(language: InterfaceLanguage): Wording {
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const formatOf = (key: MessageKey): IntlMessageFormat => {
    const format =
      formats.get(key) ??
      new IntlMessageFormat(typeset(MESSAGES[language][key], language), language, undefined, { ignoreTag: true })
    formats.set(key, format)
    return format
  }
  const say: Wording['say'] = (key, values = {}) => String(formatOf(key).format(inWords(values)))
  const wordsOf = (value: MessageValues[string]): string | number => {
    if (typeof value !== 'object') return value
    return 'key' in value ? say(value.key, value.values) : value.map(wordsOf).join(', ')
  }
  const inWords = (values: MessageValues): Readonly<Record<string, string | number>> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wordsOf(value)]))
  return {
    language,
    say,
    pieces: <Part extends object>(key: MessageKey, values: Readonly<Record<string, string | number | Part>>) =>
      [formatOf(key).format<Part>(values)].flat() as readonly (string | Part)[],
  }
}

const WORDINGS: Readonly<Record<InterfaceLanguage, Wording>> = {
  en: createWording('en'),
  de: createWording('de'),
  fr: createWording('fr'),
  es: createWording('es'),
}

/** @param language by default English */
export const wordingIn = (language: InterfaceLanguage = 'en'): Wording => WORDINGS[language]

/** @returns the message in words; in English by default, as the log and scripts have it */
export const saidText = ({ key, values }: Said, { say }: Wording = wordingIn()): string => say(key, values)

/** @param locale as Discord gives it, such as `de` or `es-419` @returns English if the bot has no other words for it */
export function interfaceLanguageOf(locale: string | null | undefined): InterfaceLanguage {
  const [language = ''] = (locale ?? '').split('-')
  return Object.hasOwn(MESSAGES, language) ? (language as InterfaceLanguage) : 'en'
}
