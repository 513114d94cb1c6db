/** Runs one process a shard with discord.js's ShardingManager: starts them, passes news on, starts dead ones again. */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { type Shard, ShardEvents, ShardingManager } from 'discord.js'
import type { Logger } from 'pino'
import { isMessage, type ShardReport, type ToManager, type ToShard } from './shard-messages.ts'

/** Between two batches of logins (events/gateway, rate limiting and max_concurrency). Milliseconds. */
const BETWEEN_BATCHES = 5_500
/** A shard reads its corpus and may have to wait for Discord before it is ready; the next batch waits for it. Milliseconds. */
const MAX_START = 2 ** 31 - 1
/** Before a dead shard is started again, doubled each time that it dies young. Milliseconds. */
const FIRST_PAUSE = 1_000
const MAX_PAUSE = 300_000
/** Whoever lived this long is not dying young. Milliseconds. */
const OF_AGE = 60_000
/** A shard that says nothing for so long counts as not ready. Milliseconds. */
const MAX_REPORT = 2_000

export interface ShardManagerParts {
  /** The program that a shard runs. */
  readonly program: string
  readonly token: string
  readonly count: number
  /** How many shards may log in at a time. */
  readonly atATime: number
  readonly log: Logger
  /** Exit statuses after which no shard is started again, since a fresh start would not help. */
  readonly finalStatuses: readonly number[]
  /** A shard ended with one of them. */
  readonly onFinal: (status: number) => void
}

export interface ShardManager {
  /** Starts the shards, a batch at a time. */
  start(): Promise<void>
  /** Of every shard that is there; null for one that does not answer. */
  reports(): Promise<readonly (ShardReport | null)[]>
  /** Asks every shard to leave and waits until all have left. */
  stop(): Promise<void>
}

export function createShardManager({ log, ...parts }: ShardManagerParts): ShardManager {
  const manager = new ShardingManager(parts.program, {
    token: parts.token,
    totalShards: parts.count,
    respawn: false,
    execArgv: ['--import', import.meta.resolve('tsx')],
  })
  const awaited = new Map<string, (report: ShardReport) => void>()
  let requests = 0
  let isStopping = false

  const tell = (shard: Shard, message: ToShard): Promise<unknown> =>
    shard.process?.connected
      ? shard.send(message).catch((error) => log.warn({ err: error, shard: shard.id }, 'a shard does not listen'))
      : Promise.resolve()

  function hear(from: Shard, message: unknown): void {
    if (!isMessage<ToManager>(message)) return
    if (message.kind === 'report') awaited.get(`${from.id} ${message.request}`)?.(message.report)
    else for (const shard of manager.shards.values()) if (shard !== from) void tell(shard, { kind: 'read the corpus' })
  }

  function look(shard: Shard): void {
    let pause = FIRST_PAUSE
    let startedAt = Date.now()
    shard.on(ShardEvents.Spawn, () => {
      startedAt = Date.now()
    })
    shard.on(ShardEvents.Message, (message) => hear(shard, message))
    shard.on(ShardEvents.Death, (child) => {
      const status = (child as ChildProcess).exitCode
      if (isStopping) return
      if (status !== null && parts.finalStatuses.includes(status)) return parts.onFinal(status)
      pause = Date.now() - startedAt > OF_AGE ? FIRST_PAUSE : Math.min(2 * pause, MAX_PAUSE)
      log.error({ shard: shard.id, status, againInMs: pause }, 'a shard has died: starting it again')
      setTimeout(() => void begin(shard), pause)
    })
  }

  /** Resolves when the shard is ready, or has died: then it is started again by itself. */
  async function begin(shard: Shard): Promise<void> {
    if (isStopping || shard.process) return
    await shard.spawn(MAX_START).catch(() => undefined)
  }

  async function reportOf(shard: Shard): Promise<ShardReport | null> {
    const request = ++requests
    const key = `${shard.id} ${request}`
    try {
      return await new Promise<ShardReport | null>((resolve) => {
        awaited.set(key, resolve)
        setTimeout(() => resolve(null), MAX_REPORT).unref()
        void tell(shard, { kind: 'report', request })
      })
    } finally {
      awaited.delete(key)
    }
  }

  return {
    async start() {
      for (let id = 0; id < parts.count && !isStopping; ) {
        const batch = Array.from({ length: Math.min(parts.atATime, parts.count - id) }, () => manager.createShard(id++))
        for (const shard of batch) look(shard)
        await Promise.all([...batch.map(begin), id < parts.count ? wait(BETWEEN_BATCHES) : undefined])
      }
    },
    async reports() {
      const started = await Promise.all([...manager.shards.values()].map(reportOf))
      return [...started, ...Array.from({ length: parts.count - started.length }, () => null)]
    },
    async stop() {
      isStopping = true
      const living = [...manager.shards.values()].flatMap(({ process }) => process ?? [])
      await Promise.all(
        living.map((child) => {
          const left = new Promise((resolve) => child.once('exit', resolve))
          child.kill('SIGTERM')
          return left
        }),
      )
    },
  }
}
