/** Tells whether two names of outlets mean one outlet: "BBC", "The BBC", "BBC News", "bbc.co.uk". */
import { ADDED_TO_OUTLETS, SECOND_LEVEL_LABELS } from '../english/outlet-words.ts'

interface OutletKeys {
  /** The name in small letters without spaces, article, added words and the rest of a domain. Not empty unless the name is. */
  readonly key: string
  /** What its owner may make of a name of three or more words: `nyt` and `nytimes` of "The New York Times". */
  readonly short: readonly string[]
  readonly isOneWord: boolean
}

const DOMAIN = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:\/.*)?$/
/** Names of fewer words are not shortened: two letters may mean too many things. */
const MIN_WORDS_TO_SHORTEN = 3

const known = new Map<string, OutletKeys>()
/** More outlets than a corpus has; bounds the memory of the cache. */
const MAX_CACHED = 10_000

/** Whether both are known and mean the same outlet. */
export function isOneOutlet(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a === b) return true
  const [one, other] = [keysOf(a), keysOf(b)]
  return one.key === other.key || isShortFor(one, other) || isShortFor(other, one)
}

const isShortFor = ({ key, isOneWord }: OutletKeys, { short }: OutletKeys): boolean => isOneWord && short.includes(key)

/**
 * @param counts how many articles name each outlet by each of its names
 * @returns for each name, the one by which its outlet is listed: the most frequent, or the first of the alphabet
 */
export function outletNames(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const byFrequency = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en')).map(([name]) => name)
  const [listed, byKey] = [new Map<string, string>(), new Map<string, string>()]
  for (const name of byFrequency) {
    const { key, short, isOneWord } = keysOf(name)
    const found = [key, ...short].map((one) => byKey.get(one)).find((other) => isOneOutlet(name, other)) ?? name
    listed.set(name, found)
    for (const one of isOneWord ? [key] : [key, ...short]) if (!byKey.has(one)) byKey.set(one, found)
  }
  return listed
}

function keysOf(outlet: string): OutletKeys {
  const before = known.get(outlet)
  if (before !== undefined) return before
  const keys = readKeys(outlet)
  if (known.size >= MAX_CACHED) known.clear()
  known.set(outlet, keys)
  return keys
}

function readKeys(outlet: string): OutletKeys {
  const name = outlet.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
  const domain = DOMAIN.exec(name)?.[1]
  const words = (domain === undefined ? name : ownLabel(domain))
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const named = words.length > 1 && words[0] === 'the' ? words.slice(1) : words
  const own = named.filter((word) => !ADDED_TO_OUTLETS.has(word))
  const key = (own.length > 0 ? own : named).join('')
  const capitals = named.filter((word) => word !== 'of' && word !== 'and')
  const initials = capitals.map((word) => word.charAt(0)).join('')
  const short =
    capitals.length < MIN_WORDS_TO_SHORTEN ? [] : [initials, `${initials.slice(0, -1)}${capitals.at(-1) ?? ''}`]
  return { key: domain === undefined ? key : withoutAddedEnd(key), short, isOneWord: named.length === 1 }
}

/** The label that its owner chose: `bbc` of `news.bbc.co.uk`. */
function ownLabel(domain: string): string {
  const labels = domain.split('.')
  const isTwoLabels = labels.length > 2 && SECOND_LEVEL_LABELS.has(labels.at(-2) ?? '')
  return labels.at(isTwoLabels ? -3 : -2) ?? domain
}

/** A domain joins words: `foxnews` is `fox`, `theguardian` is `guardian`. */
function withoutAddedEnd(label: string): string {
  const bare = label.replace(/^the(?=[a-z]{4})/, '')
  const added = [...ADDED_TO_OUTLETS].find((word) => bare.endsWith(word) && bare.length > word.length + 1)
  return added === undefined ? bare : bare.slice(0, -added.length)
}
