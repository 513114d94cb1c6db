/** The article that a page's JSON-LD describes (schema.org, JSON-LD 1.1). */

export type JsonObject = Readonly<Record<string, unknown>>

/** `Article` of schema.org with the kinds below it that outlets use. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:(?:News|ReportageNews|AnalysisNews|BackgroundNews|OpinionNews|ReviewNews|AskPublicNews|AdvertiserContent|Satirical|Scholarly|Tech)?Article|BlogPosting|LiveBlogPosting|Report)$/
/** What hangs below these describes other pages. */
const OF_OTHER_PAGES = new Set([
  'itemListElement',
  'liveBlogUpdate',
  'isBasedOn',
  'citation',
  'relatedLink',
  'hasPart',
  'comment',
])
/** A page with more has not described itself. Nodes. */
const MAX_NODES = 5_000

export interface JsonLd {
  /** Descriptions of articles that are not inside that of another page. */
  readonly articles: readonly JsonObject[]
  /** Follows a reference by `@id`; other values stay as they are. */
  readonly resolve: (value: unknown) => unknown
}

/** @param scripts the contents of `<script type="application/ld+json">`, in order; broken ones are passed over */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const byId = new Map<string, JsonObject>()
  const articles: JsonObject[] = []
  const queue: unknown[] = scripts.map(parsed)
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES))
    if (!isObject(value)) continue
    if (isArticle(value)) articles.push(value)
    const id = value['@id']
    // The fullest description of a thing counts; others only refer to it.
    if (typeof id === 'string' && Object.keys(value).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, value)
    for (const [key, inner] of Object.entries(value)) {
      if (!OF_OTHER_PAGES.has(key) && typeof inner === 'object') queue.push(inner)
    }
  }
  const resolve = (value: unknown): unknown =>
    isObject(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value
  return { articles: [...new Set(articles.map((article) => resolve(article) as JsonObject))], resolve }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value that may be one or many, as a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

export const typesOf = (node: JsonObject): readonly string[] =>
  listOf(node['@type']).filter((type): type is string => typeof type === 'string')

const isArticle = (node: JsonObject): boolean => typesOf(node).some((type) => ARTICLE_TYPE.test(type))

/** Some outlets wrap the block in comments, as XHTML asked for: it begins and ends with a bracket all the same. */
function parsed(script: string): unknown {
  const start = script.search(/[[{]/)
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']')) + 1
  try {
    return JSON.parse(script.slice(start, end))
  } catch {
    // A broken block says nothing; the page's other metadata still may.
    return undefined
  }
}
