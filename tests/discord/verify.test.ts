import { readFileSync } from 'node:fs'
import { REST } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { commands as allCommands } from '../../commands/index.ts'
import { register } from '../../src/discord/registration/registration.ts'
import { UserError } from '../../src/process/user-error.ts'
import type { ShownMessage } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const SHEET = readFileSync('tests/verification/fixtures/seven-quotations/message.md', 'utf8')
const CLOSER = 'The two sides are today a lot closer'

const heading = (message: ShownMessage) => message.embeds[0]?.author?.name ?? ''
const words = (message: ShownMessage) => message.embeds[0]?.description ?? ''
/** The lines that begin in bold: a verdict each. */
const verdicts = (message: ShownMessage) =>
  [...words(message).matchAll(/^\*\*(?:\d+\\\. )?(.*?)\*\*(?: · .*)?$/gm)].map((m) => m[1])

async function analysed(options: Parameters<typeof serveBot>[0] = {}) {
  const served = await serveBot(options)
  await served.bot.quotationsReady()
  const newsroom = served.discord.guild('Newsroom')
  return Object.assign(served, { ada: newsroom.member('Ada'), bob: newsroom.member('Bob') })
}

describe('/verify on Discord', () => {
  it('shows the words that differ, what was typed against what was said, and the source, to the asker alone', async () => {
    const { ada } = await analysed()
    const reply = await (
      await ada.types('/verify', { quotation: '"I expect there will be a call with both presidents next week"' })
    ).reply()
    expect(reply.ephemeral).toBe(true)
    expect(verdicts(reply)).toEqual(['Altered — Steve Witkoff'])
    expect(words(reply)).toContain('\n__that__ is missing\n~~next~~ → __this__\n')
    expect(words(reply)).toContain('> I expect __that__ there will be a call with both presidents __this__ week,')
    expect(words(reply)).toMatch(/^\[Envoy Expects .*\]\(https:.*\) · Morning Desk · .*17 Mar 2025$/m)
    expect(words(reply)).toContain('Searched 12 articles from 3 outlets')
  })

  it('says whose words they are', async () => {
    const { ada } = await analysed()
    const wrong = await (await ada.types('/verify', { quotation: CLOSER, speaker: 'Mike Waltz' })).reply()
    expect(verdicts(wrong)[0]).toMatch(/^Someone else’s — Steve Witkoff/)
    expect(words(wrong)).toContain('Not said by Mike Waltz.')
    const right = await (await ada.types('/verify', { quotation: CLOSER, speaker: 'Witkoff' })).reply()
    expect(verdicts(right)[0]).toMatch(/^Word for word — Steve Witkoff/)
    expect((await ada.completes('/verify', { quotation: CLOSER, speaker: 'Witcoff' }, 'speaker'))[0]?.value).toBe(
      'Steve Witkoff',
    )
  })

  it('asks which person is meant, with a choice if the words are short', async () => {
    const { ada } = await analysed()
    const which = await (await ada.types('/verify', { quotation: 'Marks are a promise', speaker: 'Tarn' })).reply()
    const [ruth, milan] = which.select('Who is meant').options
    expect([ruth?.label, milan?.label]).toEqual(['1. Ruth Tarn — 9 quotations', '2. Milo Tarn — 7 quotations'])
    const milo = await (await ada.selects(which, 'Who is meant', [milan?.value ?? ''])).update()
    expect(verdicts(milo)[0]).toMatch(/^Someone else’s — Ruth Tarn/)
    const long = await (await ada.types('/verify', { quotation: CLOSER.repeat(3), speaker: 'Tarn' })).reply()
    expect(long.components).toEqual([])
    expect(words(long)).toContain('Run /verify again with the full name.')
  })

  it('shows the passage of the closest words', async () => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/verify', { quotation: CLOSER })).reply()
    const place = await (await ada.presses(reply, 'Context')).reply()
    expect(place.embeds[0]?.footer?.text).toBe('In the article')
    expect(words(place)).toContain(CLOSER)
  })

  it('never says “false”, and says what was searched', async () => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/verify', { quotation: 'We will never surrender' })).reply()
    expect(verdicts(reply)).toEqual(['Not in this briefing'])
    expect(words(reply)).toContain('16 Mar 2025 to 20 Mar 2025')
    expect(words(reply)).not.toMatch(/\bfalse\b/i)
  })

  it.each([
    ['nothing but emoji', '🐟🐟'],
    ['an ellipsis', '…'],
  ])('explains %s', async (_, quotation) => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/verify', { quotation })).reply()
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('This text has no words to check.')
  })

  it('takes 6,000 characters, and what Discord would act on', async () => {
    const { ada } = await analysed()
    for (const quotation of [
      `${CLOSER} `.repeat(200).slice(0, 6_000),
      `“@everyone <@${ada.id}> ${'**_~~||`'.repeat(60)} ${CLOSER}”`,
      `“${'a '.repeat(2_900)}”`,
      Array.from({ length: 200 }, (_, i) => `“closer ${i} today”`).join(' '),
    ]) {
      const reply = await (await ada.types('/verify', { quotation })).reply()
      expect(reply.pings).toEqual({ everyone: false, roles: [], users: [] })
      expect(heading(reply)).toMatch(/checked/)
    }
  })

  it('says that the answer will come if it takes long, and shows it in the same reply', async () => {
    let go: () => void = () => undefined
    const ready = new Promise<void>((resolve) => {
      go = resolve
    })
    const verify = allCommands.find(({ name }) => name === 'verify')
    const delayed = allCommands.map((command) =>
      command === verify
        ? { ...verify, run: (...args: Parameters<typeof verify.run>) => ready.then(() => verify.run(...args)) }
        : command,
    )
    const { discord } = await serveBot({ commands: delayed, hurried: true })
    const check = await discord.guild('Newsroom').member('Ada').types('/verify', { quotation: CLOSER })
    const first = await check.reply(({ text }) => text !== '')
    expect(first.ephemeral).toBe(true)
    expect(first.text).toContain('The answer will appear here.')
    go()
    const answer = await check.reply(({ embeds }) => embeds.length > 0)
    expect(verdicts(answer)[0]).toMatch(/^Word for word — Steve Witkoff/)
    expect(answer.text).not.toContain('The answer will appear here.')
  })

  it('says what went wrong even after it has said that the answer will come', async () => {
    const broken = allCommands.map((command) =>
      command.name === 'verify'
        ? {
            ...command,
            run: async () => {
              await check.reply(({ text }) => text !== '')
              throw new UserError('There is no such thing.')
            },
          }
        : command,
    )
    const { discord } = await serveBot({ commands: broken, hurried: true })
    const check = await discord.guild('Newsroom').member('Ada').types('/verify', { quotation: CLOSER })
    expect((await check.reply(({ text }) => text.includes('no such thing'))).ephemeral).toBe(true)
  })

  it('waits for the quotations of the articles, and says so in time', async () => {
    const { discord } = await serveBot()
    const reply = await (await discord.guild('Newsroom').member('Ada').types('/verify', { quotation: CLOSER })).reply()
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toMatch(/Word for word|still working out/)
  })
})

