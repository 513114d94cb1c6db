/** Decides whether the text of a page is an article, and if not, says what it is instead. */
import { decodeHTML } from 'entities'
import { CONSENT, LEGAL, PAYWALL } from '../english/page-notices.ts'
import { countWords } from '../text/count-words.ts'
import { type Block, blocksOf } from './body/blocks-of.ts'
import { contentsOf, endsLikeSentence, isProse } from './body/contents-of.ts'
import { ExtractionFailure } from './extraction-failure.ts'

/** The shortest reports of news agencies have about this many words. */
const MIN_WORDS = 25
/** The teaser before a declared paywall has fewer words than this. */
const MAX_TEASER_WORDS = 220
/** The same if only a phrase such as "already a subscriber?" tells. Free pages have such phrases in their frame, too. */
const MAX_UNDECLARED_TEASER_WORDS = 100
/** A text with more words that mentions consent is an article about it. */
const MAX_NOTICE_WORDS = 400
/** A page of which a larger share is linked is a list of links. */
const MAX_LINK_SHARE = 0.6

/** A page of this many headlines of others or more, with few words below each, is an index of other pages. */
const MIN_TEASERS = 4
/** In an index, they hold at least this share of its sentences, in words, in [0, 1]. */
const MIN_TEASER_SHARE = 0.8
/** A section of an article has more words; a headline with its teaser has fewer. */
const MAX_TEASER_WORDS_IN_ALL = 60
/** A shorter link names something rather than another page. */
const MIN_HEADLINE_WORDS = 4
/** A linked sentence with fewer words may be the headline of another page. */
const MIN_LINKED_SENTENCE_WORDS = 15
const LINK_TO_A_PAGE = 'a[href]:not([href^="#"])'
const HEADINGS = 'h2, h3, h4, h5, h6'
const READ_MORE =
  /^\W*(?:read (?:more|on|article|story)|continue reading|full story|more|weiterlesen|mehr|lire la suite|leer más|continua)\W*$/i
/** A text with more words is an article in short sections. */
const MAX_INDEX_WORDS = 1_500
/** A text of legal notices is the foot of a page if it has fewer words. */
const MAX_LEGAL_WORDS = 250
/** In an article that is whole, at least this share of the words that its page declares is found, in [0, 1]. */
const MIN_FOUND_SHARE = 0.8
/** Fewer lost words may be a caption or a note. */
const MIN_LOST_WORDS = 60

interface PageSigns {
  /** The page declares that it is not free. */
  readonly isPaid: boolean
  /** All words of the page, before anything was removed. */
  readonly pageText: string
  /** The blocks of the body before lines were left out of it. */
  readonly found: readonly Block[]
  /** The text of the article as the page's metadata has it. */
  readonly declaredText: string | undefined
}

/** @throws ExtractionFailure `cookie-wall`, `paywall`, `link-list`, `too-little-text` or `incomplete` */
export function judgeText(blocks: readonly Block[], signs: PageSigns): void {
  const words = wordsIn(blocks)
  if (isCookieWall(blocks, words, signs)) {
    throw new ExtractionFailure('cookie-wall', { key: 'page.cookie-wall' })
  }
  if (words < longestTeaser(signs)) {
    throw new ExtractionFailure('paywall', { key: 'page.paywall', values: { words } })
  }
  if (linkShareOf(signs.found) > MAX_LINK_SHARE || isIndex(signs.found)) {
    throw new ExtractionFailure('link-list', { key: 'page.link-list' })
  }
  if (isLegalFoot(blocks, words)) {
    throw new ExtractionFailure('too-little-text', { key: 'page.legal' })
  }
  if (words < MIN_WORDS) {
    throw new ExtractionFailure('too-little-text', { key: 'page.too-little', values: { words, least: MIN_WORDS } })
  }
  // What was left out of the body is known, and reported: it is not missing.
  judgeCompleteness(wordsIn(signs.found), signs.declaredText)
}

/** Either the text is mostly about consent, or there is no text and the page asks for consent twice. */
function isCookieWall(blocks: readonly Block[], words: number, { pageText }: PageSigns): boolean {
  const consentWords = wordsIn(blocks.filter((block) => block.text.search(CONSENT) >= 0))
  if (words < MAX_NOTICE_WORDS && consentWords > 0 && consentWords >= words / 2) return true
  return words < MIN_WORDS && [...pageText.matchAll(CONSENT)].length >= 2
}

