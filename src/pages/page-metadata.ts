/** What a page declares about itself: title, outlet, author, day, link. Nothing is guessed. */
import type { Source } from '../corpus/article.ts'
import { declaredDay } from './declared-day.ts'
import { isObject, type JsonLd, type JsonObject, listOf, readJsonLd, typesOf } from './json-ld.ts'
import { ownLink } from './own-link.ts'
import { fieldText } from './plain-text.ts'

export interface PageMetadata extends Source {
  readonly title?: string | undefined
  /** The page says that not everyone may read all of it. */
  readonly isPaid: boolean
  readonly isLiveBlog: boolean
}

/** What stands between a headline and the outlet's name in `<title>` and og:title. */
const BEFORE_OUTLET = /(?<!\s)\s+(?:[|·•»:-]|::|–|—)\s+$/
/** "By" before the names. */
const BYLINE_OPENING = /^(?:by|from|written by|story by)[:\s]+/i

/**
 * Each field is taken from the first of these that has it:
 * JSON-LD of the article, OpenGraph, `<meta>`, microdata and `<time>`, the only `<h1>`, `<title>`; for the link,
 * `<link rel=canonical>`, og:url, JSON-LD, and where the page was fetched.
 */
export function pageMetadata(document: Document, fetched?: string): PageMetadata {
  const metas = metasOf(document)
  const jsonLd = readJsonLd(
    [...document.querySelectorAll('script[type^="application/ld+json"]')]
      .slice(0, 50)
      .map((script) => script.textContent ?? ''),
  )
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? ''
  const onPage = [canonical, metas.get('og:url') ?? '']
  const onlyHeading = onlyTextOf(document, 'h1')
  const article = articleOf(jsonLd, ownLink(onPage, fetched), onlyHeading ?? metas.get('og:title'))
  const outlet = outletOf(article, jsonLd, metas)
  return {
    title:
      fieldText(stringOf(article?.headline)) ??
      withoutOutlet(fieldText(metas.get('og:title')), outlet) ??
      withoutOutlet(fieldText(first(metas, 'parsely-title', 'dc.title', 'dcterms.title')), outlet) ??
      fieldText(onlyHeading) ??
      withoutOutlet(fieldText(document.querySelector('title')?.textContent), outlet),
    outlet,
    author: authorOf(article, jsonLd, metas, document, outlet),
    published: publishedOf(article, metas, document),
    url: ownLink([...onPage, ...linksOf(article)], fetched),
    isPaid: isPaid(article) || /^(?:locked|premium|paid|subscription)$/i.test(metas.get('article:content_tier') ?? ''),
    isLiveBlog: article !== undefined && typesOf(article).some((type) => type.endsWith('LiveBlogPosting')),
  }
}

/** Names and properties in lower case; the first of a name counts, as a page's own comes before what is embedded. */
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

function first(metas: ReadonlyMap<string, string>, ...names: readonly string[]): string | undefined {
  return names.map((name) => metas.get(name)).find((content) => content !== undefined)
}

function onlyTextOf(document: Document, selector: string): string | undefined {
  const texts = [...document.querySelectorAll(selector)]
    .map((element) => fieldText(element.textContent))
    .filter(Boolean)
  return texts.length === 1 ? texts[0] : undefined
}

/** Of several descriptions, the one with the page's link or headline; where none has it, none is taken. */
function articleOf(jsonLd: JsonLd, link: string | undefined, headline: string | undefined): JsonObject | undefined {
  const { articles } = jsonLd
  if (articles.length <= 1) return articles[0]
  return (
    articles.find((article) => linksOf(article).some((declared) => ownLink([declared], undefined) === link)) ??
    articles.find((article) => headline !== undefined && fieldText(stringOf(article.headline)) === fieldText(headline))
  )
}

const stringOf = (value: unknown): string | undefined =>
  listOf(value).find((entry): entry is string => typeof entry === 'string')

function linksOf(article: JsonObject | undefined): readonly string[] {
  const page = article?.mainEntityOfPage
  return [article?.url, isObject(page) ? page['@id'] : page].flatMap((link) => stringOf(link) ?? [])
}

function outletOf(
  article: JsonObject | undefined,
  jsonLd: JsonLd,
  metas: ReadonlyMap<string, string>,
): string | undefined {
  const publisher = jsonLd.resolve(listOf(article?.publisher)[0])
  return (
    fieldText(isObject(publisher) ? stringOf(publisher.name) : stringOf(publisher)) ??
    fieldText(metas.get('og:site_name')) ??
    fieldText(first(metas, 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'))
  )
}

function authorOf(
  article: JsonObject | undefined,
  jsonLd: JsonLd,
  metas: ReadonlyMap<string, string>,
  document: Document,
  outlet: string | undefined,
): string | undefined {
  const declared = listOf(article?.author).map((entry) => {
    const author = jsonLd.resolve(entry)
    return isObject(author) ? stringOf(author.name) : stringOf(author)
  })
  return (
    namesOf(declared, outlet) ??
    namesOf(
      [first(metas, 'author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl')],
      outlet,
    ) ??
    namesOf(
      [...document.querySelectorAll('[itemprop~="author"] [itemprop~="name"], [rel~="author"]')].map(
        (name) => name.textContent,
      ),
      outlet,
    )
  )
}

/** Links to profiles are no names, and an outlet is not its own author. */
function namesOf(written: readonly (string | null | undefined)[], outlet: string | undefined): string | undefined {
  const names = written
    .flatMap((name) => fieldText(name?.replace(/^\s+/, '').replace(BYLINE_OPENING, '')) ?? [])
    .filter((name) => !/^(?:https?:|www\.|@)|\.\w+\//i.test(name) && name.toLowerCase() !== outlet?.toLowerCase())
  return names.length === 0 ? undefined : fieldText([...new Set(names)].join(', '))
}

function publishedOf(
  article: JsonObject | undefined,
  metas: ReadonlyMap<string, string>,
  document: Document,
): string | undefined {
  return (
    declaredDay(stringOf(article?.datePublished)) ??
    declaredDay(first(metas, 'article:published_time', 'og:article:published_time')) ??
    declaredDay(
      first(
        metas,
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
      ),
    ) ??
    declaredDay(timeOf(document.querySelector('[itemprop~="datePublished"], time[pubdate]'))) ??
    onlyDayOf(document)
  )
}

const timeOf = (time: Element | null): string | null | undefined =>
  time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent

/** Where all `<time>` elements of a page agree on the day. */
function onlyDayOf(document: Document): string | undefined {
  const days = new Set([...document.querySelectorAll('time')].slice(0, 500).map((time) => declaredDay(timeOf(time))))
  return days.size === 1 ? [...days][0] : undefined
}

function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (!title || !outlet || !title.toLowerCase().endsWith(outlet.toLowerCase())) return title
  const before = title.slice(0, -outlet.length)
  return BEFORE_OUTLET.test(before) ? (fieldText(before.replace(BEFORE_OUTLET, '')) ?? title) : title
}

/** schema.org: `isAccessibleForFree`, on the article or on one of its parts; often written as a string. */
function isPaid(article: JsonObject | undefined): boolean {
  return [article, ...listOf(article?.hasPart)].some(
    (part) => isObject(part) && /^(?:false|no|https?:\/\/schema\.org\/False)$/i.test(String(part.isAccessibleForFree)),
  )
}
