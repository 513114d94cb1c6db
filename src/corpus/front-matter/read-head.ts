/** Reads what stands above the text of an exported note: a title, lines such as `Author: …`, a link to the original. */
import type { Entry } from './entry.ts'
import { FIELD_NAMES, foldedKey, isKnownKey } from './field-names.ts'
import { linkOfField } from './plain-field.ts'
import { readPublished } from './read-published.ts'

export interface Head {
  readonly entries: readonly Entry[]
  /** Where the line after the last `Key: value` line begins, in UTF-16 units; 0 without such lines. */
  readonly end: number
}

interface Line {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** Where the next line begins. */
  readonly next: number
}

/** A head that goes on for longer is text. */
const MAX_HEAD_LINES = 60
/** Of one line; a longer one is prose. UTF-16 units. */
const MAX_LINE_LENGTH = 1_000
/** A single line with a colon may be a sentence; two with names of fields are not. */
const MIN_KNOWN_KEYS = 2

/** `Author: …`, `- **Author**: …`, `**Author:** …`, `author:: …` (Dataview). */
const KEY_LINE =
  /^\s{0,3}(?:[-*+•]\s+)?(?:\*\*|__)?(\p{L}[\p{L}\p{N} _./-]{0,30}?)(?:\*\*|__)?(?:::?(?:\*\*|__)?(?=\s|$)|：(?:\*\*|__)?)(.*)$/u
const TITLE = /^\s{0,3}#\s(.*)$/
const CLOSING_HASHES = /(?<=\S)\s+#+$/
/** What programs put between the title and the fields. */
const BETWEEN =
  /^\s*(?:#{2,6}\s+(?:metadata|properties|info(?:rmation)?|details|about|source)\s*|!\[[^\]]*\]\([^)]*\)|!\[\[[^\]]*\]\]|(?:#[\p{L}\p{N}/_-]+\s*)+|(?:[-*+]\s+)?\[[^\]]+\]\([^)]*\)\s*|-{3,}|\*{3,})$/iu
/** A line that is only a link, whose words say that it leads to the original. */
const ORIGINAL_LINK =
  /^\s*(?:[-*+]\s+)?\[(?:(?:read|view|open|see|go to|visit)\s+(?:the\s+)?)?(?:original|source|full|web)(?:\s+(?:article|source|page|link|post|story|url))?\]\([^)]*\)\s*$/i
const TITLE_BLOCK_LINE = /^%(?=\s|$)/
const TITLE_BLOCK_KEYS = ['title', 'author', 'date']
const MIN_TITLE_BLOCK_LINES = 2
const BARE_LINK = /^\s*<?(https?:\/\/\S+?)>?\s*$/i

/**
 * @param text from which the article's text is read
 * @param firstLine its line in the file, from 1
 * @returns what the head says; a text that begins with prose has an empty one
 */
export function readHead(text: string, firstLine: number): Head {
  const lines = linesOf(text, firstLine)
  const first = skipBlank(lines, 0)
  const titleBlock = titleBlockAt(lines, first)
  if (titleBlock) return titleBlock
  const title = titleAt(lines, first)
  const { links, next } = linksFrom(lines, title === null ? first : first + 1)
  const block = keyLinesFrom(lines, next)
  if (!isHead(block)) {
    const own = title?.above === undefined ? [] : [title]
    return { entries: [...links, ...own], end: title?.above ?? 0 }
  }
  return { entries: [...block.entries, ...links, ...(title === null ? [] : [title])], end: block.end }
}

/** Pandoc's title block: a title, authors and a date behind a per cent sign each. */
function titleBlockAt(lines: readonly Line[], first: number): Head | null {
  const block = lines.slice(first, first + TITLE_BLOCK_KEYS.length)
  const end = block.findIndex(({ text }) => !TITLE_BLOCK_LINE.test(text))
  const marked = end < 0 ? block : block.slice(0, end)
  if (marked.length < MIN_TITLE_BLOCK_LINES) return null
  const entries = marked.map(({ text, number }, i) => {
    const value = text.replace(TITLE_BLOCK_LINE, '').trim()
    return {
      key: TITLE_BLOCK_KEYS[i] ?? '',
      value: i === 1 ? value.split(';').map((name) => name.trim()) : value,
      line: number,
    }
  })
  return { entries, end: marked.at(-1)?.next ?? 0 }
}

