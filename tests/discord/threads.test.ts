import { BroadcastChannel } from 'node:worker_threads'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type ServedBot, type ServedBotOptions, serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'

vi.mock('node:worker_threads', async (original) => {
  const actual = await original<typeof import('node:worker_threads')>()
  class ObedientWorker extends actual.Worker {
    constructor(...[file, options]: ConstructorParameters<typeof actual.Worker>) {
      const orders = new URL('../serving/obey-orders.mjs', import.meta.url).href
      super(file, { ...options, execArgv: ['--import', orders] })
    }
  }
  return { ...actual, Worker: ObedientWorker }
})

/** A bot that serves from threads, and orders to them. */
async function threaded(options: ServedBotOptions = {}) {
  const served = await serveBot({ threads: true, double: { timeoutMs: 25_000 }, ...options })
  const orders = new BroadcastChannel('orders')
  onTestFinished(() => orders.close())
  return {
    served,
    /** Makes the thread do nothing at all. @returns ends that */
    async holdUp() {
      const [gate, isWaiting] = [sharedNumber(), sharedNumber()]
      orders.postMessage({ order: 'wait', gate, isWaiting })
      await vi.waitFor(() => expect(Atomics.load(isWaiting, 0)).toBe(1))
      return () => {
        Atomics.store(gate, 0, 1)
        Atomics.notify(gate, 0)
      }
    },
  }
}

const sharedNumber = () => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

const reader = ({ discord }: ServedBot, name = 'Ada') => discord.guild('Newsroom').member(name)

describe('a thread that is held up', () => {
  it('costs each reader one clear message, which is counted, and answers again afterwards', async () => {
    const { served, holdUp } = await threaded({ environment: { HEALTH_PORT: '0' } })
    const letGo = await holdUp()
    const asked = await Promise.all(
      ['Ada', 'Eve', 'Joe'].map((name) => reader(served, name).types('/ask', { question: QUESTION })),
    )
    for (const ask of asked) {
      const reply = await ask.reply()
      expect(reply.ephemeral).toBe(true)
      expect(reply.text).toMatch(/Ask again in a moment/)
    }
    letGo()
    expect((await (await reader(served).types('/ask', { question: QUESTION })).reply()).text).toContain('Trump')
    expect(asked.flatMap(({ refusals, followUps }) => [...refusals, ...followUps])).toEqual([])
    const origin = served.logged.find(({ msg }) => msg === 'health and metrics are served')?.origin
    await vi.waitFor(async () => {
      const metrics = await (await fetch(`${origin}/metrics`)).text()
      expect(metrics).toContain('briefing_commands_total{command="ask",kind="command",outcome="turned away"} 3')
      expect(metrics).toContain('briefing_commands_total{command="ask",kind="command",outcome="answer"} 1')
    })
  })
})
