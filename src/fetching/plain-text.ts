/** Strings of metadata and feeds, which may hold entities and inline tags -> one line of plain text. */
import { decodeHTML } from 'entities'

/** Tags of inline formatting; other words in angle brackets may be meant as written. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|br|cite|code|del|em|font|i|img|ins|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi
/** Control characters, and the invisible ones that only guide line breaks. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu

/** UTF-16 units: the longest that a field of an article's front matter may be. */
const LONGEST_FIELD = 500

/** @param text may be encoded once more than it should be, as outlets' software often does */
export const plainText = (text: string): string =>
  oneLine(decodeHTML(oneLine(text.slice(0, 20_000)).replace(INLINE_TAG, '')))

/** Text of a page or file as clean text: white space kept, lone surrogates replaced, controls taken out. */
export const cleanText = (text: string): string =>
  text.replace(INVISIBLE, (char) => (/\s/.test(char) && char !== '\ufeff' ? char : '')).replace(/\p{Cs}/gu, '\ufffd')

/** One line without white space at its ends, cut between words where it is too long for a field, and then marked with `…`. */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.lastIndexOf(' ', longest - 1)
  return `${line.slice(0, cut > 0 ? cut : longest - 1).replace(/\p{Cs}$/u, '')}…`
}

/** A field as an article's front matter may hold it; `undefined` for what holds no letter or digit. */
export function fieldLine(text: string | null | undefined): string | undefined {
  const line = oneLine(text ?? '', LONGEST_FIELD)
  return /[\p{L}\p{N}]/u.test(line) ? line : undefined
}

/** The same of a string of metadata, decoded. */
export const fieldText = (text: string | null | undefined): string | undefined => fieldLine(plainText(text ?? ''))
