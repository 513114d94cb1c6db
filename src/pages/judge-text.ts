/** Decides whether the text of a page is an article, and if not, says what it is instead. */
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

interface PageSigns {
  /** The page declares that it is not free. */
  readonly isPaid: boolean
  /** All words of the page, before anything was removed. */
  readonly pageText: string
  /** Share of the text of the body that is inside links, in [0, 1]. */
  readonly linkShare: number
}

/** @throws ExtractionFailure `cookie-wall`, `paywall`, `link-list` or `too-little-text` */
export function judgeText(blocks: readonly Block[], signs: PageSigns): void {
  const words = countWords(blocks)
  if (isCookieWall(blocks, words, signs)) {
    throw new ExtractionFailure(
      'cookie-wall',
      'shows a question about cookies instead of an article: open it in a browser, save it, and add the file',
    )
  }
  if (words < longestTeaser(signs)) {
    throw new ExtractionFailure('paywall', `is behind a paywall: only ${words} words of it are free to read`)
  }
  if (signs.linkShare > MAX_LINK_SHARE) {
    throw new ExtractionFailure('link-list', 'is a list of links, not an article: add the links of its articles')
  }
  if (words < MIN_WORDS) {
    throw new ExtractionFailure(
      'too-little-text',
      `has too little text to be an article (${words} words of at least ${MIN_WORDS}): it may need JavaScript or a login`,
    )
  }
}

/** Either the text is mostly about consent, or there is no text and the page asks for consent twice. */
function isCookieWall(blocks: readonly Block[], words: number, { pageText }: PageSigns): boolean {
  const consentWords = countWords(blocks.filter((block) => block.text.search(CONSENT) >= 0))
  if (words < MAX_NOTICE_WORDS && consentWords > 0 && consentWords >= words / 2) return true
  return words < MIN_WORDS && [...pageText.matchAll(CONSENT)].length >= 2
}

function longestTeaser({ isPaid, pageText }: PageSigns): number {
  if (isPaid) return MAX_TEASER_WORDS
  return PAYWALL.test(pageText) ? MAX_UNDECLARED_TEASER_WORDS : 0
}

const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0)
