/** What of a link tells which page it leads to: not the scheme, the edition for phones, or the parameters that track readers. */

export interface LinkAddress {
  /** The site and the path in lower case, without what only tells editions of a page apart. */
  readonly page: string
  /** Whether the path names a page: not for `https://harbour.example/?p=12`. */
  readonly hasPath: boolean
  /** The parameters of the query that may tell pages apart. */
  readonly query: ReadonlyMap<string, string>
}

/** Labels of a host that lead to the same site: `www.`, `m.`, `amp.`. */
const EDITION_LABEL = /^(?:www\d?|m|mobile|amp)$/
/** A host without labels of editions: `harbour.example`. */
const MIN_LABELS = 2
/** Names of files that stand for their folder, and endings that not every site shows. */
const INDEX_FILE = /\/(?:index|default)\.[a-z]{2,5}$/
const PAGE_ENDING = /(?:\.amp)?(?:\.(?:s?html?|php|aspx?|jsp))?$/
/** Parameters that say where a reader comes from or how the page is shown. */
const TRACKING_PARAMETER =
  /^(?:(?:utm|at|mc|pk|ns)_.*|\w*clid|igshid|ref|ref_src|referrer|source|src|share|smid|cmp|cmpid|partner|via|from|amp|outputtype)$/
/** `google.example/amp/s/harbour.example/pier`, `harbour-example.cache.example/c/s/harbour.example/pier`. */
const CACHED_AMP = /^\/(?:amp|c|v)\/s\/(.+)/

/** @returns `null` if the text is no link. The scheme may be missing */
export function linkAddressOf(link: string): LinkAddress | null {
  const url = urlOf(link)
  if (url === null) return null
  const cached = CACHED_AMP.exec(url.pathname)?.[1]
  if (cached !== undefined) return linkAddressOf(cached + url.search)
  const path = pagePath(url.pathname)
  return { page: siteOf(url.hostname) + path, hasPath: path !== '', query: tellingParameters(url.searchParams) }
}

/** @returns the links that a link carries along, as those of archives and of sites that count clicks do */
export function carriedLinks(link: string): readonly string[] {
  const url = urlOf(link)
  if (url === null) return []
  const inPath = /https?:\/.+/i.exec(url.pathname + url.search)?.[0].replace(/:\/+/, '://')
  const inQuery = [...url.searchParams.values()].filter((value) => /^https?:\/\//i.test(value))
  return inPath === undefined ? inQuery : [...inQuery, inPath]
}

/** Whether two links may lead to one page: no parameter differs, and a page without a path has one in common. */
export function leadToOnePage(one: LinkAddress, other: LinkAddress): boolean {
  const shared = [...one.query.keys()].filter((name) => other.query.has(name))
  return (
    one.page === other.page &&
    shared.every((name) => one.query.get(name) === other.query.get(name)) &&
    (one.hasPath || one.query.size + other.query.size === 0 || shared.length > 0)
  )
}

function urlOf(link: string): URL | null {
  const whole = /^https?:\/\//i.test(link) ? link : `https://${link}`
  return URL.canParse(whole) ? new URL(whole) : null
}

function siteOf(hostname: string): string {
  const labels = hostname.toLowerCase().split('.')
  const kept = labels.filter((label, i) => i >= labels.length - MIN_LABELS || !EDITION_LABEL.test(label))
  return kept.join('.')
}

function pagePath(pathname: string): string {
  const path = decoded(pathname).toLowerCase().replace(INDEX_FILE, '')
  const parts = path.split('/').filter((part) => part !== '')
  const kept = parts.filter((part) => part !== 'amp')
  const named = (kept.length > 0 ? kept : parts).map((part) => `/${part}`).join('')
  return named.replace(PAGE_ENDING, '')
}

/** An address that is not well encoded stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const tellingParameters = (parameters: URLSearchParams): ReadonlyMap<string, string> =>
  new Map([...parameters].filter(([name]) => !TRACKING_PARAMETER.test(name.toLowerCase())))
