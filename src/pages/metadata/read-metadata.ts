/** What a page declares about itself: title, outlet, author, day, link. Nothing is guessed. */
import type { Source } from '../../corpus/article.ts'
import { languageOfTag } from '../../languages/language-of-tag.ts'
import { fieldText } from '../field-text.ts'
import { ownLink } from '../own-link.ts'
import { type ArticleHead, findArticleHead, isOwnMicrodata } from './article-head.ts'
import { type AuthorName, authorNames, joinedNames } from './author-names.ts'
import { isObject, type JsonLd, type JsonObject, listOf, nameOf, readJsonLd, stringOf, typesOf } from './json-ld.ts'
import { readByline } from './read-byline.ts'
import { readPublicationDay } from './read-publication-day.ts'
import { readTitle } from './read-title.ts'

interface PageMetadata extends Source {
  readonly title?: string | undefined
  /** ISO 639-1. */
  readonly language?: string | undefined
  /** The page declares that not everyone may read all of it. */
  readonly isPaid: boolean
  readonly isLiveBlog: boolean
  /** The text of the article as its description in JSON-LD has it. */
  readonly declaredText: string | undefined
  /** How many words the article has, by its description in JSON-LD. */
  readonly declaredWords: number | undefined
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

/** The label of the author on a card for X. */
const CARD_LABEL = /^(?:written by|geschrieben von|verfasst von|écrit par|escrito por|scritto da|autor|author)/i
/** Values of `isAccessibleForFree` that mean no; it is often a string. */
const NOT_FREE = /^(?:false|no|https?:\/\/schema\.org\/False)$/i
const PAID_TIER = /^(?:locked|premium|paid|subscription)$/i
/** More of these on a page are not read. */
const MAX_JSON_LD_SCRIPTS = 50

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
  published: [
    'article:published_time',
    'og:article:published_time',
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
  const link = ownLink(linksOnPage, fetched)
  const article = ownArticle(jsonLd, link, titlesOf(document, metas))
  const declarations: Declarations = { document, metas, jsonLd, article, fetched }
  const outlet = outletOf(declarations)
  const sites = siteNamesOf(declarations, outlet)
  const title = readTitle({
    document,
    declared: [stringOf(article?.headline), metas.get('og:title'), ...allMetas(metas, META_NAMES.title)],
    siteNames: sites,
  })
  const head = findArticleHead(document, title)
  const times = [stringOf(article?.datePublished), ...allMetas(metas, META_NAMES.published)]
  return {
    title,
    outlet,
    author: authorOf(declarations, head, sites),
    published: readPublicationDay({ document, declared: times, head }),
    url: ownLink([...linksOnPage, ...linksOf(article)], fetched),
    language: languageOfTag(document.documentElement.getAttribute('lang') ?? '') ?? undefined,
    isPaid: isPaid(article) || PAID_TIER.test(metas.get('article:content_tier') ?? ''),
    isLiveBlog: article !== undefined && typesOf(article).some((type) => type.endsWith('LiveBlogPosting')),
    declaredText: stringOf(article?.articleBody),
    declaredWords: wordCountOf(article),
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
      if (name && content && !metas.has(name) && (attribute !== 'itemprop' || isOwnMicrodata(meta)))
        metas.set(name, content)
    }
  }
  return metas
}

const allMetas = (metas: ReadonlyMap<string, string>, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => metas.get(name) ?? [])

/** What the page itself shows or declares as titles. */
const titlesOf = (document: Document, metas: ReadonlyMap<string, string>): readonly string[] =>
  [...[...document.querySelectorAll('h1, title')].map(({ textContent }) => textContent), metas.get('og:title')].flatMap(
    (title) => fieldText(title) ?? [],
  )

/** Of several descriptions, the one with the page's link or headline. If none has it, none is taken. */
function ownArticle(jsonLd: JsonLd, link: string | undefined, titles: readonly string[]): JsonObject | undefined {
  const { articles } = jsonLd
  const [only] = articles
  if (articles.length <= 1) return only && isOfOtherPage(only, link, titles) ? undefined : only
  return (
    articles.find((article) => ownLinksOf(article).some((declared) => declared === link)) ??
    articles.find((article) => titles.some((title) => fieldText(stringOf(article.headline)) === title))
  )
}

/** A description with another link, and with a headline that is nothing of what the page shows. */
function isOfOtherPage(article: JsonObject, link: string | undefined, titles: readonly string[]): boolean {
  const links = ownLinksOf(article)
  const headline = fieldText(stringOf(article.headline))
  if (link === undefined || headline === undefined || links.length === 0 || links.includes(link)) return false
  const words = headline.toLowerCase().split(' ')
  return (
    titles.length > 0 &&
    titles.every((title) => {
      const shown = new Set(title.toLowerCase().split(' '))
      return words.filter((word) => shown.has(word)).length < words.length / 2
    })
  )
}

