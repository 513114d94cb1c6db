/** The health of a bot whose articles a search engine holds. */
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { openServed } from '../../src/discord/open-served.ts'
import { parseConfig } from '../../src/process/config.ts'
import type { BriefingService } from '../../src/serving/briefing-service.ts'

it('is 503 while the search engine does not answer, and a metric says why', async () => {
  let isReachable = true
  const service = {
    isServing: () => true,
    holdings: () => ({ articles: 3, passages: 9, outlets: [], rejected: [], isReachable }),
    servedSince: () => 0,
    close: async () => undefined,
  } as unknown as BriefingService
  const lines: { readonly origin?: string }[] = []
  const served = await openServed(
    {
      config: parseConfig({ HEALTH_PORT: '0' }),
      log: pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }),
      now: () => 0,
      openService: async () => service,
    },
    {
      commands: [],
      rest: {} as never,
      connection: { state: () => ({ ready: true, gateway: 'ready' }) },
      moderators: { guildIds: [], roleIds: [] },
      signal: new AbortController().signal,
    },
  )
  onTestFinished(served.close)
  const origin = lines.find((line) => line.origin !== undefined)?.origin
  const health = async () => (await fetch(`${origin}/healthz`)).status
  const metrics = async () => (await fetch(`${origin}/metrics`)).text()
  expect(await health()).toBe(200)
  expect(await metrics()).toContain('briefing_engine_unreachable 0')
  isReachable = false
  expect(await health()).toBe(503)
  expect(await metrics()).toContain('briefing_engine_unreachable 1')
})
