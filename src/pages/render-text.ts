/** Elements of an article -> its text: a blank line between paragraphs, lists and quotations as in Markdown. */
import { cleanText } from '../corpus/clean-text.ts'

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'caption'
  readonly text: string
  /** Share of the text that stands in links, in [0, 1]. */
  readonly linkShare: number
}

const ELEMENT = 1
const TEXT = 3
const HEADING = /^h[1-6]$/
/** Elements of HTML that end the line before and after them (WHATWG HTML, "flow content" in the rendering section). */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const SKIPPED = new Set('script style noscript template iframe object svg button input select textarea'.split(' '))
/** Of one page; a longer one is no article. */
const MAX_BLOCKS = 20_000

interface Frame {
  readonly quoted: boolean
  readonly caption: boolean
  readonly heading: boolean
  /** The list item around; its bullet, `- ` or `1. `, opens its first line and is then empty. */
  readonly item: { bullet: string } | null
}

/** @param root all of it is rendered; nesting must be bounded */
export function blocksOf(root: Node): readonly Block[] {
  const blocks: Block[] = []
  let inline = ''
  let linked = 0
  const numbers = new Map<Element, number>()

  function flush(frame: Frame): void {
    const text = foldedLines(inline)
    const length = text.replace(/\s/g, '').length
    if (/[\p{L}\p{N}]/u.test(text) && blocks.length < MAX_BLOCKS) {
      const bullet = frame.item?.bullet ?? ''
      const kind = frame.caption ? 'caption' : frame.heading ? 'heading' : bullet ? 'item' : 'paragraph'
      const opening = (frame.quoted ? '> ' : '') + (frame.heading ? '## ' : bullet)
      const lines = frame.quoted ? text.replace(/\n/g, '\n> ') : text
      blocks.push({ kind, text: opening + lines, linkShare: Math.min(1, linked / length) })
      if (frame.item) frame.item.bullet = ''
    }
    inline = ''
    linked = 0
  }

  function walk(node: Node, frame: Frame, inLink: boolean): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        const text = child.nodeValue ?? ''
        inline += text.replace(/[\t\n\f\r ]+/g, ' ')
        if (inLink) linked += text.replace(/\s/g, '').length
      } else if (child.nodeType === ELEMENT) element(child as Element, frame, inLink)
    }
  }

  function element(child: Element, frame: Frame, inLink: boolean): void {
    const name = child.localName
    if (SKIPPED.has(name)) return
    if (name === 'br') inline += '\n'
    else if (name === 'tr' && isRowOfData(child)) row(child, frame)
    else if (BLOCKS.has(name) || HEADING.test(name)) block(child, name, frame, inLink)
    else walk(child, frame, inLink || name === 'a')
  }

  function block(child: Element, name: string, frame: Frame, inLink: boolean): void {
    flush(frame)
    const inner = frameOf(child, name, frame, numbers)
    walk(child, inner, inLink)
    flush(inner)
  }

  /** The cells of one row on one line. */
  function row(child: Element, frame: Frame): void {
    flush(frame)
    const cells = [...child.children].map((cell) => foldedLines(cell.textContent ?? '').replace(/\s+/g, ' '))
    const text = cells.filter(Boolean).join(' | ')
    if (/[\p{L}\p{N}]/u.test(text) && blocks.length < MAX_BLOCKS) blocks.push({ kind: 'row', text, linkShare: 0 })
  }

  const top: Frame = { quoted: false, caption: false, heading: false, item: null }
  walk(root, top, false)
  flush(top)
  return blocks
}

function frameOf(element: Element, name: string, outer: Frame, numbers: Map<Element, number>): Frame {
  return {
    quoted: outer.quoted || name === 'blockquote',
    caption: outer.caption || name === 'figcaption',
    heading: HEADING.test(name),
    item: name === 'li' ? itemOf(element, numbers) : outer.item,
  }
}

/** @param numbers how many items each ordered list has given so far */
function itemOf(item: Element, numbers: Map<Element, number>): Frame['item'] {
  const list = item.parentElement
  if (isSection(item)) return null
  if (list?.localName !== 'ol') return { bullet: '- ' }
  const number = (numbers.get(list) ?? 0) + 1
  numbers.set(list, number)
  return { bullet: `${number}. ` }
}

/** Outlets also put whole sections, such as the updates of a live blog, into the items of a list. */
const isSection = (item: Element): boolean =>
  item.querySelector('h1, h2, h3, h4, h5, h6, article, section, p ~ p') !== null

/** Old pages lay out their columns as tables; a row is data where its cells are several and hold no paragraphs. */
const isRowOfData = (row: Element): boolean =>
  row.children.length > 1 && row.querySelector('p, div, table, ul, ol, blockquote, h1, h2, h3, br') === null

const foldedLines = (text: string): string =>
  cleanText(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** Items of one list and rows of one table stand on lines that follow each other; all else is parted by a blank line. */
export const joinBlocks = (blocks: readonly Block[]): string =>
  blocks.map((block, i) => separator(blocks[i - 1], block) + block.text).join('')

function separator(before: Block | undefined, { kind }: Block): string {
  if (before === undefined) return ''
  return before.kind === kind && (kind === 'item' || kind === 'row') ? '\n' : '\n\n'
}
