/** Finds the article of a page of prose: Readability says where it is, and what lies within it is kept. */
import { Readability } from '@mozilla/readability'
import { namesOf } from '../removals/boilerplate-names.ts'
import type { OnRemoval } from '../removals/removal.ts'
import { type Block, blocksOf } from './blocks-of.ts'
import { contentsOf, isProse } from './contents-of.ts'
import { lettersOf } from './letters-of.ts'

/** Numbers the elements, so that they are found again in Readability's copy. */
const NUMBER = 'data-number'
/** An element that holds at least this share of the article's prose holds the article. */
const MIN_FRAME_SHARE = 0.8
/** Blocks that Readability leaves out are links to other pages if a larger share of their words is linked. */
const MAX_LINK_SHARE = 0.3
/** The same before the first and behind the last block that it takes. */
const MAX_OUTER_LINK_SHARE = 0.1

/** @returns the blocks of the article, in order; empty if the page has no prose */
export function findProse(document: Document, onRemoval: OnRemoval): readonly Block[] {
  const blocks = blocksOf(document.body)
  const chosen = chosenBlocks(document, blocks)
  if (chosen.size === 0) return []
  const frame = widened(frameOf(document.body, chosen))
  const within = blocks.filter((block) => chosen.has(block) || frame.contains(block.element))
  const foreign = foreignBlocks(within, chosen, frame)
  for (const [reason, left] of foreign) {
    onRemoval({ reason, text: left.map(({ text }) => text).join('\n') })
  }
  const left = new Set([...foreign.values()].flat())
  return within.filter((block) => !left.has(block))
}

/** The blocks that Readability takes. */
function chosenBlocks(document: Document, blocks: readonly Block[]): ReadonlySet<Block> {
  for (const [i, element] of [...document.querySelectorAll('*')].entries()) element.setAttribute(NUMBER, `${i}`)
  const copy = document.cloneNode(true) as Document
  removeNamesWithinSentences(copy)
  removeNamesOfProse(copy)
  removeLayout(copy)
  const found = new Readability<Element>(copy, { serializer: (node) => node as Element, disableJSONLD: true }).parse()
  if (!found?.content) return new Set()
  const numbers = new Set(
    [...found.content.querySelectorAll(`[${NUMBER}]`)].map((element) => element.getAttribute(NUMBER)),
  )
  const lines = new Set(blocksOf(found.content).flatMap(({ text }) => linesOf(text)))
  const isThere = ({ element, text }: Block) =>
    numbers.has(element.getAttribute(NUMBER)) || linesOf(text).every((line) => lines.has(line))
  return new Set(blocks.filter(isThere))
}

/** The letters of each line. Readability makes paragraphs of lines. */
const linesOf = (text: string): readonly string[] => text.split('\n').flatMap((line) => lettersOf(line) || [])

/**
 * Readability judges elements by their names, even in the middle of a sentence: it takes "share-price" for a share
 * button and "dateline" for a byline. Without their names, elements inside a sentence stay.
 */
function removeNamesWithinSentences(document: Document): void {
  for (const element of document.querySelectorAll('p *, h1 *, h2 *, h3 *, h4 *, li *:not(p, ul, ol, div)')) {
    removeNames(element)
  }
}

/** What is still there although its name says boilerplate holds prose. Readability would believe the name alone. */
function removeNamesOfProse(document: Document): void {
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (namesOf(element) !== 'none' && contentsOf(blocksOf(element)).proseWords > 0) removeNames(element)
  }
}

/**
 * What is hidden or beside the article and should be left out is left out already. What is still there may be most of
 * the article.
 */
function removeLayout(document: Document): void {
  for (const element of document.querySelectorAll('[hidden], [style], [aria-hidden], [role]')) {
    for (const attribute of ['hidden', 'style', 'aria-hidden', 'role']) element.removeAttribute(attribute)
  }
  for (const aside of [...document.querySelectorAll('aside')]) {
    const division = document.createElement('div')
    division.setAttribute(NUMBER, aside.getAttribute(NUMBER) ?? '')
    division.append(...aside.childNodes)
    aside.replaceWith(division)
  }
}

function removeNames(element: Element): void {
  for (const attribute of ['class', 'id', 'rel', 'role', 'itemprop', 'data-testid']) element.removeAttribute(attribute)
}

/** The innermost element that holds nearly all of the chosen prose. */
function frameOf(body: Element, chosen: ReadonlySet<Block>): Element {
  const prose = [...chosen].filter(isProse)
  const counted = prose.length > 0 ? prose : [...chosen]
  const lengths = new Map<Element, number>()
  let total = 0
  for (const { element, text } of counted) {
    total += text.length
    // The element of a block is no frame: it holds that block alone.
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      lengths.set(outer, (lengths.get(outer) ?? 0) + text.length)
    }
  }
  let frame = body
  for (let inner: Element | undefined = body; inner; ) {
    frame = inner
    inner = [...frame.children].find((child) => (lengths.get(child) ?? 0) >= MIN_FRAME_SHARE * total)
  }
  return articleAround(frame) ?? frame
}

/** Some pages lay out one article in several elements of one kind. The frame is widened to hold all of them. */
function widened(frame: Element): Element {
  let widest = frame
  for (let part = frame; part.parentElement; part = part.parentElement) {
    const parts = [...part.parentElement.children].filter((other) => other !== part && isSameKind(other, part))
    if (parts.some((other) => isProseOnly(blocksOf(other)))) widest = part.parentElement
  }
  return widest
}