interface Title extends Entry {
  /** Where the line after the bare link below the title begins; absent for a heading. */
  readonly above?: number
}

/** A heading, or a line above the bare link of the article. */
function titleAt(lines: readonly Line[], at: number): Title | null {
  const { text = '', number = 0 } = lines[at] ?? {}
  const heading = TITLE.exec(text)?.[1]?.trim()
  if (heading !== undefined) return { key: 'heading', value: heading.replace(CLOSING_HASHES, ''), line: number }
  const isAboveLink = BARE_LINK.test(lines[at + 1]?.text ?? '') && !KEY_LINE.test(text) && !BARE_LINK.test(text)
  const above = lines[at + 1]?.next ?? 0
  return isAboveLink ? { key: 'title', value: text.trim(), line: number, above } : null
}

/** Passes links to the original, and what programs put between the title and the fields. */
function linksFrom(lines: readonly Line[], from: number): { readonly links: readonly Entry[]; readonly next: number } {
  const links: Entry[] = []
  for (let at = from; at < lines.length; at++) {
    const { text, number } = lines[at] as Line
    const link = ORIGINAL_LINK.test(text) ? linkOfField(text) : (BARE_LINK.exec(text)?.[1] ?? null)
    if (link !== null) links.push({ key: 'original', value: link, line: number })
    else if (text.trim() !== '' && !BETWEEN.test(text)) return { links, next: at }
  }
  return { links, next: lines.length }
}

function linesOf(text: string, firstLine: number): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    const next = match.index + match[0].length
    if (match.index - start > MAX_LINE_LENGTH) break
    lines.push({ text: text.slice(start, match.index), number: firstLine + lines.length, next })
    start = next
    if (lines.length >= MAX_HEAD_LINES) break
  }
  return lines
}

function skipBlank(lines: readonly Line[], from: number): number {
  const found = lines.findIndex((line, i) => i >= from && line.text.trim() !== '')
  return found === -1 ? lines.length : found
}

interface Block {
  readonly entries: readonly Entry[]
  readonly end: number
  /** Whether a blank line, or the end of the text, follows. */
  readonly isClosed: boolean
}

function keyLinesFrom(lines: readonly Line[], from: number): Block {
  const entries: Entry[] = []
  let at = from
  for (; at < lines.length; at++) {
    const { text, number } = lines[at] as Line
    const [, key, value = ''] = KEY_LINE.exec(text) ?? []
    if (key === undefined && text.trim() === '' && isFieldLine(lines[at + 1]?.text)) continue
    if (key === undefined) break
    entries.push({ key: key.trim(), value: value.trim(), line: number })
  }
  return { entries, end: lines[at - 1]?.next ?? 0, isClosed: (lines[at]?.text ?? '').trim() === '' }
}

/** Whether a line names a field; Word documents have a blank line above each. */
const isFieldLine = (text = ''): boolean => isKnownKey(KEY_LINE.exec(text)?.[1] ?? '')

/** Whether the lines are fields and not the beginning of the text. */
function isHead({ entries, isClosed }: Block): boolean {
  const known = entries.filter(({ key }) => isKnownKey(key))
  if (known.length >= MIN_KNOWN_KEYS) return true
  const [only] = known
  return isClosed && entries.length === 1 && only !== undefined && saysItself(only)
}

/** Whether one line alone tells that it is a field: it names the title, or its value is a link or a date. */
function saysItself({ key, value }: Entry): boolean {
  const name = foldedKey(key)
  if (FIELD_NAMES.title.includes(name)) return true
  if (FIELD_NAMES.url.includes(name) && BARE_LINK.test(String(value))) return true
  return FIELD_NAMES.published.includes(name) && readPublished(String(value)) !== null
}
