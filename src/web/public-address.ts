/** Decides which addresses are on the public internet. */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The part of IPv6 that is assigned for public use (RFC 4291, section 2.4; IANA's IPv6 address space). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]
/** On this address, which is otherwise public, Azure answers its machines about themselves (WireServer). */
const METADATA_ON_PUBLIC_ADDRESS = '168.63.129.16'

/**
 * @param address an IP address as a socket or a resolver gives it; IPv4 inside IPv6 counts as the IPv4 address
 * @returns false for loopback, private, link-local, unique-local, shared, reserved, multicast, tunnel and metadata
 *   addresses, and for anything that is not an address
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  const ip = ipaddr.process(address)
  if (ip.range() !== 'unicast') return false
  return ip instanceof ipaddr.IPv6 ? ip.match(GLOBAL_UNICAST) : ip.toString() !== METADATA_ON_PUBLIC_ADDRESS
}