/** The element that the page itself calls an article, if no other one is in it. */
function articleAround(frame: Element): Element | null {
  const article = frame.closest('article, [itemprop~="articleBody"]')
  return article?.querySelector('article') ? null : article
}

/**
 * @param blocks those of the frame, and the chosen ones, in order
 * @returns the blocks that are no part of the article, by the reason
 */
function foreignBlocks(
  blocks: readonly Block[],
  chosen: ReadonlySet<Block>,
  frame: Element,
): ReadonlyMap<string, readonly Block[]> {
  const first = blocks.findIndex((block) => chosen.has(block))
  const last = blocks.findLastIndex((block) => chosen.has(block))
  const holders = holdersOf(chosen)
  const groups = new Map<Element, Block[]>()
  for (const block of blocks) {
    if (chosen.has(block)) continue
    const outermost = outermostWithout(holders, block.element, frame)
    const group = groups.get(outermost)
    if (group) group.push(block)
    else groups.set(outermost, [block])
  }
  const foreign = new Map<string, Block[]>()
  const letters = [...chosen].map(({ text }) => lettersOf(text)).join(' ')
  for (const [outermost, group] of groups) {
    const at = blocks.indexOf(group[0] as Block)
    const place = { outermost, holders, isWithin: at > first && at < last }
    const reason = isRepeat(group, letters) ? 'a repeat of the article' : reasonAgainst(group, place)
    if (reason) foreign.set(reason, [...(foreign.get(reason) ?? []), ...group])
  }
  return foreign
}

/** Whether most of the sentences are in the article already. */
function isRepeat(group: readonly Block[], letters: string): boolean {
  const prose = group.filter(isProse)
  const repeated = prose.filter(({ text }) => letters.includes(lettersOf(text)))
  return contentsOf(repeated).words > contentsOf(prose).words / 2
}

function holdersOf(chosen: ReadonlySet<Block>): ReadonlySet<Element> {
  const holders = new Set<Element>()
  for (const { element } of chosen) {
    for (let outer: Element | null = element; outer && !holders.has(outer); outer = outer.parentElement) {
      holders.add(outer)
    }
  }
  return holders
}

/** The outermost element around a block that holds nothing chosen. */
function outermostWithout(holders: ReadonlySet<Element>, element: Element, frame: Element): Element {
  let outermost = element
  while (outermost !== frame && outermost.parentElement && !holders.has(outermost.parentElement)) {
    outermost = outermost.parentElement
  }
  return outermost
}

interface GroupPlace {
  readonly outermost: Element
  /** The elements that hold chosen blocks. */
  readonly holders: ReadonlySet<Element>
  /** Whether it is between chosen blocks, and not before or behind all of them. */
  readonly isWithin: boolean
}

/** Why blocks that were not chosen are no part of the article; `null` if they are. */
const reasonAgainst = (group: readonly Block[], { outermost, holders, isWithin }: GroupPlace): string | null =>
  isWithin ? reasonWithin(group, outermost) : reasonAround(group, outermost, holders)

function reasonWithin(group: readonly Block[], outermost: Element): string | null {
  const { words, proseWords, linkedWords, headlineLinks, proseBlocks } = contentsOf(group)
  if (/^(?:p|h[2-6]|blockquote|li|pre)$/.test(outermost.localName)) return null
  // An embedded post is quoted by the article, and ends with links.
  if (proseBlocks > 0 && outermost.querySelector('blockquote') !== null) return null
  if (linkedWords > MAX_LINK_SHARE * words || (headlineLinks > 0 && headlineLinks >= proseBlocks)) {
    return 'links to other pages'
  }
  const isOther = ({ kind, element }: Block) =>
    kind === 'item' || kind === 'row' || kind === 'caption' || isQuoted(element)
  return proseWords === 0 && !group.some(isOther) ? 'a label, between paragraphs' : null
}

const isQuoted = (element: Element): boolean => element.closest('blockquote') !== null

/** The same for blocks before the first and behind the last of the article: they must be elements of the same kind. */
function reasonAround(group: readonly Block[], outermost: Element, holders: ReadonlySet<Element>): string | null {
  const isOfOneKind = [...(outermost.parentElement?.children ?? [])].some(
    (sibling) => holders.has(sibling) && isSameKind(sibling, outermost),
  )
  return isOfOneKind && isProseOnly(group) ? null : 'before or behind the article'
}

/** Lists of what is no link belong to the prose beside them. */
function isProseOnly(blocks: readonly Block[]): boolean {
  const { words, proseWords, linkedWords } = contentsOf(blocks)
  const items = blocks.filter((block) => block.kind === 'item' && block.linkShare === 0 && !isProse(block))
  const listedWords = proseWords > 0 ? contentsOf(items).words : 0
  return proseWords + listedWords > words / 2 && linkedWords <= MAX_OUTER_LINK_SHARE * words
}

/** Paragraphs are of one kind. Other elements are if they have the same first name, and are no articles of their own. */
function isSameKind(a: Element, b: Element): boolean {
  if (a.localName !== b.localName || /^(?:article|li|tr|td)$/.test(a.localName)) return false
  const [name] = (a.getAttribute('class') ?? '').split(' ')
  return a.localName === 'p' || (name !== '' && name === (b.getAttribute('class') ?? '').split(' ')[0])
}
