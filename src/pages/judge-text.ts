/** Decides whether the text of a page is an article, and if not, says what it is instead. */
import { decodeHTML } from 'entities'
import { countWords } from '../text/count-words.ts'
import type { Block } from './body/blocks-of.ts'
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

const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|keep|read)|subscribers? only|for subscribers|already (?:a )?(?:subscriber|member)|(?:log|sign) in to (?:continue|read)|to (?:continue|keep) reading|to read the (?:full|rest)|unlock this (?:article|story)|start your (?:free )?(?:trial|subscription)|remaining (?:free )?articles?)\b/i
const CONSENT =
  /\b(?:we use cookies|uses cookies|we and our \S{0,20} ?(?:partners|vendors)|our partners (?:store|use|process)|accept all|reject all|manage (?:my |your )?(?:cookies|preferences|options|choices)|legitimate interest|your (?:privacy )?(?:consent|choices)|cookie (?:policy|settings|preferences)|withdraw (?:your )?consent|consent to)\b/gi

/** A page whose headings are this many links or more, with few words below each, is an index of other pages. */
const MIN_TEASERS = 4
/** A section of an article has more words below its heading; a teaser has fewer. */
const MAX_TEASER_TEXT_WORDS = 45
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

const LEGAL =
  /\b(?:all rights reserved|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|user agreement|may not be (?:reproduced|published|copied|republished)|registered (?:office|trademarks?)|©|copyright \d{4})/gi

/** @throws ExtractionFailure `cookie-wall`, `paywall`, `link-list`, `too-little-text` or `incomplete` */
export function judgeText(blocks: readonly Block[], signs: PageSigns): void {
  const words = wordsIn(blocks)
  if (isCookieWall(blocks, words, signs)) {
    throw new ExtractionFailure(
      'cookie-wall',
      'shows a question about cookies instead of an article: open it in a browser, save it, and add the file',
    )
  }
  if (words < longestTeaser(signs)) {
    throw new ExtractionFailure('paywall', `is behind a paywall: only ${words} words of it are free to read`)
  }
  if (linkShareOf(signs.found) > MAX_LINK_SHARE || isIndex(signs.found)) {
    throw new ExtractionFailure('link-list', 'is a list of links, not an article: add the links of its articles')
  }
  if (isLegalFoot(blocks, words) || words < MIN_WORDS) {
    throw new ExtractionFailure(
      'too-little-text',
      `has too little text to be an article (${words} words of at least ${MIN_WORDS}): it may need JavaScript or a login`,
    )
  }
  judgeCompleteness(words, signs.declaredText)
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

/** The share of all text that is inside links, in [0, 1]. */
function linkShareOf(blocks: readonly Block[]): number {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return blocks.reduce((sum, { text, linkShare }) => sum + linkShare * text.length, 0) / Math.max(1, length)
}

/**
 * Headlines of other pages, each in an element of its own with a sentence or two below it, and little else. An article
 * whose headings are links has them between its paragraphs.
 */
function isIndex(blocks: readonly Block[]): boolean {
  const sections = sectionsOf(blocks)
  const teasers = sections.filter(({ heading, isLinked, words }) => {
    const neighbours = sections.filter((other) => other.heading?.parentElement === heading?.parentElement)
    return isLinked && words <= MAX_TEASER_TEXT_WORDS && neighbours.length === 1
  })
  const wordsOf = (some: readonly Section[]) => some.reduce((sum, { words }) => sum + words, 0)
  return teasers.length >= MIN_TEASERS && wordsOf(teasers) > wordsOf(sections) / 2 && wordsOf(teasers) < MAX_INDEX_WORDS
}

/** A heading, whether it is a link, and how many words stand below it; the words before the first heading are one, too. */
interface Section {
  readonly heading: Element | null
  readonly isLinked: boolean
  words: number
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [{ heading: null, isLinked: false, words: 0 }]
  for (const { kind, linkShare, text, element } of blocks) {
    const last = sections.at(-1)
    if (kind === 'heading') sections.push({ heading: element, isLinked: linkShare > MAX_LINK_SHARE, words: 0 })
    else if (last) last.words += countWords(text)
  }
  return sections
}

/** At least half of the sentences are legal notices. */
function isLegalFoot(blocks: readonly Block[], words: number): boolean {
  const legal = blocks.filter(({ text }) => text.search(LEGAL) >= 0)
  return words < MAX_LEGAL_WORDS && wordsIn(legal) >= words / 2
}

/**
 * @param words of the article, as it was found
 * @throws ExtractionFailure `incomplete` if the text that the page declares has many more
 */
function judgeCompleteness(words: number, declaredText: string | undefined): void {
  const whole = countWords(withoutTags(declaredText ?? ''))
  if (words >= whole * MIN_FOUND_SHARE || whole - words < MIN_LOST_WORDS) return
  throw new ExtractionFailure(
    'incomplete',
    `looks cut: only ${words} of about ${whole} words were found, so save its text as a .md or .txt file`,
  )
}

/** Some outlets declare the text with its tags and entities, encoded once more. */
const withoutTags = (text: string): string => decodeHTML(decodeHTML(text).replace(/<[^<>]*>/g, ' '))
