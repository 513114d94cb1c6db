/** Finds the outlets of a briefing, and the one that a reader means. */
import type { Article } from '../corpus/article.ts'
import { countArticles } from '../corpus/counted-articles.ts'
import { isOneOutlet, outletNames } from '../corpus/outlet-key.ts'
import { textOfShortId } from '../text/short-id.ts'
import { visibleText } from '../text/visible-text.ts'
import { ReaderError } from '../translations/reader-error.ts'

/** @returns the outlets that articles name, each once, even if under several names, in alphabetical order */
export const outletsOf = (articles: readonly Article[]): readonly string[] =>
  listedOutlets(countArticles(articles).outlets)

/** The same. @param counts how many articles name each outlet by each of its names */
export const listedOutlets = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...new Set(outletNames(counts).values())].sort((a, b) => a.localeCompare(b, 'en'))

/** @returns the outlets that begin with what was typed, then those that contain it; case and accents do not matter */
export function outletsLike(typed: string, outlets: readonly string[]): readonly string[] {
  const wanted = folded(typed)
  const begins = outlets.filter((outlet) => folded(outlet).startsWith(wanted))
  return [...begins, ...outlets.filter((outlet) => !begins.includes(outlet) && folded(outlet).includes(wanted))]
}

/**
 * @param typed a name, or the short id of one
 * @returns the outlet with exactly this name, or else with another form of it, or else the only one that contains what was typed
 * @throws UserError, which lists the outlets, if there is no such outlet
 */
export function outletNamed(typed: string, outlets: readonly string[]): string {
  const like = outletsLike(typed, outlets)
  const exact = like.find((outlet) => folded(outlet) === folded(typed))
  const only = like.length === 1 ? like[0] : undefined
  const found = textOfShortId(typed, outlets) ?? exact ?? outlets.find((outlet) => isOneOutlet(outlet, typed)) ?? only
  if (found !== undefined) return found
  const named = outlets.length > 0 ? 'yes' : 'no'
  throw new ReaderError('error.no-outlet', { typed, named, names: outlets.join(', ') })
}

/** @returns the outlet that a short id stands for; else what was typed, which may be a new name */
export const chosenOutlet = (typed: string, outlets: readonly string[]): string =>
  textOfShortId(typed, outlets) ?? typed

/** Without characters that nobody sees: a name that was shown to a reader comes back without them. */
const folded = (text: string): string => visibleText(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
