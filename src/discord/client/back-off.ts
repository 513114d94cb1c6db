/** How long to wait before the next try. */

const FIRST_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 60_000

/**
 * Exponential backoff with jitter: bots that lost Discord together do not come back together.
 * @param failures how many tries have failed, from 1
 * @param random in [0, 1)
 * @returns milliseconds: between half and all of a time that doubles with each failure, up to a minute
 */
export const backOff = (failures: number, random: () => number): number =>
  Math.round((0.5 + 0.5 * random()) * Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)))
