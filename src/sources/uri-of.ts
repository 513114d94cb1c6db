/** Writes links as RFC 3986 wants them: browsers take more than servers that check links do. */

/** Not a character of a URI, or a percent sign that encodes nothing. */
const STRAY = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu
/** Allowed only around an IPv6 address. */
const BRACKETS = /[[\]]/g
/** Everything before the path; brackets may stand there. */
const ORIGIN = /^[a-z]+:\/\/[^/?#]*/

/**
 * @param link as an article gives it
 * @returns the same address in ASCII: the host in punycode, everything else percent-encoded; undefined if it is no http
 *   or https address
 */
export function uriOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined
  const { href, protocol } = new URL(link)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const [origin = ''] = ORIGIN.exec(href) ?? []
  const rest = href.slice(origin.length).replace(STRAY, encoded).replace(BRACKETS, encoded)
  return origin.replace(STRAY, encoded) + withOneNumberSign(rest)
}

/** A fragment has no second number sign. */
function withOneNumberSign(rest: string): string {
  const [before = '', ...fragment] = rest.split('#')
  return fragment.length === 0 ? before : `${before}#${fragment.join(encoded('#'))}`
}

/** Encodes lone surrogates as the replacement character, as browsers do; a browser leaves none. */
const encoded = (character: string): string =>
  /[^\0-\x7F]/.test(character)
    ? encodeURIComponent(character.replace(/\p{Cs}/gu, '\uFFFD'))
    : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
