/** Starts the process of a shard, and starts it again when it has died. */
import type { ChildProcess } from 'node:child_process'
import { type Shard, ShardEvents } from 'discord.js'
import type { Logger } from 'pino'

/** discord.js waits this long until a shard is ready: it reads its corpus first, and may have to wait for Discord. */
const MAX_START_MS = 2 ** 31 - 1
/** Before a dead shard is started again; doubled each time that it dies young. */
const FIRST_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 300_000
/** A shard that has lived this long does not die young. */
const MIN_LIFE_MS = 60_000

interface Keeping {
  readonly log: Logger
  /** Exit statuses after which the shard is not started again. */
  readonly finalStatuses: readonly number[]
  /** Called when the shard has ended with one of them. */
  readonly onFinal: (status: number) => void
  /** Aborted when the shard is to leave. */
  readonly signal: AbortSignal
}

/** @returns starts the shard; resolves when it is ready, or has died (it is then started again by itself) */
export function keepShardAlive(shard: Shard, { log, finalStatuses, onFinal, signal }: Keeping): () => Promise<void> {
  let pauseMs = FIRST_PAUSE_MS
  let startedAt = Date.now()
  const begin = async () => {
    if (signal.aborted || shard.process) return
    await shard.spawn(MAX_START_MS).catch(() => undefined)
  }
  shard.on(ShardEvents.Spawn, () => {
    startedAt = Date.now()
  })
  shard.on(ShardEvents.Death, (child) => {
    const status = (child as ChildProcess).exitCode
    if (signal.aborted) return
    if (status !== null && finalStatuses.includes(status)) return onFinal(status)
    const livedMs = Date.now() - startedAt
    pauseMs = livedMs > MIN_LIFE_MS ? FIRST_PAUSE_MS : Math.min(2 * pauseMs, MAX_PAUSE_MS)
    log.error({ shard: shard.id, status, againInMs: pauseMs }, 'a shard has died: starting it again')
    setTimeout(() => void begin(), pauseMs)
  })
  return begin
}
