/** What programs that watch the bot see of it while it is in trouble. */
import { describe, expect, it } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { ManualClock, noAnswer } from '../discord-double/index.ts'
import { ONE_ARTICLE } from './bot-process.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = { question: 'was there a ceasefire on Sunday', private: true }

/** A bot with its health pages, and Ada, who asks. */
async function watched(environment: Readonly<Record<string, string>> = {}) {
  const clock = new ManualClock()
  const served = await serveBot({
    files: ONE_ARTICLE,
    environment: { HEALTH_PORT: '0', ...environment },
    double: { clock },
  })
  const origin = served.logged.find(({ msg }) => msg === 'health and metrics are served')?.origin
  return {
    ...served,
    clock,
    ada: served.discord.guild('Newsroom').member('Ada'),
    async health() {
      const response = await fetch(`${origin}/healthz`)
      return { status: response.status, ...((await response.json()) as { ready: boolean; gateway: string }) }
    },
    /** How often something of this name came to this outcome. */
    async counted(command: string, kind: string, outcome: string) {
      const text = await (await fetch(`${origin}/metrics`)).text()
      const line = `briefing_commands_total{command="${command}",kind="${kind}",outcome="${outcome}"} `
      return Number(
        text
          .split('\n')
          .find((one) => one.startsWith(line))
          ?.slice(line.length) ?? 0,
      )
    },
  }
}

describe('the health pages', () => {
  it('say of a bot that leaves that it leaves, while a reply is under way', async () => {
    const { discord, bot, ada, health } = await watched()
    discord.failNext({ method: 'POST', path: /callback/ }, noAnswer({ forMs: 300 }))
    const running = await ada.types('/ask', QUESTION)
    await eventually(() => expect(discord.requests.some(({ path }) => path.includes('callback'))).toBe(true))
    const stopped = bot.stop()
    expect(await health()).toMatchObject({ status: 503, ready: false, gateway: 'leaving' })
    expect((await running.reply()).text).toContain('ceasefire')
    await stopped
  })

  it('say of a bot that is asked too much that it is ready, and count those that were turned away', async () => {
    const { clock, ada, health, counted } = await watched()
    for (let late = 0; late < 3; late++) {
      const use = await ada.types('/ask', QUESTION)
      clock.advance(2_900)
      await use.reply()
    }
    const typing = await ada.startsCompleting('/ask', { question: 'was', outlet: 'x' }, 'outlet')
    clock.advance(2_900)
    expect(await typing.choices()).toEqual([])
    expect(await health()).toMatchObject({ status: 200, ready: true })
    await eventually(async () => expect(await counted('ask', 'command', 'turned away')).toBe(3))
    expect(await counted('ask', 'completion', 'turned away')).toBe(1)
  })

  it('say of a bot whose buttons are pressed too often that it is ready, and count the presses by what came of them', async () => {
    const { ada, health, counted } = await watched({ COOLDOWN: '4/60' })
    const reply = await (await ada.types('/ask', QUESTION)).reply()
    const presses = await Promise.all(Array.from({ length: 5 }, () => ada.presses(reply, 'Share')))
    await Promise.all(presses.map((press) => press.reply()))
    expect(await health()).toMatchObject({ status: 200, ready: true })
    await eventually(async () => expect(await counted('ask', 'button', 'shared')).toBe(1))
    expect(await counted('ask', 'button', 'cooldown')).toBe(4)
  })
})
