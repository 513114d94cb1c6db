/** Waits for something to become true, however long a busy machine takes. */
import { vi } from 'vitest'

/** Longer than any machine needs: only a defect lets it pass. Below the time limit of a test, so that the reason is told. */
const MAX_WAIT_MS = 110_000
const INTERVAL_MS = 20

/**
 * Looks again until the look no longer throws.
 * @returns what the look returned
 * @throws what the last look threw, after MAX_WAIT_MS
 */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: MAX_WAIT_MS, interval: INTERVAL_MS })
