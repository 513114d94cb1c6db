import { once } from 'node:events'
import { Events, GatewayOpcodes } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient, restOptions } from '../../src/discord/client/create-client.ts'
import { untilTurn } from '../../src/discord/client/identify-turn.ts'
import { createLog } from '../../src/process/log.ts'
import { ManualClock, startDiscordDouble } from '../discord-double/index.ts'

const NOW = Date.UTC(2025, 2, 16)
const FIVE_SECONDS = 5_000

/** When a shard begins its session, by the true time, if it is ready at `ready` and its machine's clock is wrong by `skew`. */
function beginOf(shard: { id: number; count: number }, maxConcurrency: number, ready: number, skew: number): number {
  const left = untilTurn(shard, maxConcurrency, ready + skew)
  expect(untilTurn(shard, maxConcurrency, ready + skew + left)).toBe(0)
  return ready + left
}

const machines = fc.record({
  count: fc.integer({ min: 2, max: 40 }),
  maxConcurrency: fc.constantFrom(1, 2, 3, 16),
  ready: fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 40, maxLength: 40 }),
  skew: fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 40, maxLength: 40 }),
})

describe('the turn of a shard to begin its session', () => {
  it('is at least five seconds away from that of any other shard with its rate limit key, whatever machine it runs on', () => {
    fc.assert(
      fc.property(machines, ({ count, maxConcurrency, ready, skew }) => {
        const begins = Array.from({ length: count }, (_, id) =>
          beginOf({ id, count }, maxConcurrency, NOW + (ready[id] ?? 0), skew[id] ?? 0),
        )
        for (const key of Array(Math.min(maxConcurrency, count)).keys()) {
          const own = begins.filter((_, id) => id % maxConcurrency === key).sort((a, b) => a - b)
          for (const [i, begin] of own.slice(1).entries())
            expect(begin - (own[i] ?? 0)).toBeGreaterThanOrEqual(FIVE_SECONDS)
        }
      }),
    )
  })

  it('comes within seven seconds for each shard that has the same key', () => {
    fc.assert(
      fc.property(machines, ({ count, maxConcurrency, ready: [ready = 0] }) => {
        const longest = Math.ceil(count / maxConcurrency) * 7_000
        expect(untilTurn({ id: count - 1, count }, maxConcurrency, NOW + ready)).toBeLessThanOrEqual(longest)
      }),
    )
  })

  it('is always, if no other shard has its key', () => {
    for (const id of [0, 7, 15]) expect(untilTurn({ id, count: 16 }, 16, NOW + 3_000)).toBe(0)
  })
})

describe('two shards with one rate limit key, each on a machine of its own', () => {
  it('are both taken: the second waits for its turn', async () => {
    const clock = new ManualClock(NOW)
    const discord = await startDiscordDouble({ clock, sessionStartLimit: { max_concurrency: 1 } })
    const leaving = new AbortController()
    onTestFinished(() => discord.close())
    for (const id of [0, 1]) {
      const shard = createClient({
        log: createLog('silent', []),
        signal: leaving.signal,
        rest: restOptions(discord.apiUrl),
        shard: { id, count: 2, takesTurns: true },
        now: () => clock.now(),
        pause: async (ms) => clock.advance(ms),
      })
      onTestFinished(() => shard.destroy())
      await Promise.all([once(shard, Events.ClientReady), shard.login(discord.token)])
    }
    expect(discord.gateway.connectedSessions).toHaveLength(2)
    expect(discord.gateway.events.map(({ op }) => op)).not.toContain(GatewayOpcodes.InvalidSession)
    expect(clock.now() - NOW).toBeGreaterThanOrEqual(FIVE_SECONDS)
  })
})
