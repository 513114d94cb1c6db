/** The entries of front matter -> the fields of an article. A value that cannot be used costs only its field. */
import type { FieldReason } from '../../reasons/field-reasons.ts'
import { FIELD_SCHEMAS, type FrontMatter } from '../article.ts'
import { fieldReason } from '../field-reason.ts'
import type { Entry, FileNote } from './entry.ts'
import {
  FIELD_NAMES,
  type FieldName,
  foldedKey,
  isKnownKey,
  NAME_KEYS,
  NESTED_KEYS,
  SOURCE_KEYS,
} from './field-names.ts'
import { linkOfField, plainField } from './plain-field.ts'
import { readPublished } from './read-published.ts'

export interface ReadFields {
  readonly fields: FrontMatter
  readonly notes: readonly FileNote[]
  /** Keys that name no field, as written, each once. */
  readonly unknownKeys: readonly string[]
}

type Value = string | readonly string[]

/** A field's value, what is wrong with it, or null if it says nothing about this field. */
type Reading =
  | { readonly value: Value; readonly ambiguous?: string | undefined }
  | { readonly wrong: FieldReason }
  | null

/** Longer lists and deeper objects are no fields of an article. */
const MAX_VALUES = 100
const LINK = /^<?((?:https?:\/\/|www\.)\S+?)>?$/i
/** `Norn Post (https://…)` */
const LINK_AT_END = /https?:\/\/[^\s<>)\]]+(?=[)>\]]?$)/i
const MARKS_AT_END = /(?<![\s,;:(<–—-])[\s,;:(<–—-]+$/
const LINK_PARTS = ['url', 'link', 'href', 'id']
/** `ada@norn.example (Ada Holm)` in RSS, `Ada Holm <ada@norn.example>` in mail. */
const NAME_BEHIND_MAIL = /^[\w.+-]+@[\w.-]+ \(([^()]+)\)$/
const MAIL_BEHIND_NAME = /[<(][\w.+-]+@[\w.-]+[>)]$/

export function readFields(written: readonly Entry[]): ReadFields {
  const entries = written.flatMap(withNested).flatMap(withPartsOfSource)
  const read = (Object.keys(FIELD_NAMES) as FieldName[]).map((name) => [name, chosenValue(name, entries)] as const)
  return {
    fields: Object.fromEntries(
      read.filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value]),
    ),
    notes: read.flatMap(([, { notes }]) => notes),
    unknownKeys: unknownKeysOf(entries),
  }
}

/** The value of the most telling entry that can be used, and what is wrong with the others. */
function chosenValue(name: FieldName, entries: readonly Entry[]) {
  const notes: FileNote[] = []
  let value: Value | undefined
  for (const entry of entriesNamed(name, entries)) {
    const { key, line } = entry
    const reading = readField(name, entry)
    if (reading === null) continue
    if ('wrong' in reading) {
      notes.push({ line, reason: { key: 'front.wrong-field', values: { name: key, wrong: reading.wrong } } })
    } else if (value === undefined) {
      value = reading.value
      const { ambiguous: written } = reading
      if (written !== undefined)
        notes.push({ line, reason: { key: 'front.ambiguous-day', values: { name: key, written } } })
    }
  }
  return { value, notes }
}

const unknownKeysOf = (entries: readonly Entry[]): readonly string[] => [
  ...new Map(entries.filter(({ key }) => !isKnownKey(key)).map(({ key }) => [foldedKey(key), key])).values(),
]

/** A table such as `params` stands for its entries. */
function withNested(entry: Entry): readonly Entry[] {
  const { key, value, line } = entry
  if (!NESTED_KEYS.has(foldedKey(key)) || !isPlainObject(value)) return [entry]
  return Object.entries(value).map(([inner, own]) => ({ key: inner, value: own, line }))
}

