import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BroadcastChannel } from 'node:worker_threads'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import type { ShownMessage } from '../discord-double/index.ts'
import { startThreadsWith } from '../setup/start-transpiled-worker.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { serve } from '../web/loopback-server.ts'
import { type ServedBot, type ServedBotOptions, serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'
const SHIPPED = Object.fromEntries(
  readdirSync('corpus', { recursive: true, encoding: 'utf8' })
    .filter((name) => /desk\/.*\.(?:md|txt)$/.test(name))
    .map((name) => [name, readFileSync(path.join('corpus', name), 'utf8')]),
)
const LOST = 'I lost hold of the articles while I worked on this'
/** Of one thread: enough for the shipped corpus. Megabytes. */
const MEMORY = 128

startThreadsWith({
  execArgv: ['--import', new URL('../serving/obey-orders.mjs', import.meta.url).href],
  resourceLimits: { maxOldGenerationSizeMb: MEMORY },
})

/** A bot that serves from a thread. */
async function threaded(options: ServedBotOptions = {}) {
  const served = await serveBot({ threads: true, moderated: 'Newsroom', ...options })
  const newsroom = served.discord.guild('Newsroom')
  return Object.assign(served, {
    ada: newsroom.member('Ada'),
    moderator: newsroom.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] }),
  })
}

const sharedNumber = () => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** Makes the thread do nothing at all. @returns a function that lets the thread go on, or ends it as asked */
async function holdUp(then: 'go on' | 'crash' | 'hoard' = 'go on'): Promise<() => void> {
  const [gate, isHeldUp] = [sharedNumber(), sharedNumber()]
  const orders = new BroadcastChannel('orders')
  orders.postMessage({ gate, isHeldUp, then })
  onTestFinished(() => orders.close())
  await eventually(() => expect(Atomics.load(isHeldUp, 0)).toBe(1))
  return () => {
    Atomics.store(gate, 0, 1)
    Atomics.notify(gate, 0)
  }
}

const ask = async ({ discord }: ServedBot, name = 'Ada', question = QUESTION) =>
  discord.guild('Newsroom').member(name).types('/ask', { question })
/** Of an answer its strength and place, of other replies what they are. */
const heading = ({ embeds }: ShownMessage) => embeds[0]?.footer?.text ?? embeds[0]?.author?.name ?? ''
const words = ({ embeds }: ShownMessage) => embeds[0]?.description ?? ''
/** The report of a change, when it is no progress any more. */
const isReport = ({ embeds }: ShownMessage) => embeds.length > 0

/** The first answer that is one, after whatever is said until the articles are read again. */
async function answered(served: ServedBot): Promise<ShownMessage> {
  let reply: ShownMessage
  do {
    reply = await (await ask(served)).reply()
  } while (/reading the articles again/.test(reply.text))
  return reply
}

describe('a bot that serves from a thread', () => {
  it('answers, looks quotations up, checks them, completes, and turns pages', async () => {
    const { bot, ada } = await threaded()
    await bot.quotationsReady()
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(words(answer)).toContain('I expect Trump and Putin to speak this week')
    expect(heading(await (await ada.presses(answer, 'Next')).update())).toBe('Another match · 2 of 10')
    const quoted = await (await ada.types('/quote', { speaker: 'Witkoff' })).reply()
    expect(heading(quoted)).toMatch(/^Steve Witkoff · 1(?: to \d)? of \d+ statements$/)
    const checked = await (
      await ada.types('/verify', { quotation: 'I expect Trump and Putin to speak this week' })
    ).reply()
    expect(words(checked)).toContain('Word for word — Steve Witkoff')
    expect((await ada.completes('/quote', { speaker: 'witk' }, 'speaker'))[0]?.value).toBe('Steve Witkoff')
  })

  it('answers all the while a moderator refreshes, and what was shown before goes on working', async () => {
    const served = await threaded({ files: SHIPPED })
    const { ada, moderator, corpus } = served
    const before = await (await ada.types('/ask', { question: QUESTION })).reply()
    writeFileSync(path.join(corpus, 'bread.md'), 'The baker of Harrow sells walnut bread on Fridays only.\n')
    const [changed = ''] = Object.keys(SHIPPED)
    appendFileSync(path.join(corpus, changed), '\nOne more paragraph has been added by the editors today.\n')
    const refresh = await moderator.types('/corpus refresh')
    let isRunning = true
    const report = refresh.reply(isReport).finally(() => {
      isRunning = false
    })
    let asked = 0
    for (; isRunning; asked++) {
      const reply = await (await ask(served)).reply()
      expect(words(reply), reply.text).toContain('Trump')
    }
    expect(asked).toBeGreaterThan(0)
    expect((await report).text).toContain('1 added, 1 changed, 0 removed')
    const bread = await (await ask(served, 'Ada', 'which baker of Harrow sells walnut bread on Fridays')).reply()
    expect(words(bread)).toContain('walnut bread on Fridays only')
    expect(heading(await (await ada.presses(before, 'Next')).update())).toBe('Another match · 2 of 10')
  })
})

