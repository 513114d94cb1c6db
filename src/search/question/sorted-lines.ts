/** A large file of lines in the order of their bytes. Of it only the places of its blocks are held in memory. */
import { fstatSync, openSync, readSync } from 'node:fs'

export interface SortedLines {
  /** @returns the lines that begin with a text, in order @throws what the file system throws */
  startingWith(text: string): readonly string[]
}

/** Bytes. A block ends with a line, and so may be longer by one. No line may be longer than this. */
const BLOCK_BYTES = 2_048
const LINE_FEED = 0x0a
/** Begins with a line feed, so that the first line of a block is found as the others are. */
const PAGE = Buffer.alloc(1 + 2 * BLOCK_BYTES, LINE_FEED)

interface Block {
  /** Where it begins, in bytes. */
  readonly start: number
  readonly firstLine: string
}

/**
 * Reads the file once, and leaves it open.
 * @param file its path; it has lines, and each ends with a line feed
 * @throws what the file system throws
 */
export function openSortedLines(file: string): SortedLines {
  const opened = openSync(file, 'r')
  const { size } = fstatSync(opened)
  const blocks = blocksOf(opened, size)
  const read = (block: number): Buffer => {
    const { start } = blocks[block] as Block
    const end = blocks[block + 1]?.start ?? size
    return PAGE.subarray(0, 1 + readSync(opened, PAGE, 1, end - start, start))
  }
  return {
    startingWith(text) {
      const found: string[] = []
      let block = lastBefore(text, blocks)
      do {
        found.push(...linesIn(read(block), text))
        block++
      } while (blocks[block]?.firstLine.startsWith(text))
      return found
    },
  }
}

function blocksOf(opened: number, size: number): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < size; at += BLOCK_BYTES) {
    const page = PAGE.subarray(1, 1 + readSync(opened, PAGE, 1, 2 * BLOCK_BYTES, at))
    const start = at === 0 ? 0 : page.indexOf(LINE_FEED) + 1
    if (start === page.length) break
    blocks.push({ start: at + start, firstLine: page.toString('latin1', start, page.indexOf(LINE_FEED, start)) })
  }
  return blocks
}

/** The last block that begins before the text; the first one if none does. */
function lastBefore(text: string, blocks: readonly Block[]): number {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((blocks[middle] as Block).firstLine < text) low = middle
    else high = middle - 1
  }
  return low
}

/** @param page a block behind a line feed */
function linesIn(page: Buffer, beginning: string): readonly string[] {
  const wanted = `\n${beginning}`
  const found: string[] = []
  let at = page.indexOf(wanted, 0, 'latin1')
  while (at >= 0) {
    const end = page.indexOf(LINE_FEED, at + 1)
    found.push(page.toString('latin1', at + 1, end))
    at = page.toString('latin1', end, end + wanted.length) === wanted ? end : -1
  }
  return found
}
