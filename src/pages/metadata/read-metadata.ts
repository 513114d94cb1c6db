/** What a page declares about itself: title, outlet, author, day, link. Nothing is guessed. */
import type { Source } from '../../corpus/article.ts'
import { declaredDay } from '../declared-day.ts'
import { fieldText } from '../field-text.ts'
import { ownLink } from '../own-link.ts'
import { authorNames, joinedNames } from './author-names.ts'
import { isObject, type JsonLd, type JsonObject, listOf, nameOf, readJsonLd, stringOf, typesOf } from './json-ld.ts'
import { readByline } from './read-byline.ts'

interface PageMetadata extends Source {
  readonly title?: string | undefined
  /** The page declares that not everyone may read all of it. */
  readonly isPaid: boolean
  readonly isLiveBlog: boolean
  /** The text of the article as its description in JSON-LD has it. */
  readonly declaredText: string | undefined
}

/** What the fields are read from. */
interface Declarations {
  readonly document: Document
  /** The contents of `<meta>` elements by their names in lower case. */
  readonly metas: ReadonlyMap<string, string>
  readonly jsonLd: JsonLd
  /** The description of the page's own article in its JSON-LD. */
  readonly article: JsonObject | undefined
  /** Where the page was fetched. */
  readonly fetched: string | undefined
}

/** The separator between a headline and the outlet's name in `<title>` and og:title. */
const BEFORE_OUTLET = /(?<!\s)\s+(?:[|·•»:-]|::|–|—)\s+$/
/** The label of the author on a card for X. */
const CARD_LABEL = /^(?:written by|geschrieben von|verfasst von|écrit par|escrito por|scritto da|autor|author)/i
/** Values of `isAccessibleForFree` that mean no; it is often a string. */
const NOT_FREE = /^(?:false|no|https?:\/\/schema\.org\/False)$/i
const PAID_TIER = /^(?:locked|premium|paid|subscription)$/i
/** More of these on a page are not read. */
const MAX_JSON_LD_SCRIPTS = 50
const MAX_TIME_ELEMENTS = 500

/** Names of `<meta>` elements for each field, most trusted first. */
const META_NAMES = {
  title: ['parsely-title', 'dc.title', 'dcterms.title'],
  outlet: ['dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  author: [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'sailthru.author',
    'byl',
    'shareaholic:article_author_name',
  ],
  publishedTime: ['article:published_time', 'og:article:published_time'],
  published: [
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'date',
  ],
} as const

/**
 * Takes each field from the first of these that has it: JSON-LD of the article, OpenGraph, `<meta>`, microdata and
 * `<time>`, the only `<h1>`, `<title>`. The link comes from `<link rel=canonical>`, og:url, JSON-LD, or `fetched`.
 * @param fetched where the page was fetched; absent for a file
 */
export function readMetadata(document: Document, fetched?: string): PageMetadata {
  const metas = metasOf(document)
  const jsonLd = readJsonLd(jsonLdScripts(document))
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? ''
  const linksOnPage = [canonical, metas.get('og:url') ?? '']
  const onlyHeading = onlyTextOf(document, 'h1')
  const article = ownArticle(jsonLd, ownLink(linksOnPage, fetched), onlyHeading ?? metas.get('og:title'))
  const declarations: Declarations = { document, metas, jsonLd, article, fetched }
  const outlet = outletOf(declarations)
  const title = titleOf(declarations, outlet, onlyHeading)
  return {
    title,
    outlet,
    author: authorOf(declarations, title, outlet),
    published: publishedOf(declarations),
    url: ownLink([...linksOnPage, ...linksOf(article)], fetched),
    isPaid: isPaid(article) || PAID_TIER.test(metas.get('article:content_tier') ?? ''),
    isLiveBlog: article !== undefined && typesOf(article).some((type) => type.endsWith('LiveBlogPosting')),
    declaredText: stringOf(article?.articleBody),
  }
}

const jsonLdScripts = (document: Document): readonly string[] =>
  [...document.querySelectorAll('script[type^="application/ld+json"]')]
    .slice(0, MAX_JSON_LD_SCRIPTS)
    .map((script) => script.textContent ?? '')

/** The first element of a name counts, because a page's own come before those of what it embeds. */
function metasOf(document: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim()
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase()
      if (name && content && !metas.has(name)) metas.set(name, content)
    }
  }
  return metas
}

/** The content of the first name that the page has. */
function firstMeta({ metas }: Declarations, names: readonly string[]): string | undefined {
  return names.map((name) => metas.get(name)).find((content) => content !== undefined)
}

function onlyTextOf(document: Document, selector: string): string | undefined {
  const texts = [...document.querySelectorAll(selector)]
    .map((element) => fieldText(element.textContent))
    .filter(Boolean)
  return texts.length === 1 ? texts[0] : undefined
}

