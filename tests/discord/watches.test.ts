import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { cutConnection, type Participant, type ShownMessage, serverError } from '../discord-double/index.ts'
import { type ServedBotOptions, serveBot } from './served-bot.ts'

const QUESTION = 'when does the night ferry to Harrow sail'
const OLD = 'The harbour board met on Monday. It spoke about the mole and the price of fish in the market hall.\n'
const NEWS =
  'The night ferry to Harrow sails at eleven in the evening from Friday on, the harbour master said on Tuesday.\n'
const OTHER_NEWS =
  'The night ferry to Harrow will sail at midnight instead of eleven during the winter, the ferry company announced.\n'
const article = (title: string, outlet: string, text: string) =>
  `---\ntitle: ${title}\noutlet: ${outlet}\n---\n\n${text}`
const LOOK_MS = 10_000
const CHANNEL_POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ }

async function watching(options: ServedBotOptions = {}) {
  const files = { 'old.md': article('Board', 'Morning Desk', OLD) }
  const served = await serveBot({ files, moderated: 'Newsroom', ...options })
  const { discord, corpus, clock, bot } = served
  const newsroom = discord.guild('Newsroom')
  const ada = newsroom.member('Ada')
  const inbox = discord.user('Ada').directMessage()
  const moderator = newsroom.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
  const add = async (member: Participant, question = QUESTION, more: object = {}) =>
    (await member.types('/watch add', { question, ...more })).reply()
  const write = (name: string, text: string) => writeFileSync(path.join(corpus, name), text)
  /** What a refresh brings, and what is told of it. */
  const refresh = async (news: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(news)) write(name, text)
    await served.bot.readCorpus()
    await look()
  }
  const look = async () => {
    const before = lookCount()
    clock.advance(LOOK_MS)
    await eventually(() => expect(lookCount()).toBeGreaterThan(before))
  }
  const lookCount = () => served.logged.filter(({ msg }) => msg === 'looked for news').length
  const state = () => JSON.parse(readFileSync(path.join(corpus, '.state/watches.json'), 'utf8'))
  return { ...served, bot, newsroom, ada, inbox, moderator, add, write, refresh, look, state }
}

const told = (place: Participant): readonly ShownMessage[] =>
  place.channelMessages.filter(({ text }) => text.includes('New on your watch'))

