/** Connections to public addresses only, checked when they are made, so that a name cannot change in between. */
import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { AllowedHosts } from './allowed-hosts.ts'
import { portOf, refusedAddress, unbracketed } from './checked-link.ts'
import { isPublicAddress } from './public-address.ts'

export interface ConnectorOptions {
  readonly allowed: AllowedHosts
  /** Longest wait for a connection. Milliseconds. */
  readonly timeoutMs: number
  /** Resolves names; the system's resolver by default. */
  readonly lookup?: LookupFunction
  /** Opens a socket by name with the lookup given; undici's by default. */
  readonly build?: (options: { readonly timeout: number; readonly lookup: LookupFunction }) => buildConnector.connector
}

/**
 * Three checks for a host that is not allowed by name: an address in the link itself, every address that its name
 * resolves to (the socket connects to one of these very answers), and the address that the open socket reports.
 * @returns a connector for undici's `Agent`; fails with FetchFailure where a check does
 */
export function publicConnector(options: ConnectorOptions): buildConnector.connector {
  const { allowed, timeoutMs, lookup = systemLookup as LookupFunction, build = buildConnector } = options
  const toAnyone = build({ timeout: timeoutMs, lookup })
  const toPublic = build({ timeout: timeoutMs, lookup: publicLookup(lookup) })
  return (target, callback) => {
    if (allowed(target.hostname, portOf(target))) return toAnyone(target, callback)
    const address = unbracketed(target.hostname)
    if (isIP(address) !== 0 && !isPublicAddress(address)) return callback(refusedAddress(target.hostname), null)
    toPublic(target, (error, socket) => {
      if (error) return callback(error, null)
      if (isPublicAddress(socket.remoteAddress ?? '')) return callback(null, socket)
      socket.destroy()
      callback(refusedAddress(target.hostname), null)
    })
  }
}

/** One answer that is not public is enough to refuse the name: a mixed answer is how names are rebound. */
function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, answer, family) => {
      if (error) return callback(error, answer, family)
      const addresses = typeof answer === 'string' ? [answer] : answer.map((entry: LookupAddress) => entry.address)
      if (addresses.every(isPublicAddress)) callback(null, answer, family)
      else callback(refusedAddress(hostname), [])
    })
  }
}
