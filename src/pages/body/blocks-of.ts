/** Elements of an article -> its blocks of text, with headings, lists and quotations as Markdown writes them. */
import { cleanText } from '../../corpus/clean-text.ts'
import { isNamedCaption } from './named-caption.ts'

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'caption'
  readonly text: string
  /** Share of the text that is inside links, in [0, 1]. */
  readonly linkShare: number
  /** The innermost element that makes blocks and holds the text. */
  readonly element: Element
}

const ELEMENT = 1
const TEXT = 3
const HEADING = /^h[1-6]$/
/** Elements of HTML that end the line before and after them (WHATWG HTML, "flow content" in the rendering section). */
const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const SKIPPED_ELEMENTS = new Set(
  'script style noscript template iframe object svg button input select textarea'.split(' '),
)
/** A page with more blocks is no article; the rest is left out. */
const MAX_BLOCKS = 20_000

/** The elements around a piece of text, as far as they matter for it. */
interface Surroundings {
  readonly isQuoted: boolean
  readonly isCaption: boolean
  readonly isHeading: boolean
  readonly element: Element
  /** The list item. Its bullet, `- ` or `1. `, starts the item's first line and is empty from then on. */
  readonly item: { bullet: string } | null
}

/** What has been rendered so far. The inline text and the linked part of it belong to the block that is not ended yet. */
interface Rendering {
  readonly blocks: Block[]
  inline: string
  linkedLength: number
  /** How many items each ordered list has given so far. */
  readonly itemCounts: Map<Element, number>
}

/** @param root rendered with everything inside it; its nesting must be bounded, as `checkStructure` does */
export function blocksOf(root: Element): readonly Block[] {
  const rendering: Rendering = { blocks: [], inline: '', linkedLength: 0, itemCounts: new Map() }
  const outside = { isQuoted: false, isCaption: false, isHeading: false, element: root, item: null }
  const around = surroundingsIn(root, outside, rendering.itemCounts)
  renderChildren(rendering, root, around, isLink(root))
  endBlock(rendering, around)
  return rendering.blocks
}

function renderChildren(rendering: Rendering, node: Node, around: Surroundings, inLink: boolean): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT) renderText(rendering, child.nodeValue ?? '', inLink)
    else if (child.nodeType === ELEMENT) renderElement(rendering, child as Element, around, inLink)
  }
}

function renderText(rendering: Rendering, text: string, inLink: boolean): void {
  rendering.inline += text.replace(/[\t\n\f\r ]+/g, ' ')
  if (inLink) rendering.linkedLength += text.replace(/\s/g, '').length
}

function renderElement(rendering: Rendering, element: Element, around: Surroundings, inLink: boolean): void {
  const name = element.localName
  if (SKIPPED_ELEMENTS.has(name)) return
  if (name === 'br') rendering.inline += '\n'
  else if (name === 'tr' && isRowOfData(element)) renderRow(rendering, element, around)
  else if (BLOCK_ELEMENTS.has(name) || HEADING.test(name)) {
    endBlock(rendering, around)
    const inner = surroundingsIn(element, around, rendering.itemCounts)
    renderChildren(rendering, element, inner, inLink)
    endBlock(rendering, inner)
  } else renderChildren(rendering, element, around, inLink || isLink(element))
}

/** Links within the page, and anchors without a target, lead to no other page. */
const isLink = (element: Element): boolean =>
  element.localName === 'a' && /^[^#]/.test(element.getAttribute('href')?.trim() ?? '')

/** Puts the cells of one row on one line. */
function renderRow(rendering: Rendering, row: Element, around: Surroundings): void {
  endBlock(rendering, around)
  const cells = [...row.children].map((cell) => foldedLines(cell.textContent ?? '').replace(/\s+/g, ' '))
  const text = cells.filter(Boolean).join(' | ')
  if (hasRoomFor(rendering, text)) rendering.blocks.push({ kind: 'row', text, linkShare: 0, element: row })
}

/** Makes a block of the inline text, if it has any words. */
function endBlock(rendering: Rendering, around: Surroundings): void {
  const text = foldedLines(rendering.inline)
  if (hasRoomFor(rendering, text)) {
    const linkShare = Math.min(1, rendering.linkedLength / text.replace(/\s/g, '').length)
    rendering.blocks.push({ ...blockIn(around, text), linkShare })
    if (around.item) around.item.bullet = ''
  }
  rendering.inline = ''
  rendering.linkedLength = 0
}

const hasRoomFor = ({ blocks }: Rendering, text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && blocks.length < MAX_BLOCKS

function blockIn(around: Surroundings, text: string): Omit<Block, 'linkShare'> {
  const { isQuoted, isCaption, isHeading, element, item } = around
  const bullet = item?.bullet ?? ''
  const opening = (isQuoted ? '> ' : '') + (isHeading ? '## ' : bullet)
  const lines = isQuoted ? text.replace(/\n/g, '\n> ') : text
  return { kind: kindIn(isCaption, isHeading, bullet), text: opening + lines, element }
}

function kindIn(isCaption: boolean, isHeading: boolean, bullet: string): Block['kind'] {
  if (isCaption) return 'caption'
  if (isHeading) return 'heading'
  return bullet ? 'item' : 'paragraph'
}

function surroundingsIn(element: Element, outer: Surroundings, itemCounts: Map<Element, number>): Surroundings {
  const name = element.localName
  return {
    isQuoted: outer.isQuoted || name === 'blockquote',
    isCaption: outer.isCaption || name === 'figcaption' || isNamedCaption(element),
    isHeading: HEADING.test(name),
    element,
    item: name === 'li' ? itemOf(element, itemCounts) : outer.item,
  }
}

/** @param itemCounts gets one more for an item of an ordered list */
function itemOf(item: Element, itemCounts: Map<Element, number>): Surroundings['item'] {
  const list = item.parentElement
  if (isSection(item)) return null
  if (list?.localName !== 'ol') return { bullet: '- ' }
  const number = (itemCounts.get(list) ?? 0) + 1
  itemCounts.set(list, number)
  return { bullet: `${number}. ` }
}

/** Some outlets put whole sections, such as the updates of a live blog, into list items. */
const isSection = (item: Element): boolean =>
  item.querySelector('h1, h2, h3, h4, h5, h6, article, section, p ~ p') !== null

/** Old pages lay out columns as tables. A row is data only if it has several cells and no paragraphs in them. */
const isRowOfData = (row: Element): boolean =>
  row.children.length > 1 && row.querySelector('p, div, table, ul, ol, blockquote, h1, h2, h3, br') === null

const foldedLines = (text: string): string =>
  cleanText(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** @returns the text of all blocks; items of one list and rows of one table are one line apart, other blocks a blank line */
export const joinBlocks = (blocks: readonly Block[]): string =>
  blocks.map((block, i) => separator(blocks[i - 1], block) + block.text).join('')

function separator(before: Block | undefined, { kind }: Block): string {
  if (before === undefined) return ''
  return before.kind === kind && (kind === 'item' || kind === 'row') ? '\n' : '\n\n'
}
