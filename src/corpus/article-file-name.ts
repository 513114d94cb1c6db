/** A file name for an article: readable, safe on every file system, and never a path. */
import { createHash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

export interface NamedArticle {
  readonly title?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly published?: string | undefined
  /** What makes the article this one and no other: its link, or its text where it has none. */
  readonly identity: string
}

/** With extension; half of what file systems take, and easy to read. Characters. */
const MAX_NAME = 80
const EXTENSION = '.md'
/** Names of devices on Windows, with any extension; `readme` is no article of a corpus. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|readme)$/
/** Hexadecimal digits of the hash that tells two articles of one name apart; more where these collide. */
const SHORT_HASH = 8

/**
 * @param isTaken whether a name belongs to another article already; it must say no to at least one name
 * @returns `[a-z0-9-]+.md`, at most 80 characters: the day, then the title's words in ASCII; a hash of the identity is
 *   added where the title gives no name, or one that is taken. The same answer for the same arguments.
 */
export function articleFileName(article: NamedArticle, isTaken: (name: string) => boolean): string {
  const hash = createHash('sha256').update(article.identity).digest('hex')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(article.published ?? '') ? `${article.published}-` : ''
  const title = slugOf(article.title ?? '')
  const nameWith = (suffix: string): string => {
    const room = MAX_NAME - EXTENSION.length - day.length - suffix.length
    return `${day}${shortened(title || 'article', room)}${suffix}${EXTENSION}`
  }
  const plain = nameWith('')
  if (title !== '' && !RESERVED.test(plain.slice(0, -EXTENSION.length)) && !isTaken(plain)) return plain
  for (let digits = SHORT_HASH; digits < 32; digits += 4) {
    const name = nameWith(`-${hash.slice(0, digits)}`)
    if (!isTaken(name)) return name
  }
  return nameWith(`-${hash.slice(0, 32)}`)
}

/** Lower case, so that file systems that do not tell cases apart see what is seen here. */
const slugOf = (title: string): string =>
  slugify(title.slice(0, 500).replace(/[\p{Cs}'’]/gu, ''), { decamelize: false })
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Cut between words where a cut is needed. */
function shortened(slug: string, longest: number): string {
  if (slug.length <= longest) return slug
  const cut = slug.lastIndexOf('-', longest)
  return slug.slice(0, cut > longest / 2 ? cut : longest).replace(/-$/, '')
}
