/** Whether what a page gave is an article, and if not, what it is. */
import { ExtractionFailure } from './extraction-failure.ts'
import type { Block } from './render-text.ts'

/** The shortest reports of agencies have about this many words. */
const MIN_WORDS = 25
/** What outlets show before a paywall is shorter. Words. */
const MAX_TEASER = 220
/** The same, where only phrases such as "already a subscriber?" tell; free pages have them in their frame. Words. */
const MAX_UNDECLARED_TEASER = 100
/** A longer text that speaks of consent is about it. Words. */
const MAX_NOTICE = 400
const MAX_LINKED = 0.6

const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|keep|read)|subscribers? only|for subscribers|already (?:a )?(?:subscriber|member)|(?:log|sign) in to (?:continue|read)|to (?:continue|keep) reading|to read the (?:full|rest)|unlock this (?:article|story)|start your (?:free )?(?:trial|subscription)|remaining (?:free )?articles?)\b/i
const CONSENT =
  /\b(?:we use cookies|uses cookies|we and our \S{0,20} ?(?:partners|vendors)|our partners (?:store|use|process)|accept all|reject all|manage (?:my |your )?(?:cookies|preferences|options|choices)|legitimate interest|your (?:privacy )?(?:consent|choices)|cookie (?:policy|settings|preferences)|withdraw (?:your )?consent|consent to)\b/gi

export interface PageSigns {
  readonly isPaid: boolean
  /** All words that the page showed, before anything was taken out. */
  readonly pageText: string
  /** Share of the text found that stands in links, in [0, 1]. */
  readonly linkShare: number
}

/** @throws ExtractionFailure `cookie-wall`, `paywall`, `link-list` or `too-little-text` */
export function judgeText(blocks: readonly Block[], signs: PageSigns): void {
  const words = wordsOf(blocks)
  const consent = wordsOf(blocks.filter((block) => block.text.search(CONSENT) >= 0))
  const pageAsks = [...signs.pageText.matchAll(CONSENT)].length >= 2
  const isNotice = words < MAX_NOTICE && consent > 0 && consent >= words / 2
  if (isNotice || (words < MIN_WORDS && pageAsks)) {
    throw new ExtractionFailure(
      'cookie-wall',
      'shows a question about cookies instead of an article: open it in a browser, save it, and add the file',
    )
  }
  const longestTeaser = signs.isPaid ? MAX_TEASER : PAYWALL.test(signs.pageText) ? MAX_UNDECLARED_TEASER : 0
  if (words < longestTeaser) {
    throw new ExtractionFailure('paywall', `is behind a paywall: only ${words} words of it are free to read`)
  }
  if (signs.linkShare > MAX_LINKED) {
    throw new ExtractionFailure('link-list', 'is a list of links, no article: add the links of its articles')
  }
  if (words < MIN_WORDS) {
    throw new ExtractionFailure(
      'too-little-text',
      `has too little text to be an article (${words} of at least ${MIN_WORDS} words): it may need JavaScript or a login`,
    )
  }
}

const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0)
