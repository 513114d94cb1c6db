/** What pages write where they name authors -> the names alone. */

import { AUTHOR_OPENING, AUTHOR_ORGANISATION, AUTHOR_ROLE, NAME_SEPARATOR, NOBODY } from '../../english/author-words.ts'
import { fieldText } from '../field-text.ts'

/** UTF-16 units. A longer text names nobody, but says something. */
const MAX_TEXT_LENGTH = 300
const MAX_NAME_LENGTH = 60
const MAX_NAME_WORDS = 6
/** More names are a list of all who write for a site. */
const MAX_NAMES = 8

/** Links and names of sites: what holds one says who made the site. */
const ADDRESS = /https?:|www\.|\[at\]|\w\.(?:com|de|org|net|at|ch|fr|es|it|uk|eu|tv|info|nz|au|ca|cl|mx|br|pl|ru|in)\b/i
const MAIL = /[<(]?[\w.+-]{1,64}@[\w.-]{1,100}[>)]?/g
/** Behind these, a byline goes on with something else: a role, a place, a handle, a date. */
const REST =
  /[|•·→»›(@[<]| [-–—] | \d|https?:| (?:via|am|on|at|vor|ago|for|from|im gespräch|stand|hace|aktualisiert|updated|published|posted|über|is an?|ist|mo|di|mi|do|fr|sa|so)(?= |$|[.:,])| (?:jan|feb|mar|apr|may|ju[nl]|aug|sept?|oct|nov|dec)[a-z]*\.? \d/iu
/** Without the marks and spaces around it. */
const CORE = /[^\s,:;–—-](?:.*[^\s,:;–—-])?/s
const DEGREE = /^(?:ph\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|r\.?d|rn|ms|mba|jd|esq|jr|sr|dds|dvm|mph)\.?$/i
const ACRONYM = /^\p{Lu}{2,5}$/u
/** Letters of any script, with the marks that names have. */
const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{N}.'’‘`´ʼ_ -]+$/u
/** Capitalised words, with small ones between them: "Ada van der Stein". */
const FULL_NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Lo}\p{M}]+)(?: (?:(?:de|del|della|di|da|dos|du|la|le|van|von|vom|zu|der|den|ten|al|el|bin|ibn|y|e|of)|\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Lo}\p{M}]+))* (?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Lo}\p{M}]+)$/u

/** A name as it was found. */
export interface AuthorName {
  readonly name: string
  /** Whether it has a first and a last name. Other names may be those of accounts. */
  readonly isFull: boolean
}

/**
 * @param written as a page has it: a name, several, with an opening, roles and titles
 * @param outlets what the page itself is called; it is not its own author
 * @returns the names of people; none if the text is a link, an organisation, a role, or too long
 */
export function authorNames(written: string | null | undefined, outlets: readonly string[]): readonly AuthorName[] {
  const text = fieldText(written?.replace(MAIL, ' '))
  if (text === undefined || text.length > MAX_TEXT_LENGTH || ADDRESS.test(text)) return []
  const isOutlet = (name: string) => outlets.some((outlet) => lettersOf(outlet) === lettersOf(name))
  const parts = withoutOpening(text)
    .split(NAME_SEPARATOR)
    .map((part) => CORE.exec(withoutRest(withoutOpening(part.trim())))?.[0] ?? '')
  const names = parts.filter((part) => isName(part) && !isOutlet(part))
  const people = names.filter((name) => !DEGREE.test(name))
  const found = people.length > 1 ? people.filter((name) => !ACRONYM.test(name)) : people
  return found.length > MAX_NAMES ? [] : found.map((name) => ({ name, isFull: FULL_NAME.test(name) }))
}

function withoutOpening(text: string): string {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(AUTHOR_OPENING, '').trim()
  }
  return rest
}

function withoutRest(text: string): string {
  const at = text.search(REST)
  return at < 0 ? text : text.slice(0, at)
}

function isName(text: string): boolean {
  if (text === '' || text.length > MAX_NAME_LENGTH || text.split(' ').length > MAX_NAME_WORDS) return false
  if (!NAME.test(text) || /^\d/.test(text)) return false
  return !NOBODY.test(text) && !AUTHOR_ORGANISATION.test(text) && !AUTHOR_ROLE.test(text)
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]+/gu, '')

/** @returns the names in their order, each once, as one field; `undefined` if there is none */
export function joinedNames(names: readonly AuthorName[]): string | undefined {
  const byLetters = new Map<string, string>()
  for (const { name } of names) if (!byLetters.has(lettersOf(name))) byLetters.set(lettersOf(name), name)
  return byLetters.size === 0 ? undefined : fieldText([...byLetters.values()].join(', '))
}
