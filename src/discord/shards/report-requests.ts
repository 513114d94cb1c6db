/** Asks shards for reports, and waits for them only so long. */
import type { Shard } from 'discord.js'
import type { ShardReport, ToManager, ToShard } from './shard-messages.ts'

/** A shard that says nothing for this long counts as not ready. */
const MAX_REPORT_MS = 2_000

interface ReportRequests {
  /** @returns the report of a shard, or null if it does not answer in time */
  ask(shard: Shard): Promise<ShardReport | null>
  /** Takes in what a shard has answered. */
  receive(from: Shard, message: Extract<ToManager, { kind: 'report' }>): void
}

export function createReportRequests(tell: (shard: Shard, message: ToShard) => Promise<void>): ReportRequests {
  const awaited = new Map<string, (report: ShardReport) => void>()
  let requests = 0
  return {
    async ask(shard) {
      const request = ++requests
      const key = `${shard.id} ${request}`
      try {
        return await new Promise<ShardReport | null>((resolve) => {
          awaited.set(key, resolve)
          setTimeout(() => resolve(null), MAX_REPORT_MS).unref()
          void tell(shard, { kind: 'report', request })
        })
      } finally {
        awaited.delete(key)
      }
    },
    receive(from, { request, report }) {
      awaited.get(`${from.id} ${request}`)?.(report)
    },
  }
}
