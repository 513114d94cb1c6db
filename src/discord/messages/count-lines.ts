/** Counts the lines that Markdown takes on a phone, so that a reply can be kept short there. */

/** About what a phone shows in a line, in UTF-16 units. */
const COLUMNS = 38
/** The bar of a quotation takes this many. */
const QUOTE_COLUMNS = 2

/** How long a moment is that Discord writes out. */
const MOMENT = '29 November 2026 05:00'

/** @returns at least 1 */
export const countLines = (markdown: string): number =>
  markdown
    .split('\n')
    .filter((line) => !line.startsWith('```'))
    .reduce((sum, line) => sum + linesOf(line), 0)

function linesOf(line: string): number {
  const isQuoted = line.startsWith('> ')
  const words = shownText(isQuoted ? line.slice(2) : line).trim()
  return wrapped(words.split(/\s+/), isQuoted ? COLUMNS - QUOTE_COLUMNS : COLUMNS)
}

/** A line without what only Discord reads: marks, links, ids, and backslashes. */
const shownText = (markdown: string): string =>
  markdown
    .replace(/<t:\d+:f>/g, MOMENT)
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/\]\(https?:[^)]*\)/g, '')
    .replace(/\\([^0-9A-Za-z\s])|\*\*|__|~~|\[|`/g, '$1')

/** Words go to the next line whole; a word that is longer than a line is broken. */
function wrapped(words: readonly string[], columns: number): number {
  let [lines, used] = [1, 0]
  for (const { length } of words) {
    const start = used === 0 ? 0 : used + 1
    const isNext = used > 0 && start + length > columns
    const end = isNext ? length : start + length
    lines += (isNext ? 1 : 0) + Math.max(0, Math.ceil(end / columns) - 1)
    used = end === 0 ? 0 : ((end - 1) % columns) + 1
  }
  return lines
}
