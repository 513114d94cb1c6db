/** Removes the elements of a page that are not part of its article. To remove more, add an entry to `REMOVALS`. */

/** Why elements are removed, and which. */
interface ElementRemoval {
  readonly reason: string
  /** A CSS selector for the candidates. */
  readonly selector: string
  /** Whether a candidate is removed; without it, all candidates are. */
  readonly applies?: (element: Element) => boolean
}

/** An element with a larger share of the page's prose is the frame of the article. */
const MAX_PROSE_SHARE = 0.3
/** The start of an element's class and id that is searched for words. UTF-16 units. */
const MAX_NAMES_LENGTH = 500

/** Words in a class or id by which outlets name what surrounds an article. */
const BOILERPLATE_WORDS = new Set(
  (
    'newsletter newsletters signup share sharing sharebar sharetools social related recirc recirculation promo promos promoted ' +
    'sponsored advert adverts advertisement ad ads adslot outbrain taboola comments disqus cookie cookies consent gdpr ' +
    'onetrust didomi breadcrumb breadcrumbs popular trending subscribe subscription paywall regwall donate donation ' +
    'readmore mostread jumplink skiplink byline'
  ).split(' '),
)

/** Goes first and without a limit, so that scripts do not count as prose for the limit of the others. */
const WITHOUT_TEXT: ElementRemoval = {
  reason: 'never text of an article',
  selector:
    'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, button, input, select, textarea, link, meta',
}

/** In this order. An element that holds more than `MAX_PROSE_SHARE` of the page's prose stays. */
const REMOVALS: readonly ElementRemoval[] = [
  {
    reason: 'beside or above the article, by its meaning in HTML, ARIA or AMP',
    selector:
      'nav, aside, menu, dialog, amp-ad, amp-embed, amp-sidebar, amp-consent, amp-social-share, amp-user-notification, ' +
      '[role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="menu"], ' +
      '[role="toolbar"], [role="dialog"], [role="alertdialog"], [hidden]',
  },
  {
    reason: 'named as boilerplate by its class or id',
    selector: '[class], [id]',
    applies: (element) => isNamedBoilerplate(element) && !isWithinSentence(element) && !holdsTheArticle(element),
  },
]

/** @param document is changed */
export function removeElements(document: Document): void {
  for (const element of [...document.querySelectorAll(WITHOUT_TEXT.selector)]) element.remove()
  const maxProse = MAX_PROSE_SHARE * proseLength(document.body)
  for (const { selector, applies = () => true } of REMOVALS) {
    for (const element of [...document.querySelectorAll(selector)]) {
      if (applies(element) && proseLength(element) <= maxProse) element.remove()
    }
  }
}

/** UTF-16 units inside paragraphs. For a page without paragraphs, the length of all its text. */
function proseLength(element: Element): number {
  if (element.localName === 'p') return (element.textContent ?? '').length
  const paragraphs = [...element.querySelectorAll('p')]
  if (paragraphs.length === 0 && element.localName === 'body') return (element.textContent ?? '').length
  return paragraphs.reduce((sum, paragraph) => sum + (paragraph.textContent ?? '').length, 0)
}

function isNamedBoilerplate(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, MAX_NAMES_LENGTH)
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.some((word) => BOILERPLATE_WORDS.has(word))
}

/** Words are never cut out of a sentence, whatever their element is named. */
const isWithinSentence = (element: Element): boolean =>
  (element.parentElement?.closest('p, h1, h2, h3, h4, h5, h6, figcaption') ?? null) !== null

const holdsTheArticle = (element: Element): boolean =>
  element.matches('body, main, article, h1, [itemprop~="articleBody"]') ||
  element.querySelector('h1, [itemprop~="articleBody"]') !== null
