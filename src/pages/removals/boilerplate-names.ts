/** What the class and id of an element say about it. */

/** How much the names of an element say that it is boilerplate: one of them says so, or only some of its words do. */
export type NameEvidence = 'none' | 'partly' | 'wholly'

/** The start of an element's class and id that is searched for words. UTF-16 units. */
const MAX_NAMES_LENGTH = 500

/** Words by which outlets name what surrounds an article. */
const BOILERPLATE = new Set(
  (
    'newsletter newsletters signup share sharing sharebar sharetools social related recirc recirculation promo promos promoted ' +
    'sponsored sponsor advert adverts advertisement advertising ad ads adslot outbrain taboola comment comments disqus ' +
    'cookie cookies consent gdpr onetrust didomi breadcrumb breadcrumbs popular trending subscribe subscription paywall ' +
    'regwall donate donation readmore mostread jumplink skiplink byline tags toolbar sharedaddy addtoany'
  ).split(' '),
)
/** Words of layout, which say nothing about the text. */
const LAYOUT = new Set(
  (
    'article story post page content body main box block container wrapper wrap inner outer module widget section list item items ' +
    'links link bar area unit inline top bottom left right middle column col row grid header footer head foot title text form ' +
    'button buttons icon icons group panel card cards view region component slot zone placeholder desktop mobile tablet small ' +
    'large default js entry nav navigation menu aside sidebar modal popup overlay banner cta more also read stories articles ' +
    'posts news follow media count field label prompt notice message tool tools break end start mid mpu leaderboard sky'
  ).split(' '),
)
/** A name that begins or ends with one of these tells a state of the element, not what it is: `has-ads`, `social-enabled`. */
const STATE_FIRST = new Set('has have is no not with without hide show enable disable allow can'.split(' '))
const STATE_LAST = new Set('enabled disabled free less active loaded ready open closed visible'.split(' '))

export function namesOf(element: Element): NameEvidence {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, MAX_NAMES_LENGTH)
  const evidence = names.split(/\s+/).map(evidenceOf)
  if (evidence.includes('wholly')) return 'wholly'
  return evidence.includes('partly') ? 'partly' : 'none'
}

function evidenceOf(name: string): NameEvidence {
  const words = nameWords(name)
  if (!words.some((word) => BOILERPLATE.has(word)) || isState(words)) return 'none'
  return words.every((word) => BOILERPLATE.has(word) || LAYOUT.has(word) || word.length <= 2) ? 'wholly' : 'partly'
}

/** @param words of one name, see `nameWords` @returns whether they tell a state of the element, and not what it is */
export const isState = (words: readonly string[]): boolean =>
  words.length > 1 && (STATE_FIRST.has(words[0] ?? '') || STATE_LAST.has(words.at(-1) ?? ''))

/** @param name of a class or an id @returns its words in lower case: `featuredImage-top2` has three */
export const nameWords = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
