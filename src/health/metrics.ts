/** What is counted and measured, in Prometheus' text format (prometheus.io, exposition formats). */
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Health } from './health-server.ts'

/** One use of the bot, whatever came of it. */
export interface Use {
  /** The name of a command that there is, or `unknown`: what strangers send is no label. */
  readonly command: string
  readonly kind: 'command' | 'button' | 'completion' | 'other'
  /** `answer`, `no-answer`, `user error`, `dead interaction` and the like; a small set. */
  readonly outcome: string
  /** From its arrival to the end of its answer. Milliseconds. */
  readonly latencyMs: number
}

/** One metric with its values, as it travels between processes. */
export type MetricValues = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number]

export interface Metrics {
  used(use: Use): void
  /** `complete` where everything could be done, `incomplete` where the report has failures, `failed` where there is none. */
  refreshed(result: 'complete' | 'incomplete' | 'failed'): void
  /** Everything, as numbers that can be sent to another process and joined there. */
  values(): Promise<readonly MetricValues[]>
  /** Everything, as Prometheus reads it. */
  asText(): Promise<string>
}

/** From a completion out of memory to slow work of minutes. Seconds. */
const LATENCIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10, 60, 900]

/** @param health asked whenever the metrics are read */
export function createMetrics(health: () => Health): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // Event-loop delay, memory, garbage collection, CPU, handles.
  collectDefaultMetrics({ register: registry })
  const uses = new Counter({
    name: 'briefing_commands_total',
    help: 'Commands, presses and completions by outcome',
    labelNames: ['command', 'kind', 'outcome'],
    registers,
  })
  const latency = new Histogram({
    name: 'briefing_command_duration_seconds',
    help: 'From the arrival of a command, press or completion to the end of its answer',
    labelNames: ['command', 'kind'],
    buckets: LATENCIES,
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
  gauge('briefing_index_age_seconds', 'How long the served index has been served', (now) => now.indexAgeSeconds)
  gauge('briefing_articles', 'Articles that are served', (now) => now.articles)
  gauge('briefing_passages', 'Passages that are served', (now) => now.passages)
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

/** @returns the metrics of several processes as one text: sums, and what is an age or a delay as prom-client joins it */
export const joinedMetrics = (processes: readonly { readonly metrics: readonly MetricValues[] }[]): Promise<string> =>
  AggregatorRegistry.aggregate(processes.map(({ metrics }) => [...metrics])).metrics()