describe('Check quotations on a message', () => {
  it('gives the seven quotations of the test sheet their verdicts, in one reply', async () => {
    const { ada, bob } = await analysed()
    const reply = await (await ada.uses('Check quotations', bob.says(SHEET))).reply()
    expect(reply.ephemeral).toBe(true)
    expect(verdicts(reply).map((verdict) => verdict?.split(' — ')[0])).toEqual([
      'Word for word',
      'Word for word',
      'Altered',
      'Altered',
      'Someone else’s',
      'Reported, not quoted',
      'Not in this briefing',
    ])
    expect(heading(reply)).toBe(
      '7 quotations checked: 2 word for word; 2 altered; 1 someone else’s; 1 reported, not quoted; 1 not in this briefing',
    )
    expect(words(reply)).not.toContain('does not fit into one message')
    expect(words(reply)).toContain('> We did __not__ catch it')
    expect(reply.embeds).toHaveLength(1)
  })

  it('is shared with the channel as it is, even after a restart, and its menu goes on working', async () => {
    const served = await analysed()
    const { ada, bob } = served
    const reply = await (await ada.uses('Check quotations', bob.says(SHEET))).reply()
    await served.restart()
    await served.bot.quotationsReady()
    const shared = await (await ada.presses(reply, 'Share')).reply()
    expect(shared.ephemeral).toBe(false)
    expect(words(shared)).toBe(words(reply))
    expect(heading(shared)).toBe(heading(reply))
    expect(shared.buttons.map(({ label }) => label)).toEqual(['Delete'])
    const third = shared.select('Context of …').options[2]
    expect(third?.label).toMatch(/^3\. We did not catch it/)
    const place = await (await bob.selects(shared, 'Context of …', [third?.value ?? ''])).reply()
    expect(place.ephemeral).toBe(true)
    expect(words(place)).toContain('We did not catch it')
  })

  it('reads the embeds of a message without text of its own', async () => {
    const { ada, discord } = await analysed()
    const planted = discord
      .guild('Newsroom')
      .plantMessage({ embeds: [{ title: 'Heard today', description: `Waltz said “${CLOSER}”` }] })
    const reply = await (await ada.uses('Check quotations', planted)).reply()
    expect(verdicts(reply)[0]).toMatch(/^Someone else’s/)
  })

  it('says so if the message holds no words', async () => {
    const { ada, bob } = await analysed()
    const reply = await (await ada.uses('Check quotations', bob.says('🐟'))).reply()
    expect(reply.text).toContain('This text has no words to check.')
  })

  it('works in direct messages with the bot, without a button to share', async () => {
    const { discord } = await analysed()
    const dora = discord.user('Dora').directMessage()
    const reply = await (await dora.uses('Check quotations', dora.says(`“${CLOSER}”`))).reply()
    expect(verdicts(reply)[0]).toMatch(/^Word for word/)
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Context'])
  })

  it('works in places without the bot, for users who install the app', async () => {
    const { discord } = await analysed({
      double: { guilds: [{ name: 'Newsroom' }, { name: 'Elsewhere', installed: false }] },
    })
    discord.user('Dora').installsApp()
    const dora = discord.guild('Elsewhere').member('Dora')
    const reply = await (await dora.uses('Check quotations', dora.says(`“${CLOSER}”`))).reply()
    expect(verdicts(reply)[0]).toMatch(/^Word for word/)
    const shared = await (await dora.presses(reply, 'Share')).reply()
    expect(words(shared)).toBe(words(reply))
  })

  it('counts for the cooldown', async () => {
    const { ada, bob } = await analysed({ environment: { COOLDOWN: '1/60' } })
    await (await ada.uses('Check quotations', bob.says(SHEET))).reply()
    const second = await (await ada.uses('Check quotations', bob.says(SHEET))).reply()
    expect(second.text).toContain('You have used many commands in a short time.')
  })

  it('keeps no text in the log', async () => {
    const { ada, bob, logged } = await analysed()
    await (await ada.uses('Check quotations', bob.says(SHEET))).reply()
    const answered = expect.objectContaining({ command: 'Check quotations', outcome: 'checked' })
    await expect.poll(() => logged).toContainEqual(answered)
    expect(JSON.stringify(logged)).not.toContain('two sides')
  })

  it('says so if it is registered and the bot has it no more', async () => {
    const without = allCommands.filter(({ name }) => name !== 'verify')
    const { discord } = await serveBot({ commands: without, registered: false })
    await register(new REST({ api: discord.apiUrl }).setToken(discord.token), allCommands, { scope: 'global' })
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.uses('Check quotations', ada.says(SHEET))).reply()
    expect(reply.text).toContain('“Check quotations” is no longer a command of this bot.')
  })
})
