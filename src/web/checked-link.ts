/** A link that may be asked for, before any connection is made. */
import { isIP } from 'node:net'
import type { AllowedHosts } from './allowed-hosts.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'
import { isPublicAddress } from './public-address.ts'

/** Longer than the links of any outlet; servers refuse more than about 8,000 (RFC 9110, section 4.1). UTF-16 units. */
const MAX_LINK = 2_048

/**
 * The WHATWG URL parser turns decimal, octal, hexadecimal and shortened forms of an IPv4 address into the usual one.
 * @param link as written by a stranger; relative to `base` where one is given
 * @throws FetchFailure where it is no http or https link, carries a password, or names an address that is not public
 *   by number; names are checked when they are resolved
 */
export function checkedLink(link: string, allowed: AllowedHosts, base?: URL): URL {
  if (link.length > MAX_LINK) {
    throw new FetchFailure('bad-link', `${shownLink(link)} is longer than ${MAX_LINK} characters.`)
  }
  const url = parsed(link, base)
  if (url === null) throw new FetchFailure('bad-link', `"${shownLink(link)}" is not a link.`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchFailure('bad-link', `${shownLink(link)} does not start with http:// or https://.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchFailure('bad-link', 'The link holds a user name or password: take it out.')
  }
  const address = unbracketed(url.hostname)
  if (isIP(address) !== 0 && !isPublicAddress(address) && !allowed(url.hostname, portOf(url))) {
    throw refusedAddress(url.host)
  }
  url.hash = ''
  return url
}

function parsed(link: string, base: URL | undefined): URL | null {
  try {
    return new URL(link.trim(), base)
  } catch {
    // The caller says that it is no link.
    return null
  }
}

/** The port that is connected to, also where the link leaves it out. */
export const portOf = (url: Pick<URL, 'port' | 'protocol'>): string =>
  url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80'

/** An IPv6 address without the brackets that links put around it. */
export const unbracketed = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** @param host what the link names: never the address behind a name, which is nobody's business outside */
export const refusedAddress = (host: string): FetchFailure =>
  new FetchFailure(
    'refused-address',
    `${shownLink(host)} is not on the public internet. If it is a host of your own, add it to FETCH_ALLOW_HOSTS.`,
  )
