/** Reads `corpus/feeds.yaml`, the list of feeds and single pages that a refresh fetches. */
import { z } from 'zod'
import { readYaml } from '../../process/read-yaml.ts'

export interface FeedConfig {
  /** http or https. */
  readonly url: string
  readonly outlet: string
  /** `page`: the link is one article. */
  readonly kind: 'feed' | 'page'
  /** How many articles are taken at most each time the feed is read. */
  readonly limit: number
  /** An article is taken if its title, summary or link contains one of these. An empty list takes all. */
  readonly filter: readonly string[]
  /** An article is moved out this many days after its publication. Without it, articles stay. */
  readonly expireAfterDays?: number | undefined
}

interface FeedsConfigProblem {
  /** Line in the file, from 1. */
  readonly line: number
  /** What is wrong and what to do, for people; completes "feeds.yaml …". */
  readonly reason: string
}

interface FeedsConfig {
  readonly feeds: readonly FeedConfig[]
  readonly problems: readonly FeedsConfigProblem[]
}

const DEFAULT_LIMIT = 20
/** UTF-16 units; enough for thousands of feeds. */
const MAX_FILE_LENGTH = 500_000

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
        ? `has an unknown field "${issue.keys[0]}": use url, outlet, kind, limit, filter or expireAfterDays`
        : 'must be a list of "name: value" lines with at least url and outlet',
  },
)

/** The line in the file, from 1, of a value inside the list. */
type LineOf = (path: readonly PropertyKey[]) => number

/**
 * @param text the decoded file: a YAML list of feeds
 * @returns the correct feeds in the file's order, and what is wrong with the others. A file that is not a YAML list has
 *   no feeds and one problem.
 */
export function parseFeedsConfig(text: string): FeedsConfig {
  const read = readYaml(text, { maxLength: MAX_FILE_LENGTH })
  if ('mistake' in read) return refused(read.mistake.line, read.mistake.reason)
  const { value: entries, lineOf } = read.file
  if (entries === null || entries === undefined) return { feeds: [], problems: [] }
  if (!Array.isArray(entries)) return refused(1, 'must be a list: begin each feed with "- url: https://…"')
  return checkedEntries(entries, lineOf)
}

const refused = (line: number, reason: string): FeedsConfig => ({ feeds: [], problems: [{ line, reason }] })

function checkedEntries(entries: readonly unknown[], lineOf: LineOf): FeedsConfig {
  const feeds: FeedConfig[] = []
  const problems: FeedsConfigProblem[] = []
  const lineOfLink = new Map<string, number>()
  for (const [i, entry] of entries.entries()) {
    const { data, error } = feedSchema.safeParse(entry)
    if (!data) {
      problems.push(...error.issues.map((issue) => problemOf(issue, entry, i, lineOf)))
      continue
    }
    const line = lineOf([i])
    const before = lineOfLink.get(data.url)
    if (before === undefined) feeds.push(data)
    else problems.push({ line, reason: `feed ${i + 1} has the same link as the feed on line ${before}: remove one` })
    lineOfLink.set(data.url, before ?? line)
  }
  return { feeds, problems }
}

/** @param i the place of the feed in the list, from 0 */
function problemOf(issue: z.core.$ZodIssue, entry: unknown, i: number, lineOf: LineOf): FeedsConfigProblem {
  const [field] = issue.path
  if (field === undefined) return { line: lineOf([i]), reason: `feed ${i + 1} ${issue.message}` }
  const isMissing = typeof entry === 'object' && entry !== null && !(field in entry)
  return {
    line: lineOf(isMissing ? [i] : [i, ...issue.path]),
    reason: `feed ${i + 1}: ${String(field)} ${isMissing ? 'is missing' : issue.message}`,
  }
}
