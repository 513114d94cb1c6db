/** The outlets of a briefing, and which of them a reader means. */
import type { Article } from '../corpus/article.ts'
import { UserError } from '../process/user-error.ts'

/** The outlets that articles name, in the order of the alphabet. */
export const outletsOf = (articles: readonly Article[]): readonly string[] =>
  [...new Set(articles.flatMap(({ outlet }) => (outlet === undefined ? [] : [outlet])))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  )

/** Those that begin with what was typed, then those that hold it; case and accents do not matter. */
export function outletsLike(typed: string, outlets: readonly string[]): readonly string[] {
  const wanted = folded(typed)
  const begins = outlets.filter((outlet) => folded(outlet).startsWith(wanted))
  return [...begins, ...outlets.filter((outlet) => !begins.includes(outlet) && folded(outlet).includes(wanted))]
}

/**
 * The one outlet that is named so, or that alone begins so or holds it.
 * @throws UserError that lists the outlets
 */
export function outletNamed(typed: string, outlets: readonly string[]): string {
  const like = outletsLike(typed, outlets)
  const exact = like.find((outlet) => folded(outlet) === folded(typed))
  const only = like.length === 1 ? like[0] : undefined
  const found = exact ?? only
  if (found !== undefined) return found
  const names = outlets.length > 0 ? `It has ${outlets.join(', ')}.` : 'None of its articles names an outlet.'
  throw new UserError(`This briefing has no outlet "${typed}". ${names}`)
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
