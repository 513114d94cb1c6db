/** When a shard may begin a session, if its bot's shards run on machines that do not talk to each other. */
import { setTimeout as wait } from 'node:timers/promises'
import type { ShardPlace } from './create-client.ts'

/** Discord wants five seconds between two sessions (events/gateway, rate limiting); the rest is for clocks that differ. */
const TURN_MS = 7_000
/** A shard that comes later in its turn would be too near to the next one's. */
const OPEN_MS = 1_000

/**
 * Discord takes one IDENTIFY in five seconds for each rate limit key, which is the shard's number modulo `max_concurrency`.
 * Shards with the same key take turns, each at a time of its own that all machines can tell from the clock.
 * @param now milliseconds since 1970, by a clock that all machines share
 * @returns how many milliseconds are left until the shard's turn; 0 if it may begin now
 */
export function untilTurn({ id, count }: ShardPlace, maxConcurrency: number, now: number): number {
  const turns = Math.ceil(count / maxConcurrency)
  if (turns === 1) return 0
  const round = turns * TURN_MS
  const sinceTurn = (now - Math.floor(id / maxConcurrency) * TURN_MS) % round
  return sinceTurn < OPEN_MS ? 0 : round - sinceTurn
}

export interface TurnClock {
  /** Milliseconds since 1970, by a clock that all machines share. */
  readonly now: () => number
  /** Resolves after so many milliseconds; by default those of this machine. */
  readonly pause?: ((ms: number, signal: AbortSignal) => Promise<unknown>) | undefined
}

const pauseHere = (ms: number, signal: AbortSignal): Promise<unknown> => wait(ms, undefined, { signal })

/**
 * Waits for the shard's turn.
 * @throws AbortError
 */
export async function awaitTurn(
  shard: ShardPlace,
  maxConcurrency: number,
  { now, pause = pauseHere }: TurnClock,
  signal: AbortSignal,
): Promise<void> {
  for (let left = untilTurn(shard, maxConcurrency, now()); left > 0; left = untilTurn(shard, maxConcurrency, now()))
    await pause(left, signal)
}