/** A source may be an outlet with a link. */
function withPartsOfSource(entry: Entry): readonly Entry[] {
  if (!SOURCE_KEYS.has(foldedKey(entry.key))) return [entry]
  const parts = typeof entry.value === 'string' ? nameBeforeLink(entry.value.trim()) : nameAndLink(entry.value)
  return parts.length === 2 && parts.every(Boolean) ? parts.map((value) => ({ ...entry, value })) : [entry]
}

function nameAndLink(value: unknown): readonly (string | undefined)[] {
  return isPlainObject(value) ? [nameOf(value)?.[0], partOf(value, LINK_PARTS)] : []
}

function nameBeforeLink(text: string): readonly string[] {
  const link = LINK_AT_END.exec(text)
  const name = text.slice(0, link?.index ?? 0).replace(MARKS_AT_END, '')
  // In Markdown, the brackets tell which words are linked.
  return link && !name.includes('[') ? [name, link[0]] : []
}

function entriesNamed(name: FieldName, entries: readonly Entry[]): readonly Entry[] {
  const names = FIELD_NAMES[name]
  // The host of a link names an outlet only if nothing else does.
  const rankOf = ({ key, value }: Entry) =>
    names.indexOf(foldedKey(key)) + (name === 'outlet' && LINK.test(String(value).trim()) ? names.length : 0)
  return entries
    .filter(({ key, value }) => names.includes(foldedKey(key)) && !isEmpty(value))
    .sort((a, b) => rankOf(a) - rankOf(b))
}

/** A list may hold itself, so only its own texts are looked at. */
const isEmpty = (value: unknown): boolean => isBlank(value) || (Array.isArray(value) && value.every(isBlank))

/** Within lists, the empty value of YAML is still text. */
const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && /^(?:~|null)?$/i.test(value.trim()))

function readField(name: FieldName, { key, value }: Entry): Reading {
  const texts = name === 'published' ? (dateParts(value) ?? textsOf(value)) : textsOf(value)
  const wrong: FieldReason = { key: name === 'author' || name === 'tags' ? 'field.texts' : 'field.text' }
  if (texts === null || texts.length > MAX_VALUES) return { wrong }
  if (name === 'tags') return checked('tags', Array.isArray(value) ? texts.flatMap(tagOf) : texts.flatMap(tagsIn))
  if (name === 'author') return authorOf(texts)
  const [text = '', ...more] = texts
  if (more.length > 0) return { wrong }
  if (name === 'url') return linkOf(text, foldedKey(key))
  if (name === 'outlet') return outletOf(text, foldedKey(key))
  if (name === 'published') return publishedOf(text)
  return checked(name, plainField(text))
}

function checked(name: FieldName, value: string | readonly string[]): Reading {
  if (value.length === 0 || (typeof value === 'string' && value.trim() === '')) return null
  const result = FIELD_SCHEMAS[name].safeParse(value)
  return result.success ? { value: result.data } : { wrong: fieldReason(result.error.issues[0]) }
}

function authorOf(texts: readonly string[]): Reading {
  const names = texts
    .flatMap(authorsIn)
    .map((text) => plainField(text).replace(/^\s*by\s+(?=\S)/i, ''))
    .filter((name) => !isBlank(name))
  for (const name of names) {
    const one = checked('author', name)
    if (one && 'wrong' in one) return one
  }
  return names.length === 0 ? null : { value: [...new Set(names.map(oneSpaced))].join(', ') }
}

/** Not that at the end of a character reference, such as `&amp;`. */
const SEMICOLON = /(?<!&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30}));/i

