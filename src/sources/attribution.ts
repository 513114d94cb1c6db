/** The source of a piece of evidence: only what the article tells. */
import { wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { clipped } from '../text/clipped.ts'
import { escapedName } from '../text/escaped-name.ts'
import type { Span } from '../text/span.ts'
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

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** @param day a day, a month or a year @returns such as `16 Mar 2025`, `Mar 2025` or `2025` */
export function readableDay(day: string): string {
  if (wholeDay(day) !== undefined) return DAY.format(new Date(`${day}T00:00:00Z`))
  return day.includes('-') ? MONTH.format(new Date(`${day}-01T00:00:00Z`)) : day
}

/** Longer names of outlets and authors are cut, so that day and paragraph always follow. In UTF-16 units. */
const MAX_NAME_LENGTH = 80

const short = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : clipped(name, MAX_NAME_LENGTH)

/** @returns who published it and when: outlet, author, day, or the file if none is known */
export function publishedLine({ outlet, author, published, file }: Attribution): string {
  const known = [short(outlet), short(author), published === undefined ? undefined : readableDay(published)].filter(
    (part) => part !== undefined,
  )
  return known.length > 0 ? known.join(' · ') : (short(escapedName(file)) ?? '')
}

/** @returns the source in one line: outlet, author, day (or the file if none is known), paragraph, id; no title */
export const sourceLine = (attribution: Attribution): string =>
  [publishedLine(attribution), ...placeOf(attribution)].join(' · ')

/** @returns where in the article it is, and its id, as far as they are known */
export const placeOf = ({ paragraph, id }: Pick<Attribution, 'paragraph' | 'id'>): readonly string[] => [
  ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ...(id === undefined ? [] : [`id ${id}`]),
]
