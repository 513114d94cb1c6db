/** A source as reference lists write it: APA, MLA, Chicago, BibTeX and plain text. Fields that are unknown are left out. */
import type { Article } from '../corpus/article.ts'
import { MONTHS } from '../english/calendar-words.ts'
import { readableDay } from './attribution.ts'
import { type BylineAuthor, bylineAuthors } from './byline.ts'

export interface Citation {
  readonly apa: string
  readonly mla: string
  readonly chicago: string
  readonly bibtex: string
  readonly plain: string
  /** How a text refers to the entry, with the paragraph if it is known. Chicago has a note, which is complete in itself. */
  readonly inText: {
    readonly apa: string
    readonly mla: string
    readonly chicago: string
    readonly bibtex: string
  }
}

type Cited = Pick<Article, 'title' | 'outlet' | 'author' | 'published' | 'url'>

/** What the styles are written from. */
interface Source extends Pick<Cited, 'outlet' | 'url'> {
  readonly title: string
  readonly authors: readonly BylineAuthor[]
  readonly date: PublicationDate | undefined
  readonly paragraph: number | undefined
}

/** Of a month or a year only that much is known. */
interface PublicationDate {
  readonly year: string
  /** In full, with a capital. */
  readonly month: string | undefined
  readonly day: number | undefined
}

/**
 * Names of people are inverted where the styles want it, names of desks and names whose order is uncertain are not.
 * @param paragraph number of the paragraph, from 1; undefined if it is unknown
 * @param id of the words; becomes the key of the BibTeX entry
 */
export function citationOf(article: Cited, paragraph: number | undefined, id: string): Citation {
  const { title, outlet, author, published, url } = article
  const source: Source = {
    title: line(title),
    outlet: outlet === undefined ? undefined : line(outlet),
    url,
    authors: author === undefined ? [] : bylineAuthors(line(author), outlet),
    date: published === undefined ? undefined : dateOf(published),
    paragraph,
  }
  return {
    apa: apaOf(source),
    mla: mlaOf(source),
    chicago: chicagoOf(source),
    bibtex: bibtexOf(source, id),
    plain: plainOf(article, paragraph),
    inText: {
      apa: apaInText(source),
      mla: mlaInText(source),
      chicago: chicagoNote(source),
      bibtex: paragraph === undefined ? `\\cite{${id}}` : `\\cite[para.~${paragraph}]{${id}}`,
    },
  }
}

/** A field on one line, without control characters. */
const line = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim()

/** Adds a full stop unless the text ends a sentence already. */
const stopped = (text: string): string => (/[.!?…]["”’']?$/u.test(text) ? text : `${text}.`)

const given = (parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part): part is string => part !== undefined && part !== '')

const joined = (parts: readonly (string | undefined)[]): string => given(parts).join(' ')

/** Quotation marks inside a title that is in quotation marks. */
const inMarks = (title: string): string => title.replace(/[“”]/gu, '"')

function dateOf(published: string): PublicationDate {
  const [year = '', month, day] = published.split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return {
    year,
    month: name && name.charAt(0).toUpperCase() + name.slice(1),
    day: day === undefined ? undefined : Number(day),
  }
}

const nameOf = (author: BylineAuthor): string =>
  author.kind === 'name' ? author.name : joined([author.given, author.family, author.suffix])

/** "Tarn, Milo, Jr." */
const invertedName = (author: BylineAuthor): string =>
  author.kind === 'name' ? author.name : given([author.family, author.given, author.suffix]).join(', ')

/** The name by which a text refers to an author. */
const shortName = (author: BylineAuthor): string => (author.kind === 'name' ? author.name : author.family)

/** "Jean-Paul M." -> "J.-P. M." */
const initials = (names: string): string =>
  names
    .split(' ')
    .map((name) =>
      name
        .split('-')
        .map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0)}.`)
        .join('-'),
    )
    .join(' ')

const withInitials = (author: BylineAuthor): string =>
  author.kind === 'name' ? author.name : given([author.family, initials(author.given), author.suffix]).join(', ')

/** APA names twenty authors; of more, nineteen and the last (9.8). */
const MAX_APA_AUTHORS = 20
/** MLA (5.7) and all citations in a text name no more; of more, the first. */
const MAX_NAMED = 2
/** Chicago names ten authors in a bibliography; of more, seven (14.76 of the 17th edition). */
const MAX_CHICAGO_AUTHORS = 10
const CHICAGO_AUTHORS_OF_MORE = 7
/** Chicago's notes name three. */
const MAX_NOTE_AUTHORS = 3

/** "A", "A, & B", "A, B, & C" */
function apaAuthors(authors: readonly BylineAuthor[]): string {
  const names = authors.map(withInitials)
  const last = names.at(-1) ?? ''
  if (names.length > MAX_APA_AUTHORS) return `${names.slice(0, MAX_APA_AUTHORS - 1).join(', ')}, . . . ${last}`
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`
}

