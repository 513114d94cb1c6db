/** Takes out of a page what is no part of its article. Each kind of element that goes has its reason. */

/** Never text of an article. */
const NO_TEXT =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, button, input, select, textarea, link, meta'
/** By their meaning in HTML and ARIA beside the article, or on top of it. */
const BESIDE =
  'nav, aside, menu, dialog, amp-ad, amp-embed, amp-sidebar, amp-consent, amp-social-share, amp-user-notification, ' +
  '[role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="menu"], ' +
  '[role="toolbar"], [role="dialog"], [role="alertdialog"], [hidden]'
/** Words in a class or id by which outlets name what stands around an article. */
const BOILERPLATE_NAMES = new Set(
  (
    'newsletter newsletters signup share sharing sharebar sharetools social related recirc recirculation promo promos promoted ' +
    'sponsored advert adverts advertisement ad ads adslot outbrain taboola comments disqus cookie cookies consent gdpr ' +
    'onetrust didomi breadcrumb breadcrumbs popular trending subscribe subscription paywall regwall donate donation ' +
    'readmore mostread jumplink skiplink byline'
  ).split(' '),
)
/** An element with a larger part of the page's prose is its frame, whatever its name says. */
const MAX_SHARE = 0.3

/** @param document is changed */
export function dropBoilerplate(document: Document): void {
  for (const element of [...document.querySelectorAll(NO_TEXT)]) element.remove()
  const most = MAX_SHARE * proseLength(document.body)
  for (const element of [...document.querySelectorAll(BESIDE)]) if (proseLength(element) <= most) element.remove()
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    if (!isNamedBoilerplate(element) || isWithinSentence(element) || holdsTheArticle(element)) continue
    if (proseLength(element) <= most) element.remove()
  }
}

/** UTF-16 units within paragraphs; the text of a page that has none. */
function proseLength(element: Element): number {
  if (element.localName === 'p') return (element.textContent ?? '').length
  const paragraphs = [...element.querySelectorAll('p')]
  if (paragraphs.length === 0 && element.localName === 'body') return (element.textContent ?? '').length
  return paragraphs.reduce((sum, paragraph) => sum + (paragraph.textContent ?? '').length, 0)
}

function isNamedBoilerplate(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500)
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.some((word) => BOILERPLATE_NAMES.has(word))
}

/** Words are never cut out of a sentence, whatever the name of their element. */
const isWithinSentence = (element: Element): boolean =>
  (element.parentElement?.closest('p, h1, h2, h3, h4, h5, h6, figcaption') ?? null) !== null

const holdsTheArticle = (element: Element): boolean =>
  element.matches('body, main, article, h1, [itemprop~="articleBody"]') ||
  element.querySelector('h1, [itemprop~="articleBody"]') !== null
