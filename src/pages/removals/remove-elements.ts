/** Removes the elements of a page that are not part of its article. To remove more, add an entry to `REMOVALS`. */
import { SIGN_UP_WORD } from '../../english/lines-of-pages.ts'
import { blocksOf } from '../body/blocks-of.ts'
import { type Contents, contentsOf } from '../body/contents-of.ts'
import { namesOf } from './boilerplate-names.ts'
import type { OnRemoval } from './removal.ts'

/** Why elements are removed, and which. */
interface ElementRemoval {
  readonly reason: string
  /** A CSS selector for the candidates. */
  readonly selector: string
  /** Whether a candidate is removed; without it, all candidates are. */
  readonly applies?: (element: Element, contents: Contents) => boolean
  /** What is removed for this reason, and all that was removed before, is at most this share of the page's prose. */
  readonly maxProseShare?: number
}

/** All removals together take at most this share of the page's prose, in [0, 1]; otherwise a reason is not believed. */
const MAX_PROSE_SHARE = 0.3
/** Notices and lists of options that a script shows may be much of what a page holds. */
const MAX_HIDDEN_SHARE = 0.6
/** From this share of linked words on, an element with the name of boilerplate is links to other pages. */
const MIN_LINK_SHARE = 0.3
/** A form with less prose is a request of the page: to sign up, to subscribe, to accept. */
const MAX_FORM_WORDS = 60
/** A label or a bar of buttons has fewer words. */
const MAX_LABEL_WORDS = 40

const CONTROLS = 'button, input, select, textarea'
const WITHOUT_TEXT =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, link, meta, title'

