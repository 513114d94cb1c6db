/** What pages write where they name authors -> the names alone. */

import { isOneOutlet } from '../../corpus/outlet-key.ts'
import {
  ARTICLES,
  AUTHOR_ORGANISATION,
  DESK,
  NAME_PARTICLES,
  NAME_SEPARATOR,
  NOBODY,
} from '../../english/author-words.ts'
import { lettersOf } from '../body/letters-of.ts'
import { fieldText } from '../field-text.ts'
import { isOfOpening, withoutOpening } from './author-opening.ts'
import { withoutRole } from './author-role.ts'
import { isCountry, withoutDates } from './places-and-dates.ts'

/** UTF-16 units. A longer text names nobody, but says something. */
const MAX_TEXT_LENGTH = 300
const MAX_NAME_LENGTH = 60
const MAX_NAME_WORDS = 6
/** More names are a list of all who write for a site. */
const MAX_NAMES = 8

/** Links and names of sites: what holds one says who made the site. */
const ADDRESS = /https?:|www\.|\[at\]|\w\.(?:com|de|org|net|at|ch|fr|es|it|uk|eu|tv|info|nz|au|ca|cl|mx|br|pl|ru|in)\b/i
const MAIL = /[<(]?[\w.+-]{1,64}@[\w.-]{1,100}[>)]?/g
/** Behind these, a byline goes on with something else: a place, a handle, a date, another credit. */
const REST =
  /[|•·→»›(@[<]| [-–—] | \d|https?:| (?:via|am|on|at|vor|ago|for|from|im gespräch|stand|hace|aktualisiert|updated|published|posted|über|is an?|ist|mo|di|mi|do|fr|sa|so)(?= |$|[.:,])/iu
/** Without the marks and spaces around it. */
const CORE = /[^\s,:;–—-](?:.*[^\s,:;–—-])?/s
const DEGREE = /^(?:ph\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|r\.?d|rn|ms|mba|jd|esq|jr|sr|dds|dvm|mph)\.?$/i
const ACRONYM = /^\p{Lu}{2,5}$/u
/** Letters of any script, with the marks that names have. */
const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{N}.'’‘`´ʼ_ -]+$/u
/** Three or more capitals before other words open the name of a station, an agency or a club. */
const STATION = /^\p{Lu}{3,} (?=.*\p{Ll})/u
/** Names of accounts that nobody has for a name: "sv_team", "ada.stein". */
const ACCOUNT = /^\p{Ll}[\p{Ll}\p{N}]*[_.-][\p{Ll}\p{N}_.-]+$/u
const INITIAL = /^\p{L}\.$/u
/** Scripts without capitals have none. */
const CAPITALISED = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Lo}\p{M}]+)$/u

/** A name as it was found. */
export interface AuthorName {
  readonly name: string
  /** `full`: first and last name of a person. `single`: another name, which may be that of an account. */
  readonly kind: 'full' | 'single' | 'desk'
}

/**
 * @param written as a page has it: a name, several, with an opening, roles and titles
 * @param outlets what the page itself is called; it is not its own author
 * @returns the names of people; if there is none, those of desks; none if the text is a link, an organisation, a role, a
 *   place, a sentence, or too long
 */
export function authorNames(written: string | null | undefined, outlets: readonly string[]): readonly AuthorName[] {
  const text = fieldText(written?.replace(MAIL, ' '))
  if (text === undefined || text.length > MAX_TEXT_LENGTH || ADDRESS.test(text)) return []
  const parts = withoutPlaces(withoutOpening(withoutDates(text)).split(NAME_SEPARATOR).map(partOf).filter(Boolean))
  if (isDescription(parts)) return []
  const names = parts.filter((part) => isName(part) && !isOutlet(part, outlets)).map(named)
  const people = names.filter(({ name, kind }) => kind !== 'desk' && !DEGREE.test(name))
  const found = people.length > 1 ? people.filter(({ name }) => !ACRONYM.test(name)) : people
  if (found.length === 0) return names.filter(({ kind }) => kind === 'desk').slice(0, 1)
  return found.length > MAX_NAMES ? [] : found
}

