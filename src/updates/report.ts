/** What a change of the corpus did, as it is kept and shown. */
import { z } from 'zod'

/** Something that was not taken: a file of the corpus, a link, an item of a feed. */
const refusalSchema = z.object({
  source: z.string(),
  /** In a file, from 1. */
  line: z.number().optional(),
  reason: z.string(),
})

const feedOutcomeSchema = z.object({
  url: z.string(),
  outlet: z.string(),
  outcome: z.enum(['read', 'not-modified', 'failed']),
})

export const refreshReportSchema = z.object({
  /** Names the report: eight hexadecimal digits. */
  id: z.string(),
  by: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  tookMs: z.number(),
  /** Of the served articles before and after, as `CorpusReading` has it. */
  versionBefore: z.string(),
  versionAfter: z.string(),
  /** Paths below the corpus. */
  added: z.array(z.string()).readonly(),
  changed: z.array(z.string()).readonly(),
  removed: z.array(z.string()).readonly(),
  unchanged: z.number(),
  rejected: z.array(refusalSchema).readonly(),
  feeds: z.array(feedOutcomeSchema).readonly(),
  /** What could not be done at all, in sentences. */
  failures: z.array(z.string()).readonly(),
})

export type Refusal = Readonly<z.output<typeof refusalSchema>>
export type FeedOutcome = Readonly<z.output<typeof feedOutcomeSchema>>
export type RefreshReport = Readonly<z.output<typeof refreshReportSchema>>

export interface AddReport {
  readonly outcome: 'added' | 'updated' | 'already-there'
  /** Of an update: false where only fields are others. */
  readonly hasNewText: boolean
  /** Path below the corpus. */
  readonly file: string
  readonly title: string
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly notServed?: string | undefined
  readonly versionBefore: string
  readonly versionAfter: string
}

export interface RemoveReport {
  readonly file: string
  readonly title: string
  /** Undoes it: `[0-9a-f]{20}`. */
  readonly undo: string
  readonly versionBefore: string
  readonly versionAfter: string
}

export interface RestoreReport {
  readonly file: string
  /** Why the file is there and its article is not served, where that is so: "has the same text as a.md, which is served". */
  readonly notServed?: string | undefined
  readonly versionBefore: string
  readonly versionAfter: string
}

/** How far a change is. */
export interface Progress {
  readonly step: 'feeds' | 'articles' | 'passages'
  readonly done: number
  readonly total: number
}

export type OnProgress = (progress: Progress) => void