const ownLinksOf = (article: JsonObject): readonly string[] =>
  linksOf(article).flatMap((link) => ownLink([link], undefined) ?? [])

/** What the page calls its site, and the name in its address: `example` of `www.example.org`. */
function siteNamesOf({ document, metas, fetched }: Declarations, outlet: string | undefined): readonly string[] {
  const link = fetched ?? document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? ''
  const host = URL.canParse(link) ? new URL(link).hostname : undefined
  return [outlet, metas.get('og:site_name'), metas.get('application-name'), host?.split('.').at(-2), host].flatMap(
    (name) => name ?? [],
  )
}

function linksOf(article: JsonObject | undefined): readonly string[] {
  const page = article?.mainEntityOfPage
  return [article?.url, isObject(page) ? page['@id'] : page].flatMap((link) => stringOf(link) ?? [])
}

function outletOf(declarations: Declarations): string | undefined {
  const { metas, jsonLd, article } = declarations
  const declared =
    fieldText(nameOf(jsonLd.resolve(listOf(article?.publisher)[0]))) ??
    fieldText(metas.get('og:site_name')) ??
    fieldText(allMetas(metas, META_NAMES.outlet)[0])
  return declared !== undefined && /^https?:/.test(declared) && URL.canParse(declared)
    ? new URL(declared).hostname.replace(/^www\./, '')
    : declared
}

/**
 * Takes the first of these that has a full name: the description of the article, that of the page, `<meta>` elements, the
 * byline. One word, which may be the name of an account, is trusted more than no name, and a person
 * more than a desk. A later one that names the same people and more completes the first.
 */
function authorOf(declarations: Declarations, head: ArticleHead, outlets: readonly string[]): string | undefined {
  const { document, jsonLd, article } = declarations
  const namesIn = (texts: readonly string[]) => texts.flatMap((text) => authorNames(text, outlets))
  const byline = readByline(document, head, outlets)
  // The author of a page may be who put it online. Who is named below the title is trusted more.
  const ofPage = byline.some(({ kind }) => kind === 'full') ? [] : jsonLd.authors(jsonLd.pages[0])
  const candidates = [...[jsonLd.authors(article), ofPage, declaredAuthors(declarations)].map(namesIn), byline]
  const first =
    candidates.find((names) => names.some(({ kind }) => kind === 'full')) ??
    candidates.find((names) => names.some(({ kind }) => kind === 'single')) ??
    candidates.find(({ length }) => length > 0)
  return first && joinedNames(withoutDesks(candidates.find((names) => completes(names, first)) ?? first))
}

/** Whether all are full names, and those of `first` are some of them. */
function completes(names: readonly AuthorName[], first: readonly AuthorName[]): boolean {
  const all = new Set(names.map(({ name }) => name))
  return (
    all.size > first.length && names.every(({ kind }) => kind === 'full') && first.every(({ name }) => all.has(name))
  )
}

function withoutDesks(names: readonly AuthorName[]): readonly AuthorName[] {
  const people = names.filter(({ kind }) => kind !== 'desk')
  return people.length > 0 ? people : names
}

/** What `<meta>` elements say; X's cards have the author behind a label. */
function declaredAuthors({ document, metas }: Declarations): readonly string[] {
  const named = META_NAMES.author.map((name) =>
    [...document.querySelectorAll('meta[content]')]
      .filter((meta) =>
        [meta.getAttribute('property'), meta.getAttribute('name')].some((one) => one?.trim().toLowerCase() === name),
      )
      .map((meta) => meta.getAttribute('content') ?? ''),
  )
  const onCard = [1, 2].map((n) =>
    CARD_LABEL.test(metas.get(`twitter:label${n}`) ?? '') ? [metas.get(`twitter:data${n}`) ?? ''] : [],
  )
  return [...named, ...onCard].find((names) => names.some((name) => /^(?!https?:)./.test(name))) ?? []
}

function wordCountOf(article: JsonObject | undefined): number | undefined {
  const count = Number(article?.wordCount)
  return Number.isSafeInteger(count) && count > 0 ? count : undefined
}

/** `isAccessibleForFree` of schema.org, on the article or on one of its parts. */
function isPaid(article: JsonObject | undefined): boolean {
  return [article, ...listOf(article?.hasPart)].some(
    (part) => isObject(part) && NOT_FREE.test(String(part.isAccessibleForFree)),
  )
}
