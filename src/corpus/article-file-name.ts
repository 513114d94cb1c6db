/** Names the file of an article: readable, safe on every file system, and never a path. */
import { createHash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

interface NamedArticle {
  readonly title?: string | undefined
  /** A day, a month or a year. */
  readonly published?: string | undefined
  /** What tells the article from all others: its link, or its text if it has none. */
  readonly identity: string
}

/** Characters, including the extension: a third of what file systems allow, and easy to read. */
const MAX_NAME_LENGTH = 80
/** UTF-16 units; the rest of a longer title is not read. */
const MAX_READ_TITLE_LENGTH = 500
const EXTENSION = '.md'
/** Windows reserves these names for devices, with any extension; a file named `readme` is no article. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|readme)$/
/** Hexadecimal digits of the hash that tells two articles of the same title apart. More are used if these collide. */
const MIN_HASH_DIGITS = 8
const MAX_HASH_DIGITS = 32
const MORE_HASH_DIGITS = 4

/**
 * Gives the same name for the same arguments.
 * @param isTaken whether a name already belongs to another article; it must be false for at least one name
 * @returns `[a-z0-9-]+.md`, at most 80 characters: the day, then the words of the title in ASCII. A hash of the identity
 *   is added if the title gives no name, or one that is taken.
 */
export function articleFileName(article: NamedArticle, isTaken: (name: string) => boolean): string {
  const hash = createHash('sha256').update(article.identity).digest('hex')
  const day = /^\d{4}(?:-\d{2}){0,2}$/.test(article.published ?? '') ? `${article.published}-` : ''
  const title = slugOf(article.title ?? '')
  const nameWith = (suffix: string): string => {
    const room = MAX_NAME_LENGTH - EXTENSION.length - day.length - suffix.length
    return `${day}${shortened(title || 'article', room)}${suffix}${EXTENSION}`
  }
  const plain = nameWith('')
  if (title !== '' && !RESERVED.test(plain.slice(0, -EXTENSION.length)) && !isTaken(plain)) return plain
  for (let digits = MIN_HASH_DIGITS; digits < MAX_HASH_DIGITS; digits += MORE_HASH_DIGITS) {
    const name = nameWith(`-${hash.slice(0, digits)}`)
    if (!isTaken(name)) return name
  }
  return nameWith(`-${hash.slice(0, MAX_HASH_DIGITS)}`)
}

/** In lower case, because some file systems do not tell upper and lower case apart. */
const slugOf = (title: string): string =>
  slugify(title.slice(0, MAX_READ_TITLE_LENGTH).replace(/[\p{Cs}'’]/gu, ''), { decamelize: false })
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Cut between words if it is longer than `maxLength`, or inside a word if that would lose more than half. */
function shortened(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug
  const cut = slug.lastIndexOf('-', maxLength)
  return slug.slice(0, cut > maxLength / 2 ? cut : maxLength).replace(/-$/, '')
}
