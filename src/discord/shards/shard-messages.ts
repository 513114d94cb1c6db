/** The messages between the process of a shard and the manager of all shards. */
import type { Health } from '../../health/health-server.ts'
import type { MetricValues } from '../../health/metrics.ts'

/** The health of a shard, and what it has counted. */
export interface ShardReport {
  readonly health: Health
  readonly metrics: readonly MetricValues[]
}

export type ToManager =
  | { readonly kind: 'corpus changed' }
  | { readonly kind: 'report'; readonly request: number; readonly report: ShardReport }

export type ToShard = { readonly kind: 'read the corpus' } | { readonly kind: 'report'; readonly request: number }

/** discord.js sends its own messages over the same channel; none of them has a kind. */
export const isMessage = <T extends ToManager | ToShard>(message: unknown): message is T =>
  typeof message === 'object' && message !== null && 'kind' in message
