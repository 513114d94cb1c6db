/** The bot's own state, checked: anyone may have edited it. */
import type { z } from 'zod'

/** @param text JSON, or null for no state @returns null if there is no state, or none that fits the schema */
export function parsedState<T extends z.ZodType>(text: string | null, schema: T): z.output<T> | null {
  if (text === null) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // Not JSON: somebody edited it, or a disk lost it.
    return null
  }
}
