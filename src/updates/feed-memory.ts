/** What is remembered of feeds from one refresh to the next, in the bot's own state. */
import { z } from 'zod'

const linkMemorySchema = z.object({
  /** When it was last worked through; milliseconds since 1970. */
  at: z.number(),
  /** The article that it became: its path below the corpus. */
  file: z.string().optional(),
  /** Of a single page: `textKey` of what it said. An article with another text was changed by hand. */
  text: z.string().optional(),
  /** Why it became none. */
  rejected: z.string().optional(),
})

const feedMemorySchema = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  lastSuccess: z.number().optional(),
  lastError: z.object({ at: z.number(), message: z.string() }).optional(),
  /** By link as the feed gives it. */
  links: z.record(z.string(), linkMemorySchema).default({}),
})

const feedsMemorySchema = z.object({
  /** By the feed's link. */
  feeds: z.record(z.string(), feedMemorySchema),
  /** Links of articles that were moved out: no feed brings them back. */
  dropped: z.array(z.string()),
})

export type LinkMemory = Readonly<z.output<typeof linkMemorySchema>>
export type FeedMemory = Readonly<z.output<typeof feedMemorySchema>>
export type FeedsMemory = Readonly<z.output<typeof feedsMemorySchema>>

export const NOTHING_REMEMBERED: FeedMemory = { links: {} }

/** What cannot be read counts as never seen: everything is then fetched again, and known articles are recognised. */
export function parseFeedsMemory(text: string | null): FeedsMemory {
  return parsedState(text, feedsMemorySchema) ?? { feeds: {}, dropped: [] }
}

/** @returns null where there is no such state, or none that can be read */
export function parsedState<T extends z.ZodType>(text: string | null, schema: T): z.output<T> | null {
  if (text === null) return null
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    // Not JSON: somebody edited it, or a disk lost it.
    return null
  }
}
