/** The title of the article on a page, without the name of the site. */

import { isOneOutlet } from '../../corpus/outlet-key.ts'
import { lettersOf } from '../body/letters-of.ts'
import { fieldText } from '../field-text.ts'

/** Separates a headline from a section and a site. Scripts without capitals put it between letters without spaces. */
const SEPARATOR = /( (?:[|·•»«›‹:~-]|::|–|—) | ?[|｜] ?|(?<=\p{Lo}) ?[-－–—_] ?(?=\p{L}))/u
/** Behind the site's name, at the start of a heading: "The Shoreline: news from the coast". */
const TAGLINE = /:\s/
/** A title has fewer parts. */
const MAX_PARTS = 8

export interface TitleDeclarations {
  readonly document: Document
  /** What the page declares as the title, most trusted first. */
  readonly declared: readonly (string | undefined)[]
  /** What the site may be called. */
  readonly siteNames: readonly string[]
}

/**
 * Takes the first of what is declared, the only main heading, and `<title>`; none that is only the name of the site. If a
 * heading of the page is a part of it, the rest are names of sections and sites.
 */
export function readTitle({ document, declared, siteNames }: TitleDeclarations): string | undefined {
  const titleElement = fieldText(document.querySelector('title')?.textContent)
  const main = [...document.querySelectorAll('h1')].filter(({ textContent }) => fieldText(textContent) !== undefined)
  const siteHeadings = main.filter((heading) => isSiteHeading(heading, titleElement)).map(textOf)
  const sites = [...siteNames, ...siteHeadings]
  const isSite = (text: string): boolean => sites.some((site) => isOneOutlet(text, site))
  const headings = main.map(textOf).filter((text) => !isSite(text) && !isSite(text.split(TAGLINE)[0] ?? text))
  const known = new Set([...headings, ...[...document.querySelectorAll('h2, h3')].map(textOf)].map(lettersOf))
  const onlyHeading = headings.length === 1 ? headings[0] : undefined
  const titles = [...declared.map(fieldText), onlyHeading, titleElement].flatMap((text) => text ?? [])
  return titles
    .map((text) => withoutSite(withoutOpening(text, siteHeadings), isSite))
    .map((text) => headingWithin(text, known) ?? text)
    .find((text) => !isSite(text))
}

const textOf = (element: Element): string => fieldText(element.textContent) ?? ''

/** A heading that leads home, or has what `<title>` has behind the headline. */
function isSiteHeading(heading: Element, title: string | undefined): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]')
  if (link && isHome(link.getAttribute('href') ?? '')) return true
  const parts = partsOf(title ?? '')
  return parts.length > 1 && lettersOf(parts.at(-1) ?? '') === lettersOf(textOf(heading))
}

function isHome(href: string): boolean {
  const base = 'https://home.invalid/'
  return URL.canParse(href, base) && /^\/(?:index\.\w+)?$/.test(new URL(href, base).pathname) && !/^[#?]/.test(href)
}

/** The parts of a title; with the separators between them. */
const piecesOf = (title: string): readonly string[] => title.split(SEPARATOR)

const partsOf = (title: string): readonly string[] => piecesOf(title).filter((_, i) => i % 2 === 0)

/** Some parts of a title, with what is between them, that are a heading of the page: the first ones, or the longest. */
function headingWithin(title: string, headings: ReadonlySet<string>): string | undefined {
  const pieces = piecesOf(title)
  if (pieces.length === 1 || pieces.length > 2 * MAX_PARTS) return undefined
  for (let length = pieces.length; length > 0; length -= 2) {
    for (let start = 0; start + length <= pieces.length; start += 2) {
      const part = pieces.slice(start, start + length).join('')
      const others = [...pieces.slice(0, start), ...pieces.slice(start + length)].map(
        (piece) => lettersOf(piece).length,
      )
      const isMain = start === 0 || others.every((other) => other < lettersOf(part).length)
      if (isMain && headings.has(lettersOf(part))) return part
    }
  }
  return undefined
}

/** A colon stands in many headlines. Behind the heading of the site, it ends the site's name. */
function withoutOpening(title: string, siteHeadings: readonly string[]): string {
  const opening = title.split(TAGLINE)[0] ?? ''
  return siteHeadings.some((heading) => heading === opening) ? title.slice(opening.length + 1).trim() || title : title
}

function withoutSite(title: string, isSite: (text: string) => boolean): string {
  let pieces = piecesOf(title)
  while (pieces.length > 1 && isSite(pieces.at(-1) ?? '')) pieces = pieces.slice(0, -2)
  while (pieces.length > 1 && isSite(pieces[0] ?? '')) pieces = pieces.slice(2)
  return pieces.join('')
}
