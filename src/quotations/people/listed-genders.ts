/** The first names that the package gender-detection-from-name lists. Its own maps take 15 MB a thread; these take 2. */
import { createRequire } from 'node:module'
import type { Gender } from '../../english/name-words.ts'

/** In the order in which the package asks its lists for an English name. */
const LISTS = ['en', 'it', 'es', 'fr', 'de', 'tr'] as const

interface ListedNames {
  /** In order, one after another. */
  readonly text: string
  /** Where each name begins in the text, and where the last one ends. */
  readonly starts: Uint32Array
  /** Of each name: 1 if it is a woman's. */
  readonly isFemale: Uint8Array
}

/** Read with the first name that is looked up: the thread of the Discord edge asks for none. */
let names: ListedNames | null = null

/** @param name lower case @returns the gender as the package tells it; null if no list has the name */
export function genderInLists(name: string): Gender | null {
  names ??= readNames()
  const { text, starts, isFemale } = names
  let [low, high] = [0, isFemale.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const found = text.slice(starts[middle], starts[middle + 1])
    if (found === name) return isFemale[middle] ? 'female' : 'male'
    if (found < name) low = middle + 1
    else high = middle
  }
  return null
}

function readNames(): ListedNames {
  const genders = new Map<string, Gender>()
  for (const list of LISTS) {
    for (const [name, gender] of mapOf(list)) if (!genders.has(name)) genders.set(name, gender)
  }
  const sorted = [...genders].sort(([a], [b]) => (a < b ? -1 : 1))
  const starts = new Uint32Array(sorted.length + 1)
  for (const [i, [name]] of sorted.entries()) starts[i + 1] = (starts[i] ?? 0) + name.length
  return {
    text: sorted.map(([name]) => name).join(''),
    starts,
    isFemale: Uint8Array.from(sorted, ([, gender]) => (gender === 'female' ? 1 : 0)),
  }
}

/** Does not keep the map loaded. */
function mapOf(list: (typeof LISTS)[number]): ReadonlyMap<string, Gender> {
  const require = createRequire(import.meta.url)
  const file = require.resolve(`gender-detection-from-name/names/${list}`)
  const map = require(file) as ReadonlyMap<string, Gender>
  delete require.cache[file]
  return map
}
