/** A byline -> the people and desks that reference lists name as authors. */
import { isOneOutlet } from '../corpus/outlet-key.ts'
import { DESK_WORDS, ROLES, SURNAME_PARTICLES, SURNAMES_BEFORE_FIRST_NAMES } from '../english/byline-words.ts'
import { HONORIFICS, NAME_SUFFIXES, POST_NOMINALS, TITLES } from '../english/name-words.ts'

/** An author; of a person whose family name is certain, both parts of the name. */
export type BylineAuthor =
  | {
      readonly kind: 'person'
      /** First and middle names, as printed. */
      readonly given: string
      /** With its particles: "van der Berg". */
      readonly family: string
      /** Such as `Jr.`; empty if there is none. */
      readonly suffix: string
    }
  /** A desk, an outlet, or a name that is not taken apart because its order is uncertain. */
  | { readonly kind: 'name'; readonly name: string }

/** Cuts a byline where one author ends and the next, or their affiliation, begins. */
const SEPARATOR = /[,;|•·/&]| [–—-] |(?<= )(?:and|with)(?= )/iu
const LEAD =
  /^(?:(?:\p{L}+\s+)?(?:words|story|report|reporting|analysis|opinion|text|photographs?|interview)\s+)?(?:written\s+|reported\s+|edited\s+)?by\b[\s:]*/iu
const IN_BRACKETS = /\([^()]{0,200}\)|\[[^[\]]{0,200}\]/gu
/** A word of an address or an account. */
const ADDRESS = /@|https?:\/\//u
/** "Milo Tarn in Varnhem", "Milo Tarn for the Weekend Desk". */
const TAIL = / (?:in|at|for|from|of) (?:the )?\p{Lu}/u
const NAME_WORD = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*$/u
const ASIAN_GIVEN_NAME = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u
const LATIN = /^[\p{Script=Latin}\p{M}\s'’.-]+$/u
/** A name in one piece may be a stage name or a family name, and one of more words is rarely a name. */
const [MIN_NAME_WORDS, MAX_NAME_WORDS] = [2, 6]
/** Of more words it is uncertain where the family name begins; initials and particles aside. */
const MAX_WORDS_TAKEN_APART = 3

/**
 * @param author the byline, as the article prints it
 * @param outlet the outlet of the article, which may stand in the byline too
 * @returns at least one author unless nothing but roles and addresses is printed; people in the order of the byline. If
 *   it names people, what else it names is their affiliation and is left out
 */
export function bylineAuthors(author: string, outlet?: string): readonly BylineAuthor[] {
  const parts = withoutRunsOfNames(partsOf(author))
  const inverted = invertedName(parts)
  if (inverted) return [inverted]
  const named = parts.map((part) => authorOf(part, outlet)).filter((one) => one !== null)
  const people = named.filter(({ isPerson }) => isPerson)
  return (people.length > 0 ? people : named).map(({ author: one }) => one)
}

/** Some programs write all names in a row before the list of them: a part that holds another whole part names nobody new. */
const withoutRunsOfNames = (parts: readonly string[]): readonly string[] =>
  parts.filter(
    (part) => !parts.some((other) => other !== part && other.includes(' ') && ` ${part} `.includes(` ${other} `)),
  )

/** The parts of a byline without roles, addresses and "By". */
function partsOf(byline: string): readonly string[] {
  const words = byline.trim().replace(LEAD, '').replace(IN_BRACKETS, ' ').split(/\s+/)
  const line = words.filter((word) => !ADDRESS.test(word)).join(' ')
  const parts = line.split(SEPARATOR).map((part) => withoutRole(withoutTail(part.trim().replace(LEAD, '')).trim()))
  return joinedSuffixes(parts).filter((part) => /\p{L}/u.test(part) && !isRole(part))
}

function withoutTail(part: string): string {
  const at = part.search(TAIL)
  return at < 0 ? part : part.slice(0, at)
}

/** "Chief Correspondent Milo Tarn" -> "Milo Tarn"; a role alone stays. */
function withoutRole(part: string): string {
  const words = part.split(' ')
  const last = words.findLastIndex((word) => ROLES.has(bare(word)))
  const after = words.slice(last + 1)
  const named = last >= 0 && after.length >= MIN_NAME_WORDS ? after : words
  const from = named.findIndex((word) => !HONORIFICS.has(bare(word)) && !isTitle(word, named))
  return named.slice(Math.max(0, from)).join(' ')
}

const isTitle = (word: string, words: readonly string[]): boolean =>
  words.length > MIN_NAME_WORDS && word.endsWith('.') && TITLES.has(bare(word))

/** In lower case without marks at its ends. */
const bare = (word: string): string => /\p{L}(?:.*\p{L})?/su.exec(word.toLowerCase())?.[0] ?? ''

const isRole = (part: string): boolean => {
  const words = part.split(' ').map(bare)
  return ROLES.has(words.at(-1) ?? '') && !words.some((word) => DESK_WORDS.has(word) && !ROLES.has(word))
}

/** A comma separates "Jr." and degrees from the name that they belong to. */
function joinedSuffixes(parts: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const word = bare(part).replaceAll('.', '')
    if (before !== undefined && NAME_SUFFIXES.has(word)) joined[joined.length - 1] = `${before} ${part}`
    else if (!POST_NOMINALS.has(word)) joined.push(part)
  }
  return joined
}