const COMMENTS = `${['comment', 'kommentar', 'comentario', 'disqus']
  .flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`])
  .join(', ')}, [itemprop~="comment"]`
/** Why a slide show is left out; the keeper of the corpus is told of it. */
export const SLIDE_SHOW = 'a slide show beside the text'
const SHOWS = ['gallery', 'slideshow', 'slide-show', 'diaporama', 'galerie']
  .map((word) => `[class*="${word}" i]`)
  .join(', ')
/** An article of fewer words beside its pictures is an introduction to them. */
const MIN_WORDS_BESIDE_SLIDES = 150
const MIN_SLIDES = 3
/** A slide show of the article stands so many elements below its text at most. */
const MAX_LEVELS_TO_TEXT = 3
/** Above this share, the slide shows of a page are its article, however many there are. */
const MAX_SLIDES_SHARE = 0.85
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** In this order. */
const REMOVALS: readonly ElementRemoval[] = [
  {
    reason: 'navigation or a dialog, by its meaning in HTML, ARIA or AMP',
    selector:
      'nav, menu, dialog, amp-ad, amp-embed, amp-sidebar, amp-consent, amp-social-share, amp-user-notification, ' +
      '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="menu"], ' +
      '[role="toolbar"], [role="dialog"], [role="alertdialog"]',
  },
  {
    reason: 'hidden',
    selector: '[hidden], [aria-hidden="true"], [style]',
    applies: isHidden,
    maxProseShare: MAX_HIDDEN_SHARE,
  },
  { reason: 'beside the article, by its meaning in HTML or ARIA', selector: 'aside, [role="complementary"]' },
  {
    reason: 'comments of readers',
    selector: COMMENTS,
    applies: (element) => !isWithinSentence(element) && !holdsTheArticle(element) && isCommentSection(element),
    maxProseShare: 1,
  },
  {
    reason: SLIDE_SHOW,
    selector: SHOWS,
    applies: (element, contents) => !holdsTheArticle(element) && isSlideShow(element, contents),
    maxProseShare: MAX_SLIDES_SHARE,
  },
  {
    reason: 'named as boilerplate by its class or id, and without prose of its own',
    selector: '[class], [id]',
    applies: (element, contents) =>
      !isWithinSentence(element) && !holdsTheArticle(element) && isBoilerplate(element, contents),
  },
]

/** @param document is changed */
export function removeElements(document: Document, onRemoval: OnRemoval): void {
  for (const element of [...document.querySelectorAll(WITHOUT_TEXT)]) element.remove()
  const allProseWords = contentsIn(document.body).proseWords
  let removedWords = 0
  for (const removal of REMOVALS) {
    const candidates = candidatesFor(removal, document)
    const proseWords = candidates.reduce((sum, { contents }) => sum + contents.proseWords, 0)
    const isBelieved = removedWords + proseWords <= (removal.maxProseShare ?? MAX_PROSE_SHARE) * allProseWords
    // What was removed for a reason with a limit of its own does not count for the others.
    if (isBelieved && removal.maxProseShare === undefined) removedWords += proseWords
    const removed = isBelieved ? candidates : candidates.filter(({ contents }) => contents.proseWords === 0)
    for (const candidate of removed) removeElement(candidate, removal.reason, onRemoval)
  }
  for (const element of [...document.querySelectorAll(CONTROLS)]) element.remove()
}

interface Candidate {
  readonly element: Element
  readonly contents: Contents
}

function removeElement({ element, contents }: Candidate, reason: string, onRemoval: OnRemoval): void {
  if (contents.words > 0) onRemoval({ reason, text: textOf(element) })
  element.remove()
}

/** None of them is inside another one. */
function candidatesFor({ selector, applies = () => true }: ElementRemoval, document: Document): readonly Candidate[] {
  const taken = new Set<Element>()
  const candidates: Candidate[] = []
  for (const element of document.querySelectorAll(selector)) {
    if (element.localName === 'body' || hasAncestorIn(element, taken)) continue
    if (selector === '[class], [id]' && namesOf(element) === 'none') continue
    const contents = contentsIn(element)
    if (!applies(element, contents)) continue
    taken.add(element)
    candidates.push({ element, contents })
  }
  return candidates
}

function hasAncestorIn(element: Element, taken: ReadonlySet<Element>): boolean {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) if (taken.has(outer)) return true
  return false
}

const contentsIn = (element: Element): Contents => contentsOf(blocksOf(element))

const textOf = (element: Element): string =>
  blocksOf(element)
    .map(({ text }) => text)
    .join('\n')

/** A name is weak evidence. It is believed if the element holds links, a form, or a label, rather than prose. */
function isBoilerplate(element: Element, contents: Contents): boolean {
  // Embedded posts are quoted by the article, and end with links.
  if (element.matches('blockquote') || element.querySelector('blockquote') !== null) return false
  const { words, proseWords, linkedWords, proseBlocks, headlineLinks } = contents
  if (linkedWords >= MIN_LINK_SHARE * words || (headlineLinks > 0 && headlineLinks >= proseBlocks)) return true
  if (proseWords < MAX_FORM_WORDS && element.querySelector(CONTROLS) !== null) return true
  if (words > MAX_LABEL_WORDS || namesOf(element) !== 'wholly') return false
  return proseWords === 0 || SIGN_UP_WORD.test(element.textContent ?? '')
}

/** A paragraph that is hidden beside others that are shown is the rest of the article, which a script will show. */
function isHidden(element: Element, contents: Contents): boolean {
  if (!isMarkedHidden(element)) return false
  if (contents.proseWords <= contents.words / 2) return true
  return ![...(element.parentElement?.children ?? [])].some(
    (other) => other.localName === element.localName && !isMarkedHidden(other) && contentsIn(other).proseWords > 0,
  )
}

/** Of what is only not read aloud, the article stays. */
const isMarkedHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  HIDING_STYLE.test(element.getAttribute('style') ?? '') ||
  (element.getAttribute('aria-hidden') === 'true' && !holdsTheArticle(element))

/** Comments come in entries with names of their own, and with a form or links to answer. Prose alone is no comments. */
function isCommentSection(element: Element): boolean {
  if (element.matches('[itemprop~="comment"]')) return true
  const entries = element.querySelectorAll(`${COMMENTS}, textarea, form`)
  return entries.length > 1 && !element.matches('body, main, article')
}

/** Several pictures with their texts, close to an article that can do without them. */
function isSlideShow(element: Element, { proseWords }: Contents): boolean {
  const slides = [element, ...element.querySelectorAll('ul, ol, div')].map(({ children }) => children.length)
  if (Math.max(...slides) < MIN_SLIDES) return false
  let around: Element | null = element
  for (let level = 0; around?.parentElement && level < MAX_LEVELS_TO_TEXT; level++) around = around.parentElement
  return contentsIn(around ?? element).proseWords - proseWords >= MIN_WORDS_BESIDE_SLIDES
}

/** Words are never cut out of a sentence, whatever their element is named. */
const isWithinSentence = (element: Element): boolean =>
  (element.parentElement?.closest('p, h1, h2, h3, h4, h5, h6, figcaption') ?? null) !== null

const holdsTheArticle = (element: Element): boolean =>
  element.matches('body, main, article, h1, [itemprop~="articleBody"]') ||
  element.querySelector('h1, [itemprop~="articleBody"]') !== null
