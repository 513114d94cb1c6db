/** What the bot remembers of feeds from one refresh to the next, in its own state. */
import { z } from 'zod'
import { saidSchema } from '../store/said-schema.ts'
import { parsedState } from './parsed-state.ts'

const linkMemorySchema = z.object({
  /** When the link was last tried, in milliseconds since 1970. */
  at: z.number(),
  /** The article that it became: its path below the corpus. */
  file: z.string().optional(),
  /** Of a single page: `textKey` of what it said. An article with another text was edited by hand. */
  text: z.string().optional(),
  /** Why it became no article, in English. */
  rejected: z.string().optional(),
  /** The last try failed in passing. */
  failed: z.literal(true).optional(),
})

const feedMemorySchema = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  lastSuccess: z.number().optional(),
  /** `message` is in English, for earlier versions; `reason` may be one that only a later version knows. */
  lastError: z
    .object({ at: z.number(), message: z.string(), reason: saidSchema.optional().catch(undefined) })
    .optional(),
  /** By link as the feed gives it. */
  links: z.record(z.string(), linkMemorySchema).default({}),
})

const feedsMemorySchema = z.object({
  /** By the feed's link. */
  feeds: z.record(z.string(), feedMemorySchema),
  /** Links of articles that were moved out: no feed brings them back. */
  dropped: z.array(z.string()).readonly(),
})

export type LinkMemory = Readonly<z.output<typeof linkMemorySchema>>
export type FeedMemory = Readonly<z.output<typeof feedMemorySchema>>
export type FeedsMemory = Readonly<z.output<typeof feedsMemorySchema>>

export const NO_FEED_MEMORY: FeedMemory = { links: {} }
export const NO_FEEDS_MEMORY: FeedsMemory = { feeds: {}, dropped: [] }

/** State that cannot be read counts as none: everything is then fetched again, and known articles are recognised. */
export const parseFeedsMemory = (text: string | null): FeedsMemory =>
  parsedState(text, feedsMemorySchema) ?? NO_FEEDS_MEMORY
