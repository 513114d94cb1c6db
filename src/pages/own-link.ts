/** The link under which a page wants to be known. */

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ocid|cmpid|s_cid|ref_src|smid)$/i
/** Names that outlets put before their own for a variant of the same page. */
const VARIANT = /^(?:www|m|mobile|amp|edition)\./
/** They serve copies of other hosts' pages. */
const COPIES = /(?:^|\.)(?:ampproject\.org|ampproject\.net)$/

/**
 * A page is believed about its own link where that link is on its own site; otherwise any page could give itself out
 * as another outlet's. The home page is its link only where it was fetched there. A copy in an AMP cache is believed, as
 * is a page that was saved to a file.
 * @param declared canonical links in the order of trust, as written; relative ones are resolved
 * @param fetched where the page came from; `undefined` for a file
 * @returns an absolute link without fragment and without campaign parameters, or `undefined` where none is known
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
  if (text === '' || text.length > 2_048 || !URL.canParse(text, base?.href)) return undefined
  const url = new URL(text, base)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

function isSameSite(declared: string, fetched: string): boolean {
  const [a, b] = [declared.replace(VARIANT, ''), fetched.replace(VARIANT, '')]
  return a === b || COPIES.test(fetched)
}

/** Some sites name their home page on every page; `/?p=123` is a page of its own. */
const isHome = ({ pathname, search }: URL): boolean => pathname === '/' && search === ''

function tidy(url: URL): string {
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}