describe('a thread that is held up', () => {
  it('costs each reader one clear message, which is counted, and answers again afterwards', async () => {
    const served = await threaded({ environment: { HEALTH_PORT: '0' }, hurried: true })
    const letGo = await holdUp()
    const asked = await Promise.all(['Ada', 'Eve', 'Joe'].map((name) => ask(served, name)))
    for (const use of asked) {
      const reply = await use.reply()
      expect(reply.ephemeral).toBe(true)
      expect(reply.text).toMatch(/Ask again in a moment/)
    }
    const typing = await served.ada.startsCompleting('/quote', { speaker: 'witk' }, 'speaker')
    expect(await typing.choices()).toEqual([])
    letGo()
    expect(words(await (await ask(served)).reply())).toContain('Trump')
    expect(asked.flatMap(({ refusals, followUps }) => [...refusals, ...followUps])).toEqual([])
    const origin = served.logged.find(({ msg }) => msg === 'health and metrics are served')?.origin
    await eventually(async () => {
      const metrics = await (await fetch(`${origin}/metrics`)).text()
      expect(metrics).toContain('briefing_commands_total{command="ask",kind="command",outcome="turned away"} 3')
      expect(metrics).toContain('briefing_commands_total{command="ask",kind="command",outcome="answer"} 1')
      expect(metrics).toContain('briefing_commands_total{command="quote",kind="completion",outcome="turned away"} 1')
    })
  })
})

/** The refresh below dies of the first too. */
const ENDS = [
  ['of an error that nobody caught', 'crash', 'the thread was ordered to crash'],
  ['of too little memory', 'hoard', 'memory'],
] as const

describe('a thread that dies', () => {
  it.each(TEST_ALL ? ENDS : ENDS.slice(1))(
    '%s costs each reader who waits one clear message, and is replaced',
    async (_, end, reason) => {
      const served = await threaded()
      const before = await (await ask(served)).reply()
      const letGo = await holdUp(end)
      const waiting = [await ask(served), await served.ada.presses(before, 'Next')]
      letGo()
      for (const use of waiting) {
        const reply = await use.reply()
        expect(reply.ephemeral).toBe(true)
        expect(reply.text).toContain(LOST)
      }
      expect(words(await answered(served))).toContain('Trump')
      expect(heading(await (await served.ada.presses(before, 'Next')).update())).toBe('Another match · 2 of 10')
      expect(waiting.flatMap(({ refusals, followUps }) => [...refusals, ...followUps])).toEqual([])
      expect(served.logged).toContainEqual(
        expect.objectContaining({
          msg: 'the thread that holds the articles died',
          err: expect.objectContaining({ message: expect.stringContaining(reason) }),
        }),
      )
    },
  )

  it('in the middle of a refresh costs the moderator one clear message, and the next refresh completes it', async () => {
    const web = await serve(() => undefined)
    onTestFinished(() => web.close())
    const feeds = `- url: ${web.origin}/silent.xml\n  outlet: Silent Desk\n`
    const served = await threaded({
      files: { ...SHIPPED, 'feeds.yaml': feeds },
      environment: { FETCH_ALLOW_HOSTS: web.host },
    })
    const { moderator, corpus } = served
    const refresh = await moderator.types('/corpus refresh')
    await eventually(() => expect(web.requests).toHaveLength(1))
    const crash = await holdUp('crash')
    crash()
    expect((await refresh.reply(({ text }) => text.includes('I lost'))).text).toContain(LOST)
    expect(words(await answered(served))).toContain('Trump')
    rmSync(path.join(corpus, 'feeds.yaml'))
    const again = await (await moderator.types('/corpus refresh')).reply(isReport)
    expect(again.text).toContain('0 added, 0 changed, 0 removed')
  })
})