/**
 * Publication Manual of the American Psychological Association, 7th edition, 10.16 (webpage on a news website); "n.d."
 * if there is no date (9.14), and no site if it is the author (10.16, example 113).
 */
function apaOf({ title, outlet, url, authors, date }: Source): string {
  const day = date && given([date.year, joined([date.month, date.day === undefined ? undefined : String(date.day)])])
  const when = `(${day === undefined ? 'n.d.' : day.join(', ')}).`
  const names = authors.length === 0 ? undefined : stopped(apaAuthors(authors))
  const isAuthor = authors.length === 1 && authors.some((author) => nameOf(author) === outlet)
  const site = outlet === undefined || isAuthor ? undefined : stopped(outlet)
  return joined([...(names === undefined ? [stopped(title), when] : [names, when, stopped(title)]), site, url])
}

/** "Tarn", "Tarn & Voss", "Tarn et al."; of a work without an author its title in quotation marks. */
function shortAuthors({ authors, title }: Source, and: string): string | undefined {
  const [first, second] = authors
  if (!first) return `“${stopsWithin(inMarks(title))}”`
  if (authors.length > MAX_NAMED) return `${shortName(first)} et al.`
  return second ? `${shortName(first)} ${and} ${shortName(second)}` : shortName(first)
}

/** A comma follows inside the marks in American styles; a title keeps a mark of its own. */
const stopsWithin = (title: string): string => (/[!?…,]$/u.test(title) ? title : `${title.replace(/\.$/, '')},`)

/** A title ends with its comma already. */
const listed = (parts: readonly (string | undefined)[]): string =>
  given(parts)
    .map((part, i, all) => (i === all.length - 1 ? part.replace(/,”$/u, '”') : part))
    .reduce((text, part) => (text === '' ? part : `${text}${text.endsWith('”') ? '' : ','} ${part}`), '')

/** APA 8.11, and 8.13 for the locator. */
const apaInText = (source: Source): string =>
  `(${listed([shortAuthors(source, '&'), source.date?.year ?? 'n.d.', source.paragraph === undefined ? undefined : `para. ${source.paragraph}`])})`

/** MLA Handbook, 9th edition, 6.3 and 6.20 (numbered paragraphs). */
const mlaInText = (source: Source): string =>
  `(${listed([shortAuthors(source, 'and'), source.paragraph === undefined ? undefined : `par. ${source.paragraph}`])})`

