/** Tokens and members' words never leave the process: not in its log, its files, its arguments, nor when it crashes. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { cutConnection, type DiscordDouble, serverError, startDiscordDouble } from '../discord-double/index.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { ONE_ARTICLE, startBotProcess } from './bot-process.ts'
import { registerAt } from './served-bot.ts'

const CALLBACK = { method: 'POST', path: /callback/ }
const GUILD = 'Newsroom'

const started = async (): Promise<DiscordDouble> => {
  const discord = await startDiscordDouble()
  await registerAt(discord, [discord.guild(GUILD).id])
  return discord
}

/** Not even a part of it that is long enough to help. */
function expectNoSecret(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    for (let at = 0; at + 20 <= secret.length; at++) expect(text).not.toContain(secret.slice(at, at + 20))
  }
}

const AN_ERROR = [
  'Promise.reject(new Error(process.env.DISCORD_TOKEN))',
  'const end = () => { throw Object.assign(new Error(process.env.DISCORD_TOKEN), { headers: process.env.DISCORD_TOKEN }) }',
  'setTimeout(end, 200)',
].join('; ')

/** Runs `what` inside of the program as soon as it is ready for the unexpected. */
const throwing = (what: string) => {
  const ready = `process.listenerCount('uncaughtException') > 0`
  const script = `const look = setInterval(() => { if (${ready}) { clearInterval(look); ${what} } }, 20)`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` }
}

describe('a running bot', () => {
  it.skipIf(process.platform !== 'linux')(
    'says no token and no word of a member in any fault, and writes none into the corpus',
    async () => {
      const discord = await started()
      const corpus = corpusFolder(ONE_ARTICLE)
      const bot = startBotProcess(discord, {
        CORPUS_DIR: corpus,
        LOG_LEVEL: 'debug',
        MODERATOR_GUILD_IDS: discord.guild(GUILD).id,
      })
      await discord.gateway.ready()
      const ada = discord.guild(GUILD).member('Ada', { permissions: [PermissionFlagsBits.ManageGuild] })
      const question = 'xylophone marmalade ceasefire'
      discord.failNext({ ...CALLBACK, times: 8 }, serverError(500))
      const silent = await ada.types('/ask', { question })
      await eventually(() => expect(bot.output()).toContain('unreachable'))
      discord.failNext({ ...CALLBACK, times: 8 }, cutConnection({ after: 'nothing' }))
      const cut = await ada.types('/ask', { question })
      await eventually(() => expect(bot.output().split('unreachable')).toHaveLength(3))
      const refresh = await ada.types('/corpus refresh', {})
      await refresh.reply(({ embeds }) => embeds.length > 0)
      const listing = argumentsOfProcesses()
      expect(listing).toContain('.bundles/tests/start.js')
      bot.child.kill('SIGTERM')
      expect(await bot.ended()).toBe(0)
      await discord.close()
      const secrets = [discord.token, silent.token, cut.token, refresh.token]
      expectNoSecret(bot.output(), secrets)
      expectNoSecret(listing, secrets)
      expect(bot.output()).not.toMatch(/xylophone|marmalade/)
      const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      expect(files.length).toBeGreaterThan(1)
      for (const { parentPath, name } of files)
        expectNoSecret(readFileSync(path.join(parentPath, name), 'utf8'), secrets)
    },
  )

  it.each([
    ['a rejection, which it survives, and in an exception', 'an error', AN_ERROR],
    ['an exception', 'no error', 'throw process.env.DISCORD_TOKEN'],
  ])('keeps its token in %s that is %s and that nobody caught', async (_, __, what) => {
    const discord = await started()
    const bot = startBotProcess(discord, { ...throwing(what), CORPUS_DIR: corpusFolder(ONE_ARTICLE) })
    expect(await bot.ended()).toBe(70)
    await discord.close()
    expect(bot.output()).toContain('an unexpected error')
    if (what === AN_ERROR) expect(bot.output()).toContain('nobody waited for')
    expectNoSecret(bot.output(), [discord.token])
  })
})

describe('a bot that does not get in', () => {
  it('keeps a token that Discord refuses', async () => {
    const discord = await started()
    const token = `${discord.token}x`
    const bot = startBotProcess({ apiUrl: discord.apiUrl, token }, { CORPUS_DIR: corpusFolder(ONE_ARTICLE) })
    expect(await bot.ended()).toBe(1)
    await discord.close()
    expect(bot.output()).toContain('Discord refused the token')
    expectNoSecret(bot.output(), [token])
  })

  it.skipIf(!TEST_ALL)('keeps its token if the gateway refuses it', async () => {
    const discord = await started()
    discord.gateway.sessionStartLimit.remaining = 1
    const bot = startBotProcess(discord, { CORPUS_DIR: corpusFolder(ONE_ARTICLE) })
    await discord.gateway.ready()
    discord.gateway.invalidateSessions({ resumable: false })
    await eventually(() => expect(bot.output()).toContain('budget of gateway sessions'))
    bot.child.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
    await discord.close()
    expectNoSecret(bot.output(), [discord.token])
  })

  it.each(TEST_ALL ? [['register'], ['refresh']] : [['refresh']])(
    'keeps its token while it runs "npm run %s" against a Discord in trouble',
    async (program) => {
      const discord = await started()
      discord.failNext({ times: 50 }, serverError(500))
      const run = startBotProcess(
        discord,
        { CORPUS_DIR: corpusFolder(ONE_ARTICLE) },
        { program: `src/main/${program}.ts` },
      )
      await run.ended()
      await discord.close()
      expect(run.output()).not.toBe('')
      expectNoSecret(run.output(), [discord.token])
    },
  )
})

/** What anyone on the machine sees of processes: their arguments. */
function argumentsOfProcesses(): string {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.map((number) => ofProcess(number)).join('\n')
}

function ofProcess(number: string): string {
  try {
    return readFileSync(`/proc/${number}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(String((error as NodeJS.ErrnoException).code))) return ''
    throw error
  }
}