/** "Tarn, Milo": the family name comes first already. */
function invertedName(parts: readonly string[]): BylineAuthor | null {
  const [family = '', given = ''] = parts
  const isName = parts.length === 2 && [family, given].every((part) => NAME_WORD.test(part) && !isDesk([part]))
  return isName ? { kind: 'person', given, family, suffix: '' } : null
}

function authorOf(
  name: string,
  outlet: string | undefined,
): { readonly author: BylineAuthor; readonly isPerson: boolean } | null {
  const words = name.split(' ').filter((word) => !POST_NOMINALS.has(bare(word)))
  const isBody = isOneOutlet(name, outlet) || isDesk(words) || bare(words[0] ?? '') === 'the'
  const looksPersonal =
    words.length >= MIN_NAME_WORDS &&
    words.length <= MAX_NAME_WORDS &&
    words.every((word) => NAME_WORD.test(word) || SURNAME_PARTICLES.has(bare(word)))
  if (isBody || !looksPersonal) return { author: { kind: 'name', name }, isPerson: false }
  return { author: personOf(words) ?? { kind: 'name', name }, isPerson: true }
}

const isDesk = (words: readonly string[]): boolean => words.some((word) => DESK_WORDS.has(bare(word)))

/** @returns null if it is uncertain which word is the family name */
function personOf(words: readonly string[]): BylineAuthor | null {
  const suffixed = NAME_SUFFIXES.has(bare(words.at(-1) ?? '').replaceAll('.', '')) ? 1 : 0
  const names = words.slice(0, words.length - suffixed)
  const isFamilyFirst =
    SURNAMES_BEFORE_FIRST_NAMES.has(bare(names[0] ?? '')) || ASIAN_GIVEN_NAME.test(names.at(-1) ?? '')
  const inFull = names.filter((word) => word.replace(/\P{L}/gu, '').length > 1 && !SURNAME_PARTICLES.has(bare(word)))
  if (
    names.length < MIN_NAME_WORDS ||
    inFull.length > MAX_WORDS_TAKEN_APART ||
    isFamilyFirst ||
    !LATIN.test(names.join(' '))
  )
    return null
  let from = names.length - 1
  while (from > 1 && SURNAME_PARTICLES.has(bare(names[from - 1] ?? ''))) from--
  return {
    kind: 'person',
    given: names.slice(0, from).join(' '),
    family: names.slice(from).join(' '),
    suffix: words.slice(names.length).join(' '),
  }
}
