/** Writes JSON of much in steps. */
import { eachInSteps, type Steps } from './in-steps.ts'

/** Entries that are written before other work gets its turn: a few milliseconds, more where memory was long unused. */
const ENTRIES_A_STEP = 1_000

/**
 * @param entries of which no two have the same key
 * @returns JSON of the object that has these entries
 */
export function* jsonInSteps(entries: Iterable<readonly [key: string, value: unknown]>): Steps<string> {
  const written: string[] = []
  yield* eachInSteps(entries, ENTRIES_A_STEP, ([key, value]) => {
    written.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`)
  })
  return `{${written.join(',')}}`
}
