/** Cuts what is not evidence (titles, labels, typed questions) to a length, and marks the cut. */

/** @returns at most `longest` UTF-16 units; cut after a whole character, with `…` in place of the rest */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
