/** The day on which the article of a page was published. */
import { countWords } from '../../text/count-words.ts'
import { isProse } from '../body/contents-of.ts'
import { declaredDay } from '../declared-day.ts'
import { type ArticleHead, ELSEWHERE, isOwnMicrodata } from './article-head.ts'

/** More elements are not read. */
const MAX_TIME_ELEMENTS = 500
/** The link of a card has as many words or more; shorter links name people, places and sections. */
const MIN_HEADLINE_WORDS = 4
/** UTF-16 units before a time that say what happened then. */
const MAX_LABEL_LENGTH = 40
const PUBLISHED =
  /\b(?:published|posted|first published|veröffentlicht|publié|publicado|pubblicato)\W{0,3}(?:on|at|am|le|el|il)?\W{0,3}$/i
const CHANGED =
  /\b(?:updated|modified|edited|reviewed|aktualisiert|mis à jour|actualizado|aggiornato)\W{0,3}(?:on|at|am|le|el|il)?\W{0,3}$/i
/** An offset from UTC that is not zero. */
const OFFSET = /[+-](?!00:?00)\d\d:?\d\d$/
const UTC = /(?:Z|[+-]00:?00)$/i

export interface DayDeclarations {
  readonly document: Document
  /** What JSON-LD and `<meta>` elements declare as the time of publication, most trusted first. */
  readonly declared: readonly (string | undefined)[]
  readonly head: ArticleHead
}

/**
 * Takes the first of what is declared, microdata, and the `<time>` in the head of the article.
 * @returns the day in the zone that the page writes; if the page writes one moment in UTC and in its own zone, the latter's
 */
export function readPublicationDay({ document, declared, head }: DayDeclarations): string | undefined {
  const times = [...document.querySelectorAll('time, [itemprop~="datePublished"]')]
    .slice(0, MAX_TIME_ELEMENTS)
    .filter((time) => isOwn(time, head.heading))
  const marked = times.filter((time) => time.matches('[itemprop~="datePublished"], [pubdate]'))
  const written = [...declared, ...marked.map(timeOf)].flatMap((text) => text ?? [])
  const first = written.find((text) => declaredDay(text) !== undefined)
  if (first === undefined) return dayOfHead(times, head)
  return declaredDay(inOwnZone(first, [...written, ...times.map(timeOf)]))
}

const timeOf = (time: Element): string =>
  time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? ''

/** The same moment as the page writes it elsewhere, with an offset from UTC. */
function inOwnZone(written: string, others: readonly string[]): string {
  const moment = Date.parse(written)
  return (UTC.test(written) && others.find((other) => OFFSET.test(other) && Date.parse(other) === moment)) || written
}

/** Whether a time is neither of another page, whose headline stands beside it, nor of a comment or the site. */
function isOwn(time: Element, heading: Element | null): boolean {
  if (time.closest(ELSEWHERE) || !isOwnMicrodata(time)) return false
  const header = time.closest('header')
  if (header && heading && !header.contains(heading) && !header.closest('article, main')) return false
  for (let group: Element | null = time; group && !isWhole(group, heading); group = group.parentElement) {
    if (isCard(group)) return false
  }
  return true
}

const isWhole = (group: Element, heading: Element | null): boolean =>
  group.matches('body, main') || (heading !== null && group.contains(heading)) || group.querySelector('p ~ p') !== null

const isCard = (group: Element): boolean =>
  group.querySelector('h2, h3, h4, h5, h6') !== null ||
  [group.closest('a[href]'), ...group.querySelectorAll('a[href]')].some(
    (link) => link !== null && countWords(link.textContent ?? '') >= MIN_HEADLINE_WORDS,
  )

/** The only day that is not one of a change; of several, the only one that says that it is of the publication. */
function dayOfHead(times: readonly Element[], head: ArticleHead): string | undefined {
  const near = times.filter((time) => isInHead(time, head) && !isOfChange(time))
  return onlyDayOf(near) ?? onlyDayOf(near.filter(isOfPublication))
}

function onlyDayOf(times: readonly Element[]): string | undefined {
  const days = new Set(times.flatMap((time) => declaredDay(timeOf(time)) ?? []))
  return days.size === 1 ? [...days][0] : undefined
}

/** In a line of the head, or in a line with a label anywhere in the article; never in a sentence. */
function isInHead(time: Element, { blocks }: ArticleHead): boolean {
  const line = blocks.find(({ element }) => element.contains(time))
  if (line) return !isProse(line)
  return isOfPublication(time) && time.closest('article, main') !== null
}

const isOfPublication = (time: Element): boolean => PUBLISHED.test(labelOf(time)) || hasName(time, 'published')

const isOfChange = (time: Element): boolean =>
  CHANGED.test(labelOf(time)) ||
  time.matches('[itemprop~="dateModified"]') ||
  ((hasName(time, 'updated') || hasName(time, 'modified')) && !hasName(time, 'published'))

const hasName = (time: Element, name: string): boolean => time.matches(`[class~="${name}"], [class$="-${name}"]`)

/** The words right before a time. */
function labelOf(time: Element): string {
  let node: Node | null = time
  while (node && !node.previousSibling?.textContent?.trim()) node = node.previousSibling ?? parentWithin(node)
  return (node?.previousSibling?.textContent ?? '').trim().slice(-MAX_LABEL_LENGTH)
}

/** The parent, if it holds little more. */
const parentWithin = (node: Node): Node | null =>
  node.parentElement && countWords(node.parentElement.textContent ?? '') <= MAX_LABEL_LENGTH ? node.parentElement : null