/** A part of a byline without what stands around the name in it. */
function partOf(text: string): string {
  const name = CORE.exec(withoutOpening(withoutRest(withoutOpening(text))))?.[0] ?? ''
  return oneOfTwo(withoutRole(name, isFullName))
}

/** Without what follows the name: "Ada Stein | The Shoreline", "Ada Stein Fotos: Milo Tarn"; nothing of a headline with a colon. */
function withoutRest(text: string): string {
  const at = text.search(REST)
  const name = at < 0 ? text : text.slice(0, at)
  const words = name.split(' ')
  const label = words.findIndex((word, i) => word.endsWith(':') && i < words.length - 1)
  if (label < 0) return name
  return isOfOpening(words[label] ?? '') ? words.slice(0, label).join(' ') : ''
}

/** Some pages write a name twice in a row. */
function oneOfTwo(text: string): string {
  const words = text.split(' ')
  const half = words.slice(0, words.length / 2).join(' ')
  return half !== '' && text === `${half} ${half}` ? half : text
}

/** Without countries, and the places before them; one part alone is no address. */
const withoutPlaces = (parts: readonly string[]): readonly string[] =>
  parts.length === 1 ? parts : parts.filter((part, i) => !isCountry(part) && !isCountry(parts[i + 1] ?? ''))

const named = (name: string): AuthorName => {
  if (DESK.test(name)) return { name, kind: 'desk' }
  return { name, kind: isFullName(name) ? 'full' : 'single' }
}

/** Capitalised words, with small ones between them: "Ada van der Stein". */
function isFullName(text: string): boolean {
  const words = text.split(' ')
  const isCapitalised = (word: string | undefined) => CAPITALISED.test(word ?? '')
  return (
    words.length > 1 &&
    isCapitalised(words[0]) &&
    isCapitalised(words.at(-1)) &&
    words.every((word) => isCapitalised(word) || NAME_PARTICLES.has(word))
  )
}

function isName(text: string): boolean {
  if (text === '' || text.length > MAX_NAME_LENGTH || text.split(' ').length > MAX_NAME_WORDS) return false
  if (!NAME.test(text) || /^\d/.test(text) || ACCOUNT.test(text) || NOBODY.test(text)) return false
  return DESK.test(text) || (!STATION.test(text) && !isPhrase(text) && !AUTHOR_ORGANISATION.test(text))
}

/** Whether it begins like a sentence, or lists words in small letters beside others: "Salt and sand". */
function isDescription(parts: readonly string[]): boolean {
  const [first = ''] = parts
  if (isPhrase(first) && !DESK.test(first)) return true
  const isSmall = (part: string) => !/[\p{Lu}\p{Lo}]/u.test(part)
  return !parts.some(isFullName) && parts.some(isSmall) && !parts.every(isSmall)
}

/** Words in small letters beside others in capitals, or "by" in the middle: a sentence, a heading, a title of a work. */
function isPhrase(text: string): boolean {
  const words = text.split(' ')
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !INITIAL.test(word))
  if (words.slice(1, -1).some((word) => /^(?:by|par|por|door)$/i.test(word))) return true
  return small.length < words.length && small.some((word) => !NAME_PARTICLES.has(word.replace(/['’].*/, '')))
}

/** Whether it is one of the outlets, with or without an article: "Die Zeit", "Zeit". */
const isOutlet = (name: string, outlets: readonly string[]): boolean =>
  outlets.some(
    (outlet) =>
      lettersOf(name) === lettersOf(outlet) || isOneOutlet(name.replace(ARTICLES, ''), outlet.replace(ARTICLES, '')),
  )

/** @returns the names in their order, each once, as one field; `undefined` if there is none */
export function joinedNames(names: readonly AuthorName[]): string | undefined {
  const byLetters = new Map<string, string>()
  for (const { name } of names) if (!byLetters.has(lettersOf(name))) byLetters.set(lettersOf(name), name)
  return byLetters.size === 0 ? undefined : fieldText([...byLetters.values()].join(', '))
}
