/** A source as reference lists write it: APA, MLA, BibTeX and plain text. Fields that are unknown are left out. */
import type { Article } from '../corpus/article.ts'
import { MONTHS } from '../english/calendar-words.ts'
import { readableDay } from './attribution.ts'

export interface Citation {
  readonly apa: string
  readonly mla: string
  readonly bibtex: string
  readonly plain: string
}

type Cited = Pick<Article, 'title' | 'outlet' | 'author' | 'published' | 'url'>

/**
 * Every style prints the byline as the article does. Putting the family name first would mean to guess which word it
 * is, and whether the author is a person at all.
 * @param paragraph number of the paragraph, from 1; undefined if it is unknown
 * @param id of the words; becomes the key of the BibTeX entry
 */
export function citationOf(article: Cited, paragraph: number | undefined, id: string): Citation {
  return {
    apa: apaOf(article, paragraph),
    mla: mlaOf(article, paragraph),
    bibtex: bibtexOf(article, paragraph, id),
    plain: plainOf(article, paragraph),
  }
}

/** A field on one line, without control characters. */
const line = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim()

/** Adds a full stop unless the text ends a sentence already. */
const stopped = (text: string): string => (/[.!?…]["”’']?$/u.test(text) ? text : `${text}.`)

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join(' ')

interface Day {
  readonly year: string
  /** In full, with a capital; empty if it is not known. */
  readonly month: string
  /** Empty if it is not known. */
  readonly day: string
}

function dayOf(published: string): Day {
  const [year = '', month = '', day = ''] = published.split('-')
  const name = MONTHS[Number(month) - 1] ?? ''
  return { year, month: name.charAt(0).toUpperCase() + name.slice(1), day: day.replace(/^0/, '') }
}

/**
 * Publication Manual of the American Psychological Association, 7th edition, 10.1 (example 16, news site), 8.28 for the
 * locator.
 */
function apaOf({ title, outlet, author, published, url }: Cited, paragraph: number | undefined): string {
  const day = published === undefined ? undefined : dayOf(published)
  const date = day ? `(${[day.year, joined([day.month, day.day])].filter(Boolean).join(', ')}).` : undefined
  const name = author === undefined ? undefined : stopped(line(author))
  const heading = stopped(line(title))
  const head = name === undefined ? [heading, date] : [name, date, heading]
  return joined([
    ...head,
    outlet === undefined ? undefined : stopped(line(outlet)),
    url,
    paragraph === undefined ? undefined : `(para. ${paragraph})`,
  ])
}

/** MLA Handbook, 9th edition, chapter 5: author, title of the source, container, date, location. */
function mlaOf({ title, outlet, author, published, url }: Cited, paragraph: number | undefined): string {
  const day = published === undefined ? undefined : dayOf(published)
  const month =
    day && (day.month.length <= 4 ? day.month : `${day.month === 'September' ? 'Sept' : day.month.slice(0, 3)}.`)
  const container = [
    outlet === undefined ? undefined : line(outlet),
    day && joined([day.day, month, day.year]),
    url?.replace(/^https?:\/\//, ''),
    paragraph === undefined ? undefined : `par. ${paragraph}`,
  ].filter((part) => part !== undefined)
  return joined([
    author === undefined ? undefined : stopped(line(author)),
    `“${stopped(line(title)).replace(/[“”]/gu, '"')}”`,
    container.length === 0 ? undefined : `${container.join(', ')}.`,
  ])
}

function plainOf({ title, outlet, author, published, url }: Cited, paragraph: number | undefined): string {
  return [
    author === undefined ? undefined : line(author),
    `“${line(title)}”`,
    outlet === undefined ? undefined : line(outlet),
    published === undefined ? undefined : readableDay(published),
    paragraph === undefined ? undefined : `paragraph ${paragraph}`,
    url,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** Every BibTeX style knows `@misc`. Double braces keep capitals and prevent parsing as names. */
function bibtexOf({ title, outlet, author, published, url }: Cited, paragraph: number | undefined, id: string): string {
  const day = published === undefined ? undefined : dayOf(published)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', author === undefined ? undefined : `{{${texOf(line(author))}}}`],
    ['title', `{{${texOf(line(title))}}}`],
    ['howpublished', outlet === undefined ? undefined : `{{${texOf(line(outlet))}}}`],
    ['year', day && `{${day.year}}`],
    ['month', day?.month.slice(0, 3).toLowerCase() || undefined],
    ['day', day?.day ? `{${day.day}}` : undefined],
    ['url', url === undefined ? undefined : `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['note', paragraph === undefined ? undefined : `{Paragraph ${paragraph}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]))
  return `@misc{${id},\n${lines.join(',\n')}\n}`
}

/** Commands for the ten special characters of TeX (Knuth, The TeXbook, chapter 7). */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts even escaped braces.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const texOf = (text: string): string => text.replace(/[\\{}$&#_%~^]/g, (character) => TEX[character] ?? '')
