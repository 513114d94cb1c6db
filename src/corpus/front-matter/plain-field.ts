/** A field as it is written -> its text: without the marks of Markdown, wiki links and HTML. */
import { decodeHTMLStrict } from 'entities'

const WIKI_LINK = /!?\[\[([^[\]|]+)(?:\|([^[\]|]*))?\]\]/g
const LINK = /!?\[([^[\]]+)\]\((?:<[^<>]*>|[^()\s]+)(?:\s+"[^"]*")?\)/g
const EMPHASIS = /(?<![\p{L}\p{N}*_~])(\*\*\*|\*\*|\*|___|__|_|~~|`)(?=\S)([^*_~`]+?)(?<=\S)\1(?![\p{L}\p{N}*_~])/gu
const TAG = /<\/?(?:a|abbr|b|br|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi
/** What one of the others may begin with; a field without them is as it reads. */
const MARKS = /[[\]*_~`<&]/g

/** @returns the text that a reader of the rendered field would see; white space stays */
export function plainField(text: string): string {
  if (text.search(MARKS) === -1) return text
  const plain = text
    .replace(WIKI_LINK, (_, note: string, shown?: string) => shown?.trim() || nameOfNote(note))
    .replace(LINK, '$1')
    .replace(EMPHASIS, '$2')
    .replace(TAG, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
  return decodeHTMLStrict(plain)
}

/** `notes/people/Ada Lovelace#Life` is the note `Ada Lovelace`. */
const nameOfNote = (note: string): string => note.slice(note.lastIndexOf('/') + 1).split('#', 1)[0] || note

/** @returns how to write a text so that `plainField` gives it back */
export const writtenField = (text: string): string =>
  plainField(text) === text ? text : text.replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`)

/** @returns where the first link of a field leads; `null` if it has none, or more than one */
export function linkOfField(text: string): string | null {
  const targets = [...text.matchAll(/\]\(\s*<?([^()<>\s]+(?:\([^()\s]*\)[^()<>\s]*)*)>?(?:\s+"[^"]*")?\s*\)/g)]
  return targets.length === 1 ? (targets[0]?.[1] ?? null) : null
}
