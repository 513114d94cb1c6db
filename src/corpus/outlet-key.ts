/** Tells whether two names of outlets mean one outlet: "BBC", "The BBC", "BBC News", "bbc.co.uk". */
import { ADDED_TO_OUTLETS, SECOND_LEVEL_LABELS } from '../english/outlet-words.ts'

const DOMAIN = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:\/.*)?$/i

const keys = new Map<string, string>()
/** More outlets than a corpus has; bounds the memory of the cache. */
const MAX_CACHED = 10_000

/**
 * @returns the same for all names of one outlet, as far as they differ in case, accents, spaces, an article, words such as
 *   "News" and "Online", or are a domain. Not empty unless the name is
 */
export function outletKey(outlet: string): string {
  const before = keys.get(outlet)
  if (before !== undefined) return before
  const key = keyOf(outlet)
  if (keys.size >= MAX_CACHED) keys.clear()
  keys.set(outlet, key)
  return key
}

/** Whether both are known and mean the same outlet. */
export const isOneOutlet = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || outletKey(a) === outletKey(b))

function keyOf(outlet: string): string {
  const name = outlet.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
  const domain = DOMAIN.exec(name)?.[1]
  const words = (domain === undefined ? name : ownLabel(domain))
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const withoutArticle = words.length > 1 && words[0] === 'the' ? words.slice(1) : words
  const own = withoutArticle.filter((word) => !ADDED_TO_OUTLETS.has(word))
  const joined = (own.length > 0 ? own : withoutArticle).join('')
  return domain === undefined ? joined : withoutAddedEnd(joined)
}

/** The label that its owner chose: `bbc` of `news.bbc.co.uk`. */
function ownLabel(domain: string): string {
  const labels = domain.split('.')
  const isTwoLabels = labels.length > 2 && SECOND_LEVEL_LABELS.has(labels.at(-2) ?? '')
  return labels.at(isTwoLabels ? -3 : -2) ?? domain
}

/** A domain joins words: `foxnews` is `fox`, `thetimes` is `times`. */
function withoutAddedEnd(label: string): string {
  const bare = label.replace(/^the(?=[a-z]{4})/, '')
  const added = [...ADDED_TO_OUTLETS].find((word) => bare.endsWith(word) && bare.length > word.length + 1)
  return added === undefined ? bare : bare.slice(0, -added.length)
}
