/** Opens connections to public addresses only. It checks while connecting, so that a name cannot change in between. */
import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { AllowedHosts } from './allowed-hosts.ts'
import { portOf, refusedAddress, unbracketed } from './checked-link.ts'
import { isPublicAddress } from './public-address.ts'

interface ConnectorOptions {
  readonly allowed: AllowedHosts
  /** How many milliseconds connecting may take. */
  readonly timeoutMs: number
  /** Resolves names; the system's resolver by default. */
  readonly lookup?: LookupFunction
  /** Makes a connector that resolves names with the given lookup; undici's by default. */
  readonly build?: (options: { readonly timeout: number; readonly lookup: LookupFunction }) => buildConnector.connector
}

/**
 * Unless `allowed` has the host, three things must be public:
 * - an address in the link itself,
 * - every address that the name resolves to; the socket connects to one of them,
 * - the address that the open socket reports.
 * @returns a connector for undici's `Agent`; it fails with FetchFailure if a check fails
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

/** Refuses a name if any of its addresses is not public: attackers mix both to get past such checks (DNS rebinding). */
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