/** Semicolons part names of which the surname may be first: "Holm, Ada; Aster, Pim". */
function authorsIn(written: string): readonly string[] {
  const text = written.trim().replace(NAME_BEHIND_MAIL, '$1').replace(MAIL_BEHIND_NAME, '')
  const names = text.split(SEMICOLON)
  return names.length === 1 ? names : names.map((name) => name.trim().replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
}

const oneSpaced = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim()

/** `source`, `site` and the like name an outlet or a link; what they hold tells which. */
const MAY_BE_NO_LINK: ReadonlySet<string> = new Set([...SOURCE_KEYS, 'site', 'website', 'original', 'permalink'])

function linkOf(text: string, key: string): Reading {
  const written = linkOfField(text) ?? text.trim()
  const link = LINK.exec(written)?.[1]
  if (link === undefined && MAY_BE_NO_LINK.has(key)) return null
  if (link !== undefined && (key === 'site' || key === 'website') && isHome(link)) return null
  return checked('url', link === undefined || /^http/i.test(link) ? (link ?? written) : `https://${link}`)
}

/** Whether the link leads to the first page of a site. */
const isHome = (link: string): boolean => /^(?:https?:\/\/)?[^/?#]*\/?$/i.test(link)

/** The outlet of a link is its host, if the key names a site. */
function outletOf(text: string, key: string): Reading {
  const link = LINK.exec(plainField(text).trim())?.[1]
  if (link === undefined) return checked('outlet', plainField(text))
  if (SOURCE_KEYS.has(key)) return null
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:]+)/i.exec(link)?.[1]
  return host === undefined ? null : checked('outlet', host)
}

function publishedOf(text: string): Reading {
  const read = readPublished(plainField(text))
  if (read === null) return checked('published', text)
  return { value: read.published, ambiguous: read.ambiguous }
}

/** `#war #talks` are two tags; otherwise commas part them. */
const tagsIn = (text: string): readonly string[] =>
  (/^\s*#/.test(text) ? text.split(/[\s,]/) : text.split(',')).flatMap(tagOf)

function tagOf(text: string): readonly string[] {
  const tag = oneSpaced(plainField(text)).replace(/^#(?=\S)/, '')
  return tag === '' ? [] : [tag]
}

/** @returns the texts that a value holds; `null` if it holds anything else */
function textsOf(value: unknown): readonly string[] | null {
  if (isEmpty(value)) return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)]
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : [value.toISOString()]
  if (Array.isArray(value)) {
    const parts = value.filter((one) => !isBlank(one)).map((one) => (Array.isArray(one) ? wikiLink(one) : textsOf(one)))
    return parts.every((part) => part !== null) ? parts.flat() : null
  }
  return isPlainObject(value) ? nameOf(value) : null
}

/** Without quotation marks, `[[Ada Holm]]` is a list in a list in YAML, and an item `- [[Ada Holm]]` one more. */
function wikiLink(list: readonly unknown[]): readonly string[] | null {
  const [inner] = list
  const words = list.length === 1 && Array.isArray(inner) ? inner : list
  return words.every((word) => typeof word === 'string') ? [`[[${words.join(', ')}]]`] : null
}

/** The name of a person or site; the names in a table of people, which may hold itself. */
function nameOf(described: Described): readonly string[] | null {
  const own = ownName(described)
  if (own !== '') return [own]
  const names = Object.values(described).map((one) => (isPlainObject(one) ? ownName(one) : ''))
  return names.length > 0 && names.every((name) => name !== '') ? names : null
}

/** The name, which may be in parts; empty if there is none. */
const ownName = (described: Described): string =>
  partOf(described, NAME_KEYS.whole) ||
  `${partOf(described, NAME_KEYS.given)} ${partOf(described, NAME_KEYS.family)}`.trim()

/** The text of the first of these keys; empty if there is none. */
function partOf(described: Described, keys: readonly string[]): string {
  const found = Object.entries(described).find(
    ([key, text]) => keys.includes(foldedKey(key)) && typeof text === 'string',
  )
  return String(found?.[1] ?? '').trim()
}

/** Bibliographies in CSL keep a date in parts, `date-parts: [[2025, 3, 16]]`, or as it is written. */
function dateParts(value: unknown): readonly string[] | null {
  if (!isPlainObject(value)) return null
  const [first] = Array.isArray(value['date-parts']) ? value['date-parts'] : []
  if (Array.isArray(first)) return [first.map(String).join('-')]
  const written = partOf(value, ['raw', 'literal'])
  return written === '' ? null : [written]
}

type Described = Readonly<Record<string, unknown>>

const isPlainObject = (value: unknown): value is Described =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