describe('a watch', () => {
  it('tells its member once of a new passage that answers, with the source and a way to stop', async () => {
    const { ada, inbox, add, refresh, look } = await watching()
    const reply = await add(ada)
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('I store the text of this question')
    await look()
    expect(told(inbox)).toEqual([])
    await refresh({ 'ferry.md': article('Ferry', 'Evening Desk', NEWS) })
    const [message] = told(inbox)
    expect(message?.text).toContain('The night ferry to Harrow sails at eleven in the evening from Friday on')
    expect(message?.text).toContain('Evening Desk')
    expect(message?.content).toBe(`**Question:** ${QUESTION}`)
    expect(message?.text).toMatch(/New on your watch · (?:Strong|Likely) match/)
    expect(message?.buttons.map(({ label }) => label)).toContain('Stop watching')
    await refresh({
      'bread.md': article('Bread', 'Evening Desk', 'The baker of Harrow sells walnut bread on Fridays.\n'),
    })
    await look()
    expect(told(inbox)).toHaveLength(1)
  })

  it('tells nothing of what was there before, of weak matches, and of copies', async () => {
    const { ada, inbox, add, refresh } = await watching({
      files: { 'ferry.md': article('Ferry', 'Evening Desk', NEWS) },
    })
    await add(ada)
    await refresh({ 'copy.md': article('Ferry again', 'Weekend Desk', NEWS) })
    await refresh({ 'fish.md': article('Fish', 'Weekend Desk', 'Fish was cheap in the market hall at night.\n') })
    expect(told(inbox)).toEqual([])
    await refresh({ 'winter.md': article('Winter', 'Weekend Desk', OTHER_NEWS) })
    expect(told(inbox)).toHaveLength(1)
  })

  it('folds copies that come together, and tells at most five a day', async () => {
    const { ada, inbox, add, refresh, clock } = await watching()
    await add(ada)
    await refresh({
      'a.md': article('Ferry', 'Evening Desk', NEWS),
      'b.md': article('Ferry', 'Weekend Desk', NEWS),
    })
    expect(told(inbox)).toHaveLength(1)
    const hours = ['one', 'two', 'three', 'four', 'five', 'six']
    const text = (hour: string) =>
      `On ${hour} Sundays of the year the night ferry to Harrow sails at ${hour} in the morning, said the ${hour} captains.\n`
    await refresh(Object.fromEntries(hours.map((hour) => [`${hour}.md`, article(hour, `${hour} Desk`, text(hour))])))
    expect(told(inbox).length).toBeLessThanOrEqual(5)
    const before = told(inbox).length
    clock.advance(24 * 60 * 60_000)
    await refresh({ 'winter.md': article('Winter', 'Weekend Desk', OTHER_NEWS) })
    expect(told(inbox)).toHaveLength(before + 1)
  })

  it('is stopped by its button, and its text is then gone', async () => {
    const { ada, inbox, add, refresh, state } = await watching()
    await add(ada)
    await refresh({ 'ferry.md': article('Ferry', 'Evening Desk', NEWS) })
    const [message] = told(inbox)
    if (!message) throw new Error('nothing was told')
    const stopped = await (await inbox.presses(message, 'Stop watching')).reply()
    expect(stopped.text).toContain('No longer watched')
    expect(JSON.stringify(state())).not.toContain('ferry')
    await refresh({ 'winter.md': article('Winter', 'Weekend Desk', OTHER_NEWS) })
    expect(told(inbox)).toHaveLength(1)
    const again = await (await inbox.presses(message, 'Stop watching')).reply()
    expect(again.text).toMatch(/^This watch is gone, or it is not yours/)
  })

  it('is told once if Discord’s receipt is lost, also after a restart', async () => {
    const { discord, ada, inbox, add, refresh, restart, look } = await watching()
    await add(ada)
    discord.failNext(CHANNEL_POST, cutConnection({ after: 'effect' }))
    await refresh({ 'ferry.md': article('Ferry', 'Evening Desk', NEWS) })
    await restart()
    await look()
    await look()
    expect(told(inbox)).toHaveLength(1)
  })

  it('waits for a Discord that cannot be reached, however long', async () => {
    const { discord, ada, inbox, add, refresh, look } = await watching()
    await add(ada)
    discord.failNext({ ...CHANNEL_POST, times: 30 }, serverError(503))
    await refresh({ 'ferry.md': article('Ferry', 'Evening Desk', NEWS) })
    expect(told(inbox)).toEqual([])
    discord.clearFaults()
    await look()
    await look()
    expect(told(inbox)).toHaveLength(1)
  })
})

describe('a watch that cannot be told', () => {
  it('is paused when direct messages are closed, which its member is told, and goes on when they say so', async () => {
    const { discord, ada, inbox, add, refresh } = await watching()
    await add(ada)
    discord.user('Ada').closesDirectMessages()
    await refresh({ 'ferry.md': article('Ferry', 'Evening Desk', NEWS) })
    expect((await add(ada, 'who leads the harbour board')).text).toContain(
      'is paused, because your direct messages are closed to me',
    )
    const list = await (await ada.types('/watch list')).reply()
    expect(list.text).toContain('paused, because your direct messages are closed to me')
    discord.user('Ada').closesDirectMessages(false)
    const [option] = list.select('Try again …').options
    await (await ada.selects(list, 'Try again …', [option?.value ?? ''])).settled()
    await refresh({ 'winter.md': article('Winter', 'Weekend Desk', OTHER_NEWS) })
    expect(told(inbox)).toHaveLength(1)
  })

  it('is not set up on a machine that may not write, which says so', async () => {
    const { corpus, ada, add } = await watching()
    rmSync(path.join(corpus, '.state/lock'), { recursive: true, force: true })
    mkdirSync(path.join(corpus, '.state'), { recursive: true })
    writeFileSync(path.join(corpus, '.state/lock'), '')
    expect((await add(ada)).text).toMatch(/^I cannot keep watches here: the corpus folder cannot be written/)
  })
})

describe('a watch for a channel', () => {
  it('is for moderators, tells the channel, and is paused if the bot may not write there', async () => {
    const { newsroom, ada, moderator, add, refresh } = await watching()
    const wire = newsroom.channel('wire')
    expect((await add(ada, QUESTION, { channel: wire })).text).toMatch(/^Only moderators can set up a watch/)
    expect((await add(moderator, QUESTION, { channel: wire })).text).toContain('to the channel that you chose')
    await refresh({ 'ferry.md': article('Ferry', 'Evening Desk', NEWS) })
    const [message] = told(ada.in(wire))
    if (!message) throw new Error('nothing was told')
    expect((await (await ada.in(wire).presses(message, 'Stop watching')).reply()).text).toMatch(/not yours/)
    newsroom.denyApp(wire, [PermissionFlagsBits.SendMessages])
    await refresh({ 'winter.md': article('Winter', 'Weekend Desk', OTHER_NEWS) })
    expect((await (await moderator.types('/watch list')).reply()).text).toContain('I may not write into the channel')
    const stopped = await (await moderator.in(wire).presses(message, 'Stop watching')).reply()
    expect(stopped.text).toContain('No longer watched')
  })
})

