/**
 * The Robots Exclusion Protocol, RFC 9309. Own code: robots-parser copies each rule to each agent of its group, so
 * that 60 kB of a hostile file cost it seconds and hundreds of megabytes; here the cost is linear.
 */

/** A larger file is read up to here (RFC 9309, section 2.5). Bytes. */
export const ROBOTS_BYTES = 500 * 1_024

interface Rule {
  readonly pattern: string
  readonly allow: boolean
}

/** Whether a path (with its query, as in a link) may be fetched. */
export type RobotsRules = (path: string) => boolean

/**
 * @param text a robots.txt file
 * @param product the bot's product token, compared without case (section 2.2.1)
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const rules = rulesFor(text, product.toLowerCase())
  return (path) => isAllowed(rules, percentEncoded(path))
}

/** All groups that name the product are one; without any, those that name `*` count. */
function rulesFor(text: string, product: string): readonly Rule[] {
  const own: Rule[] = []
  const anyones: Rule[] = []
  let named = false
  let groups: ReadonlySet<Rule[]> = new Set()
  let inAgents = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field, value] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? []
    if (field === undefined || value === undefined) continue
    if (/^user-agent$/i.test(field)) {
      const agent = value.trim().toLowerCase().split('/')[0]
      if (!inAgents) groups = new Set()
      inAgents = true
      if (agent === product) named = true
      if (agent === product) groups = new Set([...groups, own])
      else if (agent === '*') groups = new Set([...groups, anyones])
    } else if (/^(?:dis)?allow$/i.test(field)) {
      inAgents = false
      const rule = { pattern: percentEncoded(value.trim()), allow: /^allow$/i.test(field) }
      if (rule.pattern !== '') for (const group of groups) group.push(rule)
    }
  }
  return named ? own : anyones
}

/** The longest matching rule wins, `allow` where two are as long (section 2.2.2). */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null
  for (const rule of rules) {
    const longer = !best || rule.pattern.length > best.pattern.length
    const allowsAlike = best?.pattern.length === rule.pattern.length && rule.allow
    if ((longer || allowsAlike) && matches(rule.pattern, path)) best = rule
  }
  return best?.allow ?? true
}

/** `*` stands for anything, `$` at the end for the end of the path (section 2.2.3); each part is taken where it first fits. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  if (rest.length === 0) return !anchored || path.length === first.length
  const last = anchored ? (rest.pop() ?? '') : ''
  let at = first.length
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return !anchored || (path.length - last.length >= at && path.endsWith(last))
}

/** Both sides of a comparison in one spelling: other than ASCII as %XX, hexadecimal digits in capitals. */
const percentEncoded = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
