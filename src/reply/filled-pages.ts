/** Lists in pages that a phone shows on about one screen. */

/** A page shows its first item, and others as long as it has no more lines. */
export const MAX_PAGE_LINES = 18
/** The heading, and the rows of buttons. */
const LINES_AROUND = 4
/** How many characters of a quotation, and of its source, a phone shows in a line. */
const LINE_LENGTH = 35

interface FilledPage<Item> {
  /** Number of its first item, from 0. */
  readonly first: number
  readonly items: readonly Item[]
}

/** About how many lines a text takes on a phone. */
export const linesOfText = (text: string): number => Math.ceil(text.length / LINE_LENGTH)

/**
 * Fills each page with as many items as fit; at least one.
 * @param linesOf about how many lines an item takes
 */
export function filledPages<Item>(
  items: readonly Item[],
  linesOf: (item: Item) => number,
): readonly FilledPage<Item>[] {
  const pages: { first: number; items: Item[]; lines: number }[] = []
  for (const [i, item] of items.entries()) {
    const lines = linesOf(item)
    const page = pages.at(-1)
    if (page && page.lines + lines <= MAX_PAGE_LINES - LINES_AROUND) {
      page.items.push(item)
      page.lines += lines
    } else pages.push({ first: i, items: [item], lines })
  }
  return pages
}