describe('a watch of a member whose Discord is German', () => {
  it('tells them in German, and a channel in the language of the server', async () => {
    const { discord, newsroom, moderator, add, refresh } = await watching({
      double: { guilds: [{ name: 'Newsroom', locale: 'fr' }] },
    })
    const wire = newsroom.channel('wire')
    const dora = newsroom.member('Dora', { locale: 'de' })
    expect((await add(dora)).text).toContain('schicke ich sie dir als Direktnachricht, jede einmal')
    expect((await add(dora)).text).toBe('Diese Frage ist dort schon gemerkt.')
    await add(moderator, QUESTION, { channel: wire })
    await refresh({ 'ferry.md': article('Ferry', 'Evening Desk', NEWS) })
    const doras = discord.user('Dora').directMessage()
    const [own] = doras.channelMessages
    if (!own) throw new Error('nothing was told')
    expect(own.text).toMatch(/Neu zu deiner gemerkten Frage · (?:Sicherer|Wahrscheinlicher) Treffer/)
    expect(own.content).toBe(`**Frage:** ${QUESTION}`)
    const [posted] = moderator.in(wire).channelMessages
    expect(posted?.text).toMatch(/Du nouveau sur votre suivi · Correspondance (?:sûre|probable)/)
    expect(posted?.buttons.map(({ label }) => label)).toContain('Ne plus suivre')
    const stopped = await (await doras.presses(own, 'Nicht mehr merken')).reply()
    expect(stopped.text).toContain('Ihr Text ist gelöscht.')
  })
})

describe('the watches of a server', () => {
  it('go when the bot is removed, and stay in an outage', async () => {
    const { discord, newsroom, ada, add, state, logged } = await watching({ over: 'gateway' })
    await add(ada)
    await add(discord.user('Ada').directMessage(), 'who leads the harbour board')
    newsroom.breaksDown()
    newsroom.removeApp()
    await eventually(() =>
      expect(state().watches.map(({ question }: { question: string }) => question)).toEqual([
        'who leads the harbour board',
      ]),
    )
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('go at the next start if the bot was removed while it was away', async () => {
    const { newsroom, ada, add, state, restart, discord } = await watching({ over: 'gateway' })
    discord.addGuild({ name: 'Classroom' })
    await add(ada)
    await add(discord.guild('Classroom').member('Ada'), 'who leads the harbour board')
    discord.gateway.forgetSessions()
    newsroom.removeApp()
    await restart()
    await eventually(() => expect(state().watches).toHaveLength(1))
  })

  it('are begun anew if their file is damaged, which is moved aside and said', async () => {
    const { ada, add, state, corpus, logged } = await watching()
    await add(ada)
    writeFileSync(path.join(corpus, '.state/watches.json'), '{"version": 1, "watches": [{}]}')
    await add(ada)
    expect(state().watches).toHaveLength(1)
    expect(JSON.stringify(logged)).toMatch(
      /watches\.json in the bot's state cannot be read\. It was moved aside as watches\.damaged-\d+\.json/,
    )
  })
})

describe('/watch', () => {
  it('lists and removes by the beginning of a question, and refuses too many and the same twice', async () => {
    const { ada, add, state } = await watching()
    expect((await (await ada.types('/watch list')).reply()).text).toContain('You watch nothing')
    for (let i = 0; i < 10; i++) await add(ada, `question number ${i} about the harbour`)
    expect((await add(ada)).text).toMatch(/^There are 10 watches there already/)
    expect((await add(ada, 'question number 3 about the harbour')).text).toBe('This question is watched there already.')
    const remove = async (question: string) => (await (await ada.types('/watch remove', { question })).reply()).text
    expect(await remove('question')).toMatch(/^Several of your watches/)
    expect(await remove('nothing')).toMatch(/^You watch no such question/)
    expect(await remove('Question number 4')).toContain('No longer watched')
    expect(state().watches).toHaveLength(9)
  })
})
