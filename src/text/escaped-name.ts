/** Names of files, shown so that a reader sees every character of them. */
import { visibleText } from './visible-text.ts'

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * @param name of a file, or a path; it may hold any character that a file system allows
 * @returns the name with an escape in place of each character that would act instead of being seen: `\n`, `\u001b`,
 *   `\u200f`; a name without such characters comes back as it is
 */
export const escapedName = (name: string): string =>
  /^[ -~]*$/.test(name) ? name : Array.from(name, (one) => (isSeen(one) ? one : escapeOf(one))).join('')

const isSeen = (character: string): boolean =>
  character !== '\n' && character !== '\t' && visibleText(character) === character

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const digits = code.toString(16)
  return SHORT_ESCAPES[character] ?? (code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`)
}
