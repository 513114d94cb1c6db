/**
 * The Robots Exclusion Protocol, RFC 9309. The package robots-parser is not used, because it copies each rule to each
 * agent of its group: 60 kB of a hostile file cost it seconds and hundreds of megabytes. Here the cost is linear.
 */

/** The rest of a file with more bytes is not read (RFC 9309, section 2.5). */
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

interface Line {
  readonly field: 'user-agent' | 'allow' | 'disallow'
  readonly value: string
}

const LINE = /^\s*(user-agent|allow|disallow)\s*:([^#]*)/i

/** Other lines mean nothing to this bot and do not end a group. */
const linesOf = (text: string): readonly Line[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, field, value] = LINE.exec(line) ?? []
    if (field === undefined || value === undefined) return []
    return [{ field: field.toLowerCase() as Line['field'], value: value.trim() }]
  })

/** Rules and the agents that they are for, in lower case. */
interface Group {
  readonly agents: Set<string>
  readonly rules: Rule[]
}

/** Agents that follow each other without a rule between them share a group. */
function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  let inAgents = false
  for (const { field, value } of linesOf(text)) {
    if (field === 'user-agent') {
      if (!inAgents) groups.push({ agents: new Set(), rules: [] })
      groups.at(-1)?.agents.add(value.toLowerCase().split('/')[0] ?? '')
    } else if (value !== '') {
      groups.at(-1)?.rules.push({ pattern: percentEncoded(value), allow: field === 'allow' })
    }
    inAgents = field === 'user-agent'
  }
  return groups
}

/** All groups that name the product count as one. If there is none, the groups for `*` count. */
function rulesFor(text: string, product: string): readonly Rule[] {
  const groups = groupsOf(text)
  const own = groups.filter(({ agents }) => agents.has(product))
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.has('*'))
  return chosen.flatMap(({ rules }) => rules)
}

/** The longest matching rule wins; of two equally long ones, `allow` wins (section 2.2.2). */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null
  for (const rule of rules) {
    const isLonger = !best || rule.pattern.length > best.pattern.length
    const allowsEquallyLong = best?.pattern.length === rule.pattern.length && rule.allow
    if ((isLonger || allowsEquallyLong) && matches(rule.pattern, path)) best = rule
  }
  return best?.allow ?? true
}

/** `*` matches anything, and `$` at the end matches the end of the path (section 2.2.3). Each part matches at its first place. */
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

/** One spelling for both sides of a comparison: non-ASCII characters as %XX, with capital hexadecimal digits. */
const percentEncoded = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
