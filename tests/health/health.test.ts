import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { startBotProcess } from '../discord/bot-process.ts'
import { type ServedBot, type ServedBotOptions, serveBot } from '../discord/served-bot.ts'
import { ManualClock, startDiscordDouble } from '../discord-double/index.ts'

const QUESTION = 'when will trump and putin talk'

const originOf = (logged: ServedBot['logged']): string =>
  String(logged.find(({ msg }) => msg === 'health and metrics are served')?.origin)

async function watched(options: ServedBotOptions = {}) {
  const served = await serveBot({ ...options, environment: { HEALTH_PORT: '0' } })
  const origin = originOf(served.logged)
  return {
    ...served,
    origin,
    health: async () => {
      const response = await fetch(`${origin}/healthz`)
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    metric: async (line: string) => {
      const text = await (await fetch(`${origin}/metrics`)).text()
      const found = text.split('\n').find((one) => one.startsWith(`${line} `))
      return found === undefined ? null : Number(found.slice(line.length + 1))
    },
  }
}

describe('/healthz', () => {
  it('says 200, the gateway’s state and the age of the index if the bot answers readers', async () => {
    const { origin, health } = await watched()
    expect(new URL(origin).hostname).toBe('127.0.0.1')
    const { status, body } = await health()
    expect(status).toBe(200)
    expect(body).toMatchObject({ ready: true, gateway: 'ready', articles: 12 })
    expect(body.indexAgeSeconds).toBe(0)
  })

  it('says 503 while the bot waits for Discord, and 200 once it is there', async () => {
    const logged: string[] = []
    const { health } = await watched({
      double: { sessionStartLimit: { remaining: 0, reset_after: 300 } },
      async whileStarting(discord, lines) {
        await discord.request(({ path, status }) => path === '/gateway/bot' && status === 200)
        const response = await fetch(`${originOf(lines)}/healthz`)
        logged.push(`${response.status} ${((await response.json()) as { readonly ready: boolean }).ready}`)
        discord.gateway.sessionStartLimit.remaining = 1000
      },
    })
    expect(logged).toEqual(['503 false'])
    expect((await health()).status).toBe(200)
  })

  it('says 503 while the gateway is away', async () => {
    const { discord, health } = await watched()
    discord.gateway.sessionStartLimit.remaining = 0
    discord.gateway.sessionStartLimit.reset_after = 300
    discord.gateway.invalidateSessions({ resumable: false })
    await eventually(async () => expect(await health()).toMatchObject({ status: 503, body: { ready: false } }))
    discord.gateway.sessionStartLimit.remaining = 1000
    await eventually(async () => expect((await health()).status).toBe(200))
  })

  it('knows that a refresh made the index anew', async () => {
    const clock = new ManualClock()
    const served = await watched({ files: { 'a.md': 'One.' }, moderated: 'Newsroom', double: { clock } })
    const moderator = served.discord
      .guild('Newsroom')
      .member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    clock.advance(3_600_000)
    expect((await served.health()).body.indexAgeSeconds).toBe(3_600)
    writeFileSync(`${served.corpus}/b.md`, 'Another article about ferries.')
    const refresh = await moderator.types('/corpus refresh', {})
    await refresh.reply(({ embeds }) => embeds.length > 0)
    expect((await served.health()).body).toMatchObject({ articles: 2 })
    expect((await served.health()).body.indexAgeSeconds).toBe(0)
    expect(await served.metric('briefing_refreshes_total{result="complete"}')).toBe(1)
  })
})

describe('/metrics', () => {
  it('counts commands by outcome, and measures how long they take', async () => {
    const { discord, metric } = await watched()
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    await (await ada.types('/ask', { question: 'xylophone marmalade' })).reply()
    await (await ada.presses(reply, 'Next')).update()
    const count = (kind: string, outcome: string) =>
      metric(`briefing_commands_total{command="ask",kind="${kind}",outcome="${outcome}"}`)
    await eventually(async () => expect(await count('button', 'turned')).toBe(1))
    expect(await count('command', 'answer')).toBe(1)
    expect(await count('command', 'no-answer')).toBe(1)
    expect(await metric('briefing_command_duration_seconds_count{command="ask",kind="command"}')).toBe(2)
    expect(await metric('briefing_command_duration_seconds_bucket{le="900",command="ask",kind="command"}')).toBe(2)
  })

  it('takes no label from strangers', async () => {
    const { discord, origin } = await watched()
    const ada = discord.guild('Newsroom').member('Ada')
    const forged = discord.guild('Newsroom').plantMessage({
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Press', custom_id: '1:forged:next:x' }] }],
    })
    await (await ada.presses(forged, 'Press')).reply()
    await eventually(async () => {
      const text = await (await fetch(`${origin}/metrics`)).text()
      expect(text).toContain('{command="unknown",kind="button",outcome="user error"} 1')
      expect(text).not.toContain('forged')
    })
  })

  it('tells of the event loop, memory, the gateway and the index', async () => {
    const { metric } = await watched()
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'nodejs_heap_size_used_bytes',
    ])
      expect(await metric(name), name).toBeGreaterThan(0)
    expect(await metric('briefing_gateway_ready')).toBe(1)
    expect(await metric('briefing_articles')).toBe(12)
    expect(await metric('briefing_index_age_seconds')).toBeGreaterThanOrEqual(0)
  })
})

describe('the port of health', () => {
  it('is closed if the configuration names none', async () => {
    const { logged } = await serveBot()
    expect(originOf(logged)).toBe('undefined')
  })

  it('takes GET and HEAD alone, and knows no other page', async () => {
    const { origin } = await watched()
    expect((await fetch(`${origin}/healthz`, { method: 'HEAD' })).status).toBe(200)
    expect((await fetch(`${origin}/healthz`, { method: 'POST', body: 'x' })).status).toBe(405)
    expect((await fetch(`${origin}/`)).status).toBe(404)
    expect((await fetch(`${origin}/metrics/../../etc`)).status).toBe(404)
  })

  it('that is taken ends the start with a message that names it', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void taken.close())
    const discord = await startDiscordDouble()
    onTestFinished(() => discord.close())
    const { port } = taken.address() as AddressInfo
    const bot = startBotProcess(discord, { HEALTH_PORT: String(port) })
    expect(await bot.ended()).toBe(1)
    expect(bot.output()).toContain(`HEALTH_PORT ${port} cannot be opened on HEALTH_HOST 127.0.0.1 (EADDRINUSE)`)
  })
})
