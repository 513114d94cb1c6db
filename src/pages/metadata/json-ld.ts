/** The articles that a page describes in JSON-LD (schema.org, JSON-LD 1.1). */
import { parseJsonLd } from './parse-json-ld.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** `Article` of schema.org with the subtypes that outlets use. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:(?:News|ReportageNews|AnalysisNews|BackgroundNews|OpinionNews|ReviewNews|AskPublicNews|AdvertiserContent|Satirical|Scholarly|Tech)?Article|BlogPosting|LiveBlogPosting|Report)$/
/** The values of these properties describe other pages. */
const PROPERTIES_OF_OTHER_PAGES = new Set([
  'itemListElement',
  'liveBlogUpdate',
  'isBasedOn',
  'citation',
  'relatedLink',
  'hasPart',
  'comment',
])
/** A page with more nodes does not describe itself; the rest is not read. */
const MAX_NODES = 5_000

export interface JsonLd {
  /** Descriptions of articles, without those inside the description of another page. */
  readonly articles: readonly JsonObject[]
  /** Follows a reference by `@id`; other values stay as they are. */
  readonly resolve: (value: unknown) => unknown
  /** The descriptions of pages, which may say who put an article online. */
  readonly pages: readonly JsonObject[]
  /** The names of the authors of an article or a page, those of people if some are. */
  readonly authors: (described: JsonObject | undefined) => readonly string[]
}

/** @param scripts the contents of `<script type="application/ld+json">`, in order; broken ones are ignored */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const nodes = nodesIn(scripts.flatMap(parseJsonLd))
  const byId = fullestById(nodes)
  const resolve = (value: unknown): unknown =>
    isObject(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value
  const articles = nodes.filter(isArticle).map((article) => resolve(article) as JsonObject)
  const pages = nodes.filter((node) => typesOf(node).includes('WebPage'))
  const authors = (described: JsonObject | undefined): readonly string[] => {
    const things = listOf(described?.author).map(resolve)
    const people = things.filter((thing) => isObject(thing) && typesOf(thing).includes('Person'))
    return (people.length > 0 ? people : things.filter((thing) => !isOrganisation(thing))).flatMap(
      (thing) => nameOf(thing) ?? [],
    )
  }
  return { articles: [...new Set(articles)], pages, resolve, authors }
}

const isOrganisation = (thing: unknown): boolean =>
  isObject(thing) && typesOf(thing).some((type) => type.endsWith('Organization'))

export const stringOf = (value: unknown): string | undefined =>
  listOf(value).find((entry): entry is string => typeof entry === 'string')

/** A thing of schema.org may be written as an object with a name or as the name alone. */
export const nameOf = (thing: unknown): string | undefined => stringOf(isObject(thing) ? thing.name : thing)

/** All objects in the values, outer ones first. */
function nodesIn(values: readonly unknown[]): readonly JsonObject[] {
  const queue: unknown[] = [...values]
  const nodes: JsonObject[] = []
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES))
    if (!isObject(value)) continue
    nodes.push(value)
    for (const [property, inner] of Object.entries(value)) {
      if (!PROPERTIES_OF_OTHER_PAGES.has(property) && typeof inner === 'object') queue.push(inner)
    }
  }
  return nodes
}

/** One thing may be described several times. The fullest description counts; the others only refer to it. */
function fullestById(nodes: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const byId = new Map<string, JsonObject>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id !== 'string') continue
    if (Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length) byId.set(id, node)
  }
  return byId
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value that may be one or many, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}

export const typesOf = (node: JsonObject): readonly string[] =>
  listOf(node['@type']).filter((type): type is string => typeof type === 'string')

const isArticle = (node: JsonObject): boolean => typesOf(node).some((type) => ARTICLE_TYPE.test(type))
