/** Where a piece of evidence stands: what is known of its source, nothing else. */
import type { Article } from '../corpus/article.ts'
import { clipped } from '../text/clipped.ts'
import { escapedName } from '../text/escaped-name.ts'
import type { Span } from '../text/span.ts'
import { linkTo } from './text-fragment.ts'

export interface Attribution {
  readonly title: string
  readonly outlet?: string | undefined
  readonly author?: string | undefined
  /** `YYYY-MM-DD` */
  readonly published?: string | undefined
  /** Number of the paragraph in the article, from 1; absent where it is not known. */
  readonly paragraph?: number | undefined
  /** Path of the file below the corpus. */
  readonly file: string
  /** Leads back to the words with `/provenance`; absent where nothing is shown that has one. */
  readonly id?: string | undefined
  /** Lands on the words where it may; absent where the article has no link. */
  readonly link?: string | undefined
}

/** @param longestLink most UTF-16 units of the link; a longer text fragment is left out */
export function attributionOf(
  article: Article,
  paragraph: number | undefined,
  words: Span,
  longestLink: number,
): Attribution {
  const { title, outlet, author, published, file, url } = article
  const link = url === undefined ? undefined : linkTo(url, article.body, words, longestLink)
  return { title, outlet, author, published, paragraph, file, link }
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** @param day `YYYY-MM-DD` @returns such as `16 Mar 2025` */
export const readableDay = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`))

/** An outlet or a list of authors that is longer is cut, so that day and paragraph always follow. UTF-16 units. */
const MAX_NAME = 80

const short = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : clipped(name, MAX_NAME)

/** The source in one line without the title: outlet, author, day (the file where nothing is known), paragraph, id. */
export function sourceLine(attribution: Attribution): string {
  const { outlet, author, published, paragraph, file, id } = attribution
  const known = [short(outlet), short(author), published === undefined ? undefined : readableDay(published)].filter(
    (part) => part !== undefined,
  )
  return [
    ...(known.length > 0 ? known : [short(escapedName(file))]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(id === undefined ? [] : [`id ${id}`]),
  ].join(' · ')
}
