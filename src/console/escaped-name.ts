/** Names of files as they can be shown: characters that would act on a terminal are written out. */
import { visibleText } from '../text/visible-text.ts'

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** @returns the name on one line, with `\n` or `\u{1b}` for what is invisible, turns text round or speaks to a terminal */
export const escapedName = (name: string): string =>
  Array.from(name, (character) => SHORT[character] ?? (isSeen(character) ? character : codePoint(character))).join('')

const isSeen = (character: string): boolean => visibleText(character) === character
const codePoint = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
