/** Shortens texts that are not evidence: titles, labels, typed questions. */

/**
 * @param maxLength in UTF-16 units, at least 1
 * @returns the text, or its beginning up to a whole character with `…` for the rest; at most `maxLength` units
 */
export function clipped(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