function longestTeaser({ isPaid, pageText }: PageSigns): number {
  if (isPaid) return MAX_TEASER_WORDS
  return PAYWALL.test(pageText) ? MAX_UNDECLARED_TEASER_WORDS : 0
}

const wordsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + countWords(text), 0)

/** The share of all text that is inside links, in [0, 1]. Long sentences that are linked whole are no names of other pages. */
function linkShareOf(blocks: readonly Block[]): number {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  const linked = blocks.filter(({ text }) => !endsLikeSentence(text) || countWords(text) < MIN_LINKED_SENTENCE_WORDS)
  return linked.reduce((sum, { text, linkShare }) => sum + linkShare * text.length, 0) / Math.max(1, length)
}

/**
 * Headlines of other pages, each in an element of its own with a sentence or two below it, and little else. An article
 * whose headings are links has them between its paragraphs.
 */
function isIndex(blocks: readonly Block[]): boolean {
  const wordsOf = wordCounter()
  const teaserOf = new Map(blocks.map((block) => [block, teaserAround(block.element, wordsOf)]))
  const teasers = new Set([...teaserOf.values()].filter((teaser) => teaser !== null))
  // Labels and captions of pictures say nothing about what the page is.
  const prose = blocks.filter(isProse)
  const counted = prose.length > 0 ? prose : blocks
  const words = wordsIn(counted.filter((block) => teaserOf.get(block)))
  return teasers.size >= MIN_TEASERS && words > wordsIn(counted) * MIN_TEASER_SHARE && words < MAX_INDEX_WORDS
}

/** Counts the words in each element once. */
function wordCounter(): (element: Element) => number {
  const counts = new Map<Element, number>()
  return (element) => {
    const count = counts.get(element) ?? contentsOf(blocksOf(element)).words
    counts.set(element, count)
    return count
  }
}

/** The element around a text that holds the headline of another page, and little else; `null` if there is none. */
function teaserAround(element: Element, wordsOf: (element: Element) => number): Element | null {
  for (let around: Element | null = element; around && !around.matches('body, main'); around = around.parentElement) {
    if (wordsOf(around) > MAX_TEASER_WORDS_IN_ALL || around.querySelector('h1')) return null
    if (isTeaser(around)) return around
  }
  return null
}

/** A linked headline, or a headline with "Read more" below it; another teaser stands beside it. */
function isTeaser(element: Element): boolean {
  const links = [element, ...element.querySelectorAll('a')].filter((link) => link.matches(LINK_TO_A_PAGE))
  const headings = [...element.querySelectorAll(HEADINGS)]
  const linked = headings.filter((heading) => links.some((link) => link.contains(heading) || heading.contains(link)))
  // Above a linked headline, the name of a section may be a heading too.
  if (headings.length > linked.length + 1 || linked.length > 1 || element.matches('p, li > p')) return false
  const isLinked = linked.length > 0 || links.some((link) => isLinkOfTeaser(link, headings.length > 0))
  return (
    isLinked &&
    [...(element.parentElement?.children ?? [])].some(
      (other) => other !== element && other.localName === element.localName,
    )
  )
}

function isLinkOfTeaser(link: Element, hasHeading: boolean): boolean {
  const text = link.textContent ?? ''
  if (hasHeading) return READ_MORE.test(text)
  return link.closest('p') === null && countWords(text) >= MIN_HEADLINE_WORDS
}

/** At least half of the sentences are legal notices. */
function isLegalFoot(blocks: readonly Block[], words: number): boolean {
  const legal = wordsIn(blocks.filter(({ text }) => text.search(LEGAL) >= 0))
  return words < MAX_LEGAL_WORDS && legal > 0 && legal >= words / 2
}

/**
 * @param words of the article, as it was found
 * @throws ExtractionFailure `incomplete` if the text that the page declares has many more
 */
function judgeCompleteness(words: number, declaredText: string | undefined): void {
  const whole = countWords(withoutTags(declaredText ?? ''))
  if (words >= whole * MIN_FOUND_SHARE || whole - words < MIN_LOST_WORDS) return
  throw new ExtractionFailure('incomplete', { key: 'page.cut', values: { words, whole } })
}

/** Some outlets declare the text with its tags and entities, encoded once more. */
const withoutTags = (text: string): string => decodeHTML(decodeHTML(text).replace(/<[^<>]*>/g, ' '))