/** Of several descriptions, the one with the page's link or headline. If none has it, none is taken. */
function ownArticle(jsonLd: JsonLd, link: string | undefined, headline: string | undefined): JsonObject | undefined {
  const { articles } = jsonLd
  if (articles.length <= 1) return articles[0]
  return (
    articles.find((article) => linksOf(article).some((declared) => ownLink([declared], undefined) === link)) ??
    articles.find((article) => headline !== undefined && fieldText(stringOf(article.headline)) === fieldText(headline))
  )
}

/** The name of the site in its address: `example` of `www.example.org`. */
function siteOf({ document }: Declarations, fetched: string | undefined): string | undefined {
  const link = fetched ?? document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? ''
  return URL.canParse(link) ? new URL(link).hostname.split('.').at(-2) : undefined
}

function linksOf(article: JsonObject | undefined): readonly string[] {
  const page = article?.mainEntityOfPage
  return [article?.url, isObject(page) ? page['@id'] : page].flatMap((link) => stringOf(link) ?? [])
}

function titleOf(
  declarations: Declarations,
  outlet: string | undefined,
  onlyHeading: string | undefined,
): string | undefined {
  const { document, metas, article } = declarations
  return (
    fieldText(stringOf(article?.headline)) ??
    withoutOutlet(fieldText(metas.get('og:title')), outlet) ??
    withoutOutlet(fieldText(firstMeta(declarations, META_NAMES.title)), outlet) ??
    fieldText(onlyHeading) ??
    withoutOutlet(fieldText(document.querySelector('title')?.textContent), outlet)
  )
}

function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (!title || !outlet || !title.toLowerCase().endsWith(outlet.toLowerCase())) return title
  const before = title.slice(0, -outlet.length)
  return BEFORE_OUTLET.test(before) ? (fieldText(before.replace(BEFORE_OUTLET, '')) ?? title) : title
}

function outletOf(declarations: Declarations): string | undefined {
  const { metas, jsonLd, article } = declarations
  return (
    fieldText(nameOf(jsonLd.resolve(listOf(article?.publisher)[0]))) ??
    fieldText(metas.get('og:site_name')) ??
    fieldText(firstMeta(declarations, META_NAMES.outlet))
  )
}

/** A full name is trusted more than one word, which may be the name of an account, and that more than no name. */
function authorOf(
  declarations: Declarations,
  title: string | undefined,
  outlet: string | undefined,
): string | undefined {
  const { document, jsonLd, metas, fetched } = declarations
  const outlets = [
    outlet,
    metas.get('og:site_name'),
    metas.get('application-name'),
    siteOf(declarations, fetched),
  ].flatMap((name) => name ?? [])
  const described = jsonLd.authors(declarations.article).flatMap((name) => authorNames(name, outlets))
  const declared = declaredAuthors(declarations).flatMap((name) => authorNames(name, outlets))
  const candidates = [described, declared, readByline(document, title, outlets)]
  return joinedNames(
    candidates.find((names) => names.some(({ isFull }) => isFull)) ?? candidates.find(({ length }) => length > 0) ?? [],
  )
}

/** What `<meta>` elements say; X's cards have the author behind a label. */
function declaredAuthors(declarations: Declarations): readonly string[] {
  const { metas } = declarations
  const named = META_NAMES.author.flatMap((name) => metas.get(name) ?? [])
  const onCard = [1, 2].flatMap((n) =>
    CARD_LABEL.test(metas.get(`twitter:label${n}`) ?? '') ? (metas.get(`twitter:data${n}`) ?? []) : [],
  )
  return [...named, ...onCard].slice(0, 1)
}

function publishedOf(declarations: Declarations): string | undefined {
  const { document, article } = declarations
  return (
    declaredDay(stringOf(article?.datePublished)) ??
    declaredDay(firstMeta(declarations, META_NAMES.publishedTime)) ??
    declaredDay(firstMeta(declarations, META_NAMES.published)) ??
    declaredDay(timeOf(document.querySelector('[itemprop~="datePublished"], time[pubdate]'))) ??
    onlyDayOf(document)
  )
}

const timeOf = (time: Element | null): string | null | undefined =>
  time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent

/** The day of the page's `<time>` elements, if all of them have the same one. */
function onlyDayOf(document: Document): string | undefined {
  const times = [...document.querySelectorAll('time')].slice(0, MAX_TIME_ELEMENTS)
  const days = new Set(times.map((time) => declaredDay(timeOf(time))))
  return days.size === 1 ? [...days][0] : undefined
}

/** `isAccessibleForFree` of schema.org, on the article or on one of its parts. */
function isPaid(article: JsonObject | undefined): boolean {
  return [article, ...listOf(article?.hasPart)].some(
    (part) => isObject(part) && NOT_FREE.test(String(part.isAccessibleForFree)),
  )
}
