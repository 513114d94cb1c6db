/** Strings of metadata and feeds, which may hold entities and inline tags -> one line of plain text. */
import { decodeHTML } from 'entities'
import { fieldLine, oneLine } from '../corpus/clean-text.ts'

/** Tags of inline formatting; other words in angle brackets may be meant as written. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|br|cite|code|del|em|font|i|img|ins|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi
/** @param text may be encoded once more than it should be, as outlets' software often does */
export const plainText = (text: string): string =>
  oneLine(decodeHTML(oneLine(text.slice(0, 20_000)).replace(INLINE_TAG, '')))

/** A string of metadata, decoded, as a field of front matter. */
export const fieldText = (text: string | null | undefined): string | undefined => fieldLine(plainText(text ?? ''))
