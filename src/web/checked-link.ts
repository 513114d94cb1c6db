/** Checks a link before any connection is made. */
import { isIP } from 'node:net'
import type { AllowedHosts } from './allowed-hosts.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'
import { isPublicAddress } from './public-address.ts'

/** UTF-16 units. The links of outlets are shorter; servers refuse more than about 8,000 (RFC 9110, section 4.1). */
const MAX_LINK_LENGTH = 2_048

/**
 * Host names are checked later, when they are resolved. IPv4 addresses in decimal, octal, hexadecimal or shortened form
 * are checked here, because the WHATWG URL parser turns them into the usual form.
 * @param link as written by a stranger; relative to `base` if there is one
 * @returns the link without its fragment
 * @throws FetchFailure if the link is not http or https, contains a password, or its host is an address that is not
 *   public
 */
export function checkedLink(link: string, allowed: AllowedHosts, base?: URL): URL {
  if (link.length > MAX_LINK_LENGTH) {
    throw new FetchFailure('bad-link', {
      key: 'link.too-long',
      values: { link: shownLink(link), most: MAX_LINK_LENGTH },
    })
  }
  const url = parsed(link, base)
  if (url === null) throw new FetchFailure('bad-link', { key: 'link.no-link', values: { link: shownLink(link) } })
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchFailure('bad-link', { key: 'link.scheme', values: { link: shownLink(link) } })
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchFailure('bad-link', { key: 'link.password' })
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
    // The caller reports that this is not a link.
    return null
  }
}

/** The port to connect to, even if the link does not name it. */
export function portOf({ port, protocol }: Pick<URL, 'port' | 'protocol'>): string {
  if (port !== '') return port
  return protocol === 'https:' ? '443' : '80'
}

/** An IPv6 address without the brackets that links put around it. */
export const unbracketed = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** @param host what the link names; never the resolved address, which would tell strangers about the network */
export const refusedAddress = (host: string): FetchFailure =>
  new FetchFailure('refused-address', { key: 'link.not-public', values: { host: shownLink(host) } })
