/** Runs one process a shard with discord.js's ShardingManager: starts them, passes news on, starts dead ones again. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Shard, ShardEvents, ShardingManager } from 'discord.js'
import type { Logger } from 'pino'
import { keepShardAlive } from './keep-shard-alive.ts'
import { createReportRequests } from './report-requests.ts'
import { isMessage, type ShardReport, type ToManager, type ToShard } from './shard-messages.ts'

/** Between two batches of logins (events/gateway, rate limiting and max_concurrency). */
const BATCH_PAUSE_MS = 5_500

interface ShardManagerParts {
  /** The program that a shard runs. */
  readonly program: string
  readonly token: string
  /** How many shards the bot has, on all machines together. */
  readonly count: number
  /** The numbers of those that run here. */
  readonly ids: readonly number[]
  /** How many shards may be started at once. */
  readonly atATime: number
  readonly log: Logger
  /** Exit statuses after which no shard is started again, because a fresh start would not help. */
  readonly finalStatuses: readonly number[]
  /** Called when a shard has ended with one of them. */
  readonly onFinal: (status: number) => void
}

export interface ShardManager {
  /** Starts the shards, a batch at a time. */
  start(): Promise<void>
  /** A report of every shard; null for a shard that does not answer. */
  reports(): Promise<readonly (ShardReport | null)[]>
  /** Asks every shard to leave and waits until all have left. */
  stop(): Promise<void>
}

export function createShardManager(parts: ShardManagerParts): ShardManager {
  const { program, token, count, ids, atATime, log } = parts
  const manager = new ShardingManager(program, {
    token,
    totalShards: count,
    respawn: false,
    // TypeScript needs tsx; what the host has given Node goes for each process.
    execArgv: [...process.execArgv, ...(program.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [])],
  })
  const leaving = new AbortController()
  const tell = (shard: Shard, message: ToShard) => tellShard(shard, message, log)
  const reports = createReportRequests(tell)

  function hear(from: Shard, message: unknown): void {
    if (!isMessage<ToManager>(message)) return
    if (message.kind === 'report') {
      reports.receive(from, message)
      return
    }
    const others = [...manager.shards.values()].filter((shard) => shard !== from)
    for (const shard of others) void tell(shard, { kind: 'read the corpus' })
  }

  function createShard(id: number) {
    const shard = manager.createShard(id)
    shard.on(ShardEvents.Message, (message) => hear(shard, message))
    return keepShardAlive(shard, { ...parts, signal: leaving.signal })
  }

  return {
    async start() {
      for (let first = 0; first < ids.length && !leaving.signal.aborted; first += atATime) {
        const batch = ids.slice(first, first + atATime).map(createShard)
        const isLast = first + atATime >= ids.length
        await Promise.all([...batch.map((begin) => begin()), isLast ? undefined : wait(BATCH_PAUSE_MS)])
      }
    },
    async reports() {
      const started = await Promise.all([...manager.shards.values()].map(reports.ask))
      return [...started, ...Array.from({ length: ids.length - started.length }, () => null)]
    },
    async stop() {
      leaving.abort()
      await Promise.all([...manager.shards.values()].map(endShard))
    },
  }
}

async function tellShard(shard: Shard, message: ToShard, log: Logger): Promise<void> {
  if (!shard.process?.connected) return
  try {
    await shard.send(message)
  } catch (error) {
    log.warn({ err: error, shard: shard.id }, 'a message could not be sent to a shard')
  }
}

/** Asks the shard's process to leave and waits until it has. */
async function endShard({ process: child }: Shard): Promise<void> {
  if (!child) return
  const left = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await left
}
