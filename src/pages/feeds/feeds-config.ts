/** `corpus/feeds.yaml`: the feeds and single pages that a refresh fetches. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'

export interface FeedConfig {
  /** http or https. */
  readonly url: string
  readonly outlet: string
  /** `page`: the link is one article. */
  readonly kind: 'feed' | 'page'
  /** Articles taken from one reading of the feed. */
  readonly limit: number
  /** An article is taken where its title, summary or link holds one of these; empty: all are. */
  readonly filter: readonly string[]
  /** Days after its publication when an article is moved out; absent: never. */
  readonly expireAfterDays?: number | undefined
}

export interface FeedsConfigProblem {
  /** Line in the file, from 1. */
  readonly line: number
  /** A sentence without its subject's file name: what is wrong and what to do. */
  readonly reason: string
}

export interface FeedsConfig {
  readonly feeds: readonly FeedConfig[]
  readonly problems: readonly FeedsConfigProblem[]
}

const DEFAULT_LIMIT = 20
/** UTF-16 units: thousands of feeds. */
const MAX_FILE = 500_000

const words = z.string({ error: 'must be text' }).trim().min(1, { error: 'must not be empty' })

const feedSchema = z.strictObject(
  {
    url: z.url({ protocol: /^https?$/, error: 'must be a link that starts with http:// or https://' }),
    outlet: words.max(500, { error: 'must not be longer than 500 characters' }),
    kind: z.enum(['feed', 'page'], { error: 'must be "feed" or "page"' }).default('feed'),
    limit: z
      .int({ error: 'must be a whole number' })
      .min(1, { error: 'must be at least 1' })
      .max(500, { error: 'must be at most 500' })
      .default(DEFAULT_LIMIT),
    filter: z
      .union([words.transform((one) => [one]), z.array(words)], { error: 'must be text or a list of texts' })
      .default([]),
    expireAfterDays: z
      .int({ error: 'must be a whole number of days' })
      .min(1, { error: 'must be at least 1' })
      .optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has an unknown field "${issue.keys[0]}": known are url, outlet, kind, limit, filter, expireAfterDays`
        : 'must be a list of "name: value" lines with at least url and outlet',
  },
)

/**
 * @param text the decoded file: a YAML list of feeds
 * @returns the feeds that are right, in the file's order, and what is wrong with the others; a file that is no YAML
 *   list has no feeds and one problem
 */
export function parseFeedsConfig(text: string): FeedsConfig {
  const refused = (line: number, reason: string): FeedsConfig => ({ feeds: [], problems: [{ line, reason }] })
  if (text.length > MAX_FILE) return refused(1, `is longer than ${MAX_FILE} characters: take feeds out`)
  const lines = new LineCounter()
  const lineOf = (offset: number) => lines.linePos(offset).line
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
    const error = document.errors[0]
    if (error) return refused(lineOf(error.pos[0]), `is not YAML: ${error.message.replace(/\s+/g, ' ').trim()}`)
    const entries: unknown = document.toJS({ maxAliasCount: 20 })
    if (entries === null || entries === undefined) return { feeds: [], problems: [] }
    if (!Array.isArray(entries)) return refused(1, 'must be a list: begin each feed with "- url: https://…"')
    const lineAt = (path: readonly PropertyKey[]): number => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true)
        if (isNode(node) && node.range) return lineOf(node.range[0])
      }
      return 1
    }
    return checkedEntries(entries, lineAt)
  } catch (error) {
    // Alias bombs, and nesting beyond the stack.
    return refused(1, `cannot be read: ${(error as Error).message.replace(/\s+/g, ' ').trim()}`)
  }
}

function checkedEntries(entries: readonly unknown[], lineAt: (path: readonly PropertyKey[]) => number): FeedsConfig {
  const feeds: FeedConfig[] = []
  const problems: FeedsConfigProblem[] = []
  const seen = new Map<string, number>()
  for (const [i, entry] of entries.entries()) {
    const checked = feedSchema.safeParse(entry)
    for (const issue of checked.error?.issues ?? []) {
      const field = issue.path[0]
      const missing = typeof entry === 'object' && entry !== null && field !== undefined && !(field in entry)
      const what = missing ? 'is missing' : issue.message
      problems.push({
        line: lineAt([i, ...(missing ? [] : issue.path)]),
        reason: field === undefined ? `feed ${i + 1} ${what}` : `feed ${i + 1}: ${String(field)} ${what}`,
      })
    }
    if (!checked.success) continue
    const line = lineAt([i])
    const before = seen.get(checked.data.url)
    if (before === undefined) feeds.push(checked.data)
    else problems.push({ line, reason: `feed ${i + 1} has the link of the feed on line ${before}: take one out` })
    seen.set(checked.data.url, before ?? line)
  }
  return { feeds, problems }
}
