/** What a change of the corpus did, as it is saved and shown. */
import { z } from 'zod'
import { saidSchema } from '../store/said-schema.ts'
import type { Said } from '../translations/wording.ts'

/** Something that did not become an article: a file of the corpus, a link, an item of a feed. */
const refusalSchema = z.object({
  source: z.string(),
  /** The line in a file, counted from 1. */
  line: z.number().optional(),
  reason: saidSchema,
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
  /** What of served files is not used, such as a field that is wrong. Absent if nothing was looked for. */
  notes: z.array(refusalSchema).readonly().optional(),
  feeds: z.array(feedOutcomeSchema).readonly(),
  /** What could not be done at all, in sentences. */
  failures: z.array(saidSchema).readonly(),
})

export type Refusal = Readonly<z.output<typeof refusalSchema>>
export type FeedOutcome = Readonly<z.output<typeof feedOutcomeSchema>>
export type RefreshReport = Readonly<z.output<typeof refreshReportSchema>>

export interface AddReport {
  readonly outcome: 'added' | 'updated' | 'already-there'
  /** Of an update: false if only fields differ. */
  readonly hasNewText: boolean
  /** Path below the corpus. */
  readonly file: string
  readonly title: string
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly notServed?: Said | undefined
  /** What of the file was not used, each completing "The file …". */
  readonly notes?: readonly Said[] | undefined
  readonly versionBefore: string
  readonly versionAfter: string
}

export interface RemoveReport {
  readonly file: string
  readonly title: string
  /** The token that undoes it: `[0-9a-f]{20}`. */
  readonly undo: string
  readonly versionBefore: string
  readonly versionAfter: string
}

/** A feed that was added to feeds.yaml. */
export interface ImportedFeed {
  readonly url: string
  readonly outlet: string
  /** Why it could not be read now, although it may be readable later. */
  readonly note?: Said
}

export interface ImportReport {
  readonly added: readonly ImportedFeed[]
  /** Links of feeds that are in feeds.yaml already. */
  readonly alreadyThere: readonly string[]
  readonly rejected: readonly Refusal[]
}

/** What a takedown would erase. */
export interface TakedownPlan {
  /** Confirms it: `f` and 20 hexadecimal digits. */
  readonly token: string
  /** Where the article is or was, below the corpus. */
  readonly file: string
  /** Absent if no version of it can be read. */
  readonly title?: string | undefined
}

export interface TakedownReport {
  readonly file: string
  /** Files of the corpus that hold the same text, and stay. */
  readonly alsoIn: readonly string[]
  readonly versionBefore: string
  readonly versionAfter: string
}

export interface RestoreReport {
  readonly file: string
  /** Why the article is not served although its file is there: "has the same text as a.md, which is served". */
  readonly notServed?: Said | undefined
  readonly versionBefore: string
  readonly versionAfter: string
}

/** How far a change has come. */
export interface Progress {
  readonly step: 'feeds' | 'articles' | 'passages'
  readonly done: number
  readonly total: number
}

export type OnProgress = (progress: Progress) => void
