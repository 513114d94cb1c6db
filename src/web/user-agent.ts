/** How the bot identifies itself to servers. */

export interface UserAgent {
  /** The product token, which robots.txt files may name. */
  readonly product: string
  /** The User-Agent header (RFC 9110, section 10.1.5). */
  readonly header: string
}

/**
 * @param product a name of ASCII letters, digits, `-` and `_`
 * @param contact a link or mail address where the person who runs the bot can be reached
 */
export function userAgentOf(product: string, version: string, contact?: string): UserAgent {
  const comment = contact?.replace(/[^\x20-\x7e]|[()\\]/g, '').trim()
  return { product, header: `${product}/${version}${comment ? ` (+${comment})` : ''}` }
}
