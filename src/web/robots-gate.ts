/** Asks a host's robots.txt before anything is fetched from that host. */
import { FetchFailure, shownLink } from './fetch-failure.ts'
import type { Fetched } from './fetched.ts'
import { parseRobots, type RobotsRules } from './robots-rules.ts'

/** @throws FetchFailure `robots` if the link is closed to bots, and whatever fetching robots.txt throws */
type RobotsGate = (url: URL) => Promise<void>

/**
 * Reads each host's robots.txt once. If it does not exist, everything is allowed; if it cannot be read, nothing is
 * (RFC 9309, section 2.3.1).
 * @param product the bot's product token
 * @param fetchRobots fetches a robots.txt
 */
export function createRobotsGate(product: string, fetchRobots: (url: URL) => Promise<Fetched>): RobotsGate {
  const rulesByOrigin = new Map<string, Promise<RobotsRules>>()

  async function readRules(url: URL): Promise<RobotsRules> {
    try {
      const reply = await fetchRobots(url)
      return parseRobots(reply.kind === 'fetched' ? reply.text : '', product)
    } catch (error) {
      if (error instanceof FetchFailure && isAbsence(error)) return () => true
      throw error
    }
  }

  function rulesFor(url: URL): Promise<RobotsRules> {
    const known = rulesByOrigin.get(url.origin)
    if (known) return known
    const rules = readRules(new URL('/robots.txt', url))
    rulesByOrigin.set(url.origin, rules)
    return rules
  }

  return async (url) => {
    const isAllowed = await rulesFor(url)
    if (isAllowed(url.pathname + url.search)) return
    throw new FetchFailure('robots', { key: 'link.robots', values: { link: shownLink(url.href), host: url.host } })
  }
}

const isAbsence = ({ reason, status = 500 }: FetchFailure): boolean =>
  (reason === 'status' && status < 500) || reason === 'too-many-redirects'
