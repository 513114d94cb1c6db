/** Reads `corpus/feeds.yaml`, the list of feeds and single pages that a refresh fetches. */
import { z } from 'zod'
import { fieldReason, type PlainFieldKind } from '../../corpus/field-reason.ts'
import { readYaml } from '../../process/read-yaml.ts'
import type { EntryReason } from '../../reasons/feed-reasons.ts'
import type { FieldReason } from '../../reasons/field-reasons.ts'
import type { Reason } from '../../reasons/reason.ts'

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
  /** What is wrong and what to do; completes "feeds.yaml …". */
  readonly reason: Reason
}

interface FeedsConfig {
  readonly feeds: readonly FeedConfig[]
  readonly problems: readonly FeedsConfigProblem[]
}

const DEFAULT_LIMIT = 20
/** UTF-16 units; enough for thousands of feeds. */
const MAX_FILE_LENGTH = 500_000

const words = z
  .string({ error: 'field.text' satisfies PlainFieldKind })
  .trim()
  .min(1)

const feedSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'field.link' satisfies PlainFieldKind }),
  outlet: words.max(500),
  kind: z.enum(['feed', 'page'], { error: 'field.kind' satisfies PlainFieldKind }).default('feed'),
  limit: z
    .int({ error: 'field.whole' satisfies PlainFieldKind })
    .min(1)
    .max(500)
    .default(DEFAULT_LIMIT),
  filter: z
    .union([words.transform((one) => [one]), z.array(words)], { error: 'field.texts' satisfies PlainFieldKind })
    .default([]),
  expireAfterDays: z
    .int({ error: 'field.days' satisfies PlainFieldKind })
    .min(1)
    .optional(),
})

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
  if (!Array.isArray(entries)) return refused(1, { key: 'feeds-file.no-list' })
  return checkedEntries(entries, lineOf)
}

const refused = (line: number, reason: Reason): FeedsConfig => ({ feeds: [], problems: [{ line, reason }] })

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
    else problems.push({ line, reason: entryWrong(i, { key: 'entry.same-link', values: { line: before } }) })
    lineOfLink.set(data.url, before ?? line)
  }
  return { feeds, problems }
}

/** @param i the place of the feed in the list, from 0 */
function problemOf(issue: z.core.$ZodIssue, entry: unknown, i: number, lineOf: LineOf): FeedsConfigProblem {
  const [field] = issue.path
  if (field === undefined) return { line: lineOf([i]), reason: entryWrong(i, entryReason(issue)) }
  const isMissing = typeof entry === 'object' && entry !== null && !(field in entry)
  const wrong: FieldReason = isMissing ? { key: 'field.missing' } : fieldReason(issue)
  return {
    line: lineOf(isMissing ? [i] : [i, ...issue.path]),
    reason: { key: 'feed.field', values: { place: i + 1, field: String(field), wrong } },
  }
}

const entryReason = (issue: z.core.$ZodIssue): EntryReason =>
  issue.code === 'unrecognized_keys'
    ? { key: 'entry.unknown-field', values: { name: issue.keys[0] ?? '' } }
    : { key: 'entry.no-fields' }

/** @param i the place of the feed in the list, from 0 */
const entryWrong = (i: number, wrong: EntryReason): Reason => ({ key: 'feed.entry', values: { place: i + 1, wrong } })