/** MLA Handbook, 9th edition, chapter 5: author, title of the source, container, date, location. */
function mlaOf({ title, outlet, url, authors, date }: Source): string {
  const container = given([outlet, date && mlaDate(date), url?.replace(/^https?:\/\//, '')])
  return joined([
    authors.length === 0 ? undefined : stopped(mlaAuthors(authors)),
    `“${stopped(inMarks(title))}”`,
    container.length === 0 ? undefined : `${container.join(', ')}.`,
  ])
}

/** "Tarn, Milo", "Tarn, Milo, and Della Voss", "Tarn, Milo, et al." */
function mlaAuthors([first, second, ...others]: readonly BylineAuthor[]): string {
  if (!first) return ''
  if (!second) return invertedName(first)
  return others.length > 0 ? `${invertedName(first)}, et al.` : `${invertedName(first)}, and ${nameOf(second)}`
}

/** Months of more than four letters are shortened (MLA, appendix 1). */
function mlaDate({ year, month, day }: PublicationDate): string {
  const short = month && (month.length <= 4 ? month : `${month === 'September' ? 'Sept' : month.slice(0, 3)}.`)
  return joined([day === undefined ? undefined : String(day), short, year])
}

/** Chicago Manual of Style, 17th edition, 14.191 and 14.198 (articles of newspapers), as a bibliography has it. */
function chicagoOf({ title, outlet, url, authors, date }: Source): string {
  const place = given([outlet, date && chicagoDate(date)]).join(', ')
  return joined([
    authors.length === 0 ? undefined : stopped(chicagoAuthors(authors)),
    `“${stopped(inMarks(title))}”`,
    place === '' ? undefined : `${place}.`,
    url === undefined ? undefined : `${url}.`,
  ])
}

/** "Tarn, Milo", "Tarn, Milo, and Della Voss", "Tarn, Milo, Della Voss, and Imre Falk" */
function chicagoAuthors(authors: readonly BylineAuthor[]): string {
  const [first, ...others] = authors
  if (!first) return ''
  const names = [invertedName(first), ...others.map(nameOf)]
  if (names.length > MAX_CHICAGO_AUTHORS) return `${names.slice(0, CHICAGO_AUTHORS_OF_MORE).join(', ')}, et al.`
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`
}

const chicagoDate = ({ year, month, day }: PublicationDate): string => {
  const monthAndDay = joined([month, day === undefined ? undefined : String(day)])
  return monthAndDay === '' || day === undefined ? joined([month, year]) : `${monthAndDay}, ${year}`
}

/** The note: names in their order, commas between all parts. */
function chicagoNote({ title, outlet, url, authors, date, paragraph }: Source): string {
  const names = authors.map(nameOf)
  const first = names[0]
  const listedNames = names.length > MAX_NOTE_AUTHORS ? `${first} et al.` : new Intl.ListFormat('en').format(names)
  const note = listed([
    listedNames,
    `“${stopsWithin(inMarks(title))}”`,
    outlet,
    date && chicagoDate(date),
    paragraph === undefined ? undefined : `para. ${paragraph}`,
    url,
  ])
  return note.endsWith('”') ? `${stopped(note.slice(0, -1))}”` : `${note}.`
}

function plainOf({ title, outlet, author, published, url }: Cited, paragraph: number | undefined): string {
  return given([
    author === undefined ? undefined : line(author),
    `“${line(title)}”`,
    outlet === undefined ? undefined : line(outlet),
    published === undefined ? undefined : readableDay(published),
    paragraph === undefined ? undefined : `paragraph ${paragraph}`,
    url,
  ]).join(', ')
}

/** Every BibTeX style knows `@misc`. Double braces keep capitals and prevent parsing as names. */
function bibtexOf({ title, outlet, url, authors, date }: Source, id: string): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : `{${authors.map(bibtexName).join(' and ')}}`],
    ['title', `{{${texOf(title)}}}`],
    ['howpublished', outlet === undefined ? undefined : `{{${texOf(outlet)}}}`],
    ['year', date && `{${date.year}}`],
    ['month', date?.month?.slice(0, 3).toLowerCase()],
    ['day', date?.day === undefined ? undefined : `{${date.day}}`],
    ['url', url === undefined ? undefined : `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]))
  return `@misc{${id},\n${lines.join(',\n')}\n}`
}

/** "van der Berg, Jr., Anna"; in braces what is no name of a person. */
const bibtexName = (author: BylineAuthor): string =>
  author.kind === 'name'
    ? `{${texOf(author.name)}}`
    : given([author.family, author.suffix, author.given]).map(texOf).join(', ')

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
