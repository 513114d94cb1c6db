/** Counts and measures, in Prometheus' text format (prometheus.io, exposition formats). */
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Health } from './health-server.ts'

/** One use of the bot, whatever its outcome. */
export interface Use {
  /** The name of a known command, or `unknown`: what strangers send never becomes a label. */
  readonly command: string
  readonly kind: 'command' | 'button' | 'form' | 'completion' | 'mention' | 'other'
  /** `answer`, `no-answer`, `user error`, `dead interaction` and the like; a small set. */
  readonly outcome: string
  /** From the arrival of the interaction to the end of its answer. */
  readonly latencyMs: number
}

/** One metric with its values, as processes send it to each other. */
export type MetricValues = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number]

export interface Metrics {
  used(use: Use): void
  /** `complete` if everything could be done, `incomplete` if the report has failures, `failed` if there is no report. */
  refreshed(result: 'complete' | 'incomplete' | 'failed'): void
  /** All metrics as plain data, which another process can join with its own. */
  values(): Promise<readonly MetricValues[]>
  /** All metrics in Prometheus' text format. */
  asText(): Promise<string>
}

/** Upper bounds of the buckets, from a completion out of memory to slow work of minutes. */
const LATENCY_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10, 60, 900]

/** @param health called whenever the metrics are read */
export function createMetrics(health: () => Health): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // Event-loop delay, memory, garbage collection, CPU, handles.
  collectDefaultMetrics({ register: registry })
  const uses = new Counter({
    name: 'briefing_commands_total',
    help: 'Commands, presses, forms, completions and mentions by outcome',
    labelNames: ['command', 'kind', 'outcome'],
    registers,
  })
  const latency = new Histogram({
    name: 'briefing_command_duration_seconds',
    help: 'From the arrival of a command, press, form, completion or mention to the end of its answer',
    labelNames: ['command', 'kind'],
    buckets: LATENCY_BUCKETS_SECONDS,
    registers,
  })
  const refreshes = new Counter({
    name: 'briefing_refreshes_total',
    help: 'Refreshes of the corpus by result',
    labelNames: ['result'],
    registers,
  })
  const gauge = (name: string, help: string, read: (now: Health) => number) =>
    new Gauge({
      name,
      help,
      registers,
      aggregator: 'max',
      collect() {
        this.set(read(health()))
      },
    })
  gauge('briefing_index_age_seconds', 'How long the current index has been served', (now) => now.indexAgeSeconds)
  gauge('briefing_articles', 'Articles that are served', (now) => now.articles)
  gauge('briefing_passages', 'Passages that are served', (now) => now.passages)
  gauge('briefing_engine_unreachable', '1 while the search engine does not answer', (now) =>
    now.isEngineReachable ? 0 : 1,
  )
  new Gauge({
    name: 'briefing_gateway_ready',
    help: 'Shards whose gateway connection is ready',
    registers,
    collect() {
      this.set(health().ready ? 1 : 0)
    },
  })
  return {
    used({ command, kind, outcome, latencyMs }) {
      uses.inc({ command, kind, outcome })
      latency.observe({ command, kind }, latencyMs / 1_000)
    },
    refreshed: (result) => refreshes.inc({ result }),
    values: () => registry.getMetricsAsJSON(),
    asText: () => registry.metrics(),
  }
}

/** @returns the metrics of several processes as one text: counts are summed, ages and delays are joined as prom-client does */
export const joinedMetrics = (processes: readonly { readonly metrics: readonly MetricValues[] }[]): Promise<string> =>
  AggregatorRegistry.aggregate(processes.map(({ metrics }) => [...metrics])).metrics()
