/** The link under which a page wants to be known. */

/** Query parameters that only track a campaign. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ocid|cmpid|s_cid|ref_src|smid)$/i
/** Names that outlets put before their host for a variant of the same page. */
const VARIANT = /^(?:www|m|mobile|amp|edition)\./
/** Hosts that serve copies of other hosts' pages. */
const COPYING_HOST = /(?:^|\.)(?:ampproject\.org|ampproject\.net)$/
/** UTF-16 units. */
const MAX_LINK_LENGTH = 2_048

/**
 * A page is believed only about links on its own site; otherwise any page could pretend to be another outlet's. A home
 * page is believed only if that is what was fetched. A copy in an AMP cache and a page saved to a file are believed.
 * @param declared canonical links, most trusted first, as written; relative ones are resolved
 * @param fetched where the page was fetched; `undefined` for a file
 * @returns an absolute link without fragment and campaign parameters, or `undefined` if none is known
 */
export function ownLink(declared: readonly string[], fetched: string | undefined): string | undefined {
  const source = fetched === undefined ? undefined : webLink(fetched)
  for (const link of declared) {
    const url = webLink(link, source)
    if (!url || (isHome(url) && !(source && isHome(source)))) continue
    if (!source || isSameSite(url.hostname, source.hostname)) return tidy(url)
  }
  return source && tidy(source)
}

function webLink(link: string, base?: URL): URL | undefined {
  const text = link.trim()
  if (text === '' || text.length > MAX_LINK_LENGTH || !URL.canParse(text, base?.href)) return undefined
  const url = new URL(text, base)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

function isSameSite(declared: string, fetched: string): boolean {
  const [a, b] = [declared.replace(VARIANT, ''), fetched.replace(VARIANT, '')]
  return a === b || COPYING_HOST.test(fetched)
}

/** Some sites declare their home page on every page; `/?p=123` is a page of its own. */
const isHome = ({ pathname, search }: URL): boolean => pathname === '/' && search === ''

function tidy(url: URL): string {
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}
