/** Strings of metadata and feeds, which may hold entities and inline tags -> one line of plain text. */
import { decodeHTML } from 'entities'
import { fieldLine, oneLine } from '../corpus/clean-text.ts'

/** UTF-16 units; the rest of a longer string is not read. */
const MAX_READ_LENGTH = 20_000
/** Tags of inline formatting. Other words in angle brackets may be meant as written. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|br|cite|code|del|em|font|i|img|ins|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi

/**
 * @param text may be encoded once too often, as the software of outlets often does
 * @returns the decoded text as a field of front matter, or `undefined` if it has no letter or digit
 */
export function fieldText(text: string | null | undefined): string | undefined {
  const withoutTags = oneLine((text ?? '').slice(0, MAX_READ_LENGTH)).replace(INLINE_TAG, '')
  return fieldLine(oneLine(decodeHTML(withoutTags)))
}
