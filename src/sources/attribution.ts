/** The source of a piece of evidence: only what the article tells. */
import { wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { clipped } from '../text/clipped.ts'
import { escapedName } from '../text/escaped-name.ts'
import type { Span } from '../text/span.ts'
import type { InterfaceLanguage } from '../translations/messages.ts'
import { wordingIn } from '../translations/wording.ts'
import { linkToWords } from './link-to-words.ts'
import { uriOf } from './uri-of.ts'

export interface Attribution {
  readonly title: string
  readonly outlet?: string | undefined
  readonly author?: string | undefined
  /** As `Source` has it. */
  readonly published?: string | undefined
  /** Number of the paragraph in the article, from 1; absent if it is unknown. */
  readonly paragraph?: number | undefined
  /** Path of the file below the corpus. */
  readonly file: string
  /** The id for `/provenance`; absent if what is shown has none. */
  readonly id?: string | undefined
  /** Of the reader, in which the day and the place are written; by default English. */
  readonly language?: InterfaceLanguage | undefined
  /** Lands on the words if there is room for a text fragment; absent if the article has no link. */
  readonly link?: string | undefined
}

/**
 * @param words what is shown, as a span of the article's body
 * @param maxLinkLength in UTF-16 units; a link that would be longer has no text fragment
 */
export function attributionOf(
  article: Article,
  paragraph: number | undefined,
  words: Span,
  maxLinkLength: number,
): Attribution {
  const { title, outlet, author, published, file, url } = article
  const uri = url === undefined ? undefined : uriOf(url)
  const link = uri === undefined ? undefined : linkToWords(uri, article.body, words, maxLinkLength)
  return { title, outlet, author, published, paragraph, file, link }
}

interface DayFormats {
  readonly day: Intl.DateTimeFormat
  readonly month: Intl.DateTimeFormat
}

const formatsIn = (locale: string): DayFormats => ({
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
})

const FORMATS: Readonly<Record<InterfaceLanguage, DayFormats>> = {
  en: formatsIn('en-GB'),
  de: formatsIn('de'),
  fr: formatsIn('fr'),
  es: formatsIn('es'),
}

/** @param day a day, a month or a year @returns such as `16 Mar 2025`, `Mar 2025` or `2025`; in German `16. März 2025` */
export function readableDay(day: string, language: InterfaceLanguage = 'en'): string {
  const formats = FORMATS[language]
  if (wholeDay(day) !== undefined) return formats.day.format(new Date(`${day}T00:00:00Z`))
  return day.includes('-') ? formats.month.format(new Date(`${day}-01T00:00:00Z`)) : day
}

/** Longer names of outlets and authors are cut, so that day and paragraph always follow. In UTF-16 units. */
const MAX_NAME_LENGTH = 80

const short = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : clipped(name, MAX_NAME_LENGTH)

/** @returns who published it and when: outlet, author, day, or the file if none is known */
export function publishedLine({ outlet, author, published, file, language }: Attribution): string {
  const day = published === undefined ? undefined : readableDay(published, language)
  const known = [short(outlet), short(author), day].filter((part) => part !== undefined)
  return known.length > 0 ? known.join(' · ') : (short(escapedName(file)) ?? '')
}

/** @returns the source in one line: outlet, author, day (or the file if none is known), paragraph, id; no title */
export const sourceLine = (attribution: Attribution): string =>
  [publishedLine(attribution), ...placeOf(attribution)].join(' · ')

/** @returns where in the article it is, and its id, as far as they are known */
export function placeOf({
  paragraph,
  id,
  language,
}: Pick<Attribution, 'paragraph' | 'id' | 'language'>): readonly string[] {
  const { say } = wordingIn(language)
  return [
    ...(paragraph === undefined ? [] : [say('source.paragraph', { number: String(paragraph) })]),
    ...(id === undefined ? [] : [say('source.id', { id })]),
  ]
}
