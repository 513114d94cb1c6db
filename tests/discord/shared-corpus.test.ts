/** One corpus folder and several processes: one refreshes, one may only read, one is killed at its work. */
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { startDiscordDouble } from '../discord-double/index.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { serve } from '../web/loopback-server.ts'
import { ONE_ARTICLE, originAfter, startBotProcess } from './bot-process.ts'
import { registerAt } from './served-bot.ts'

/** The superuser may write everywhere, so a reader without write access has to be somebody else. */
const SOMEBODY = process.getuid?.() === 0 ? 65_534 : undefined
const FERRIES = 'The ferry to the outer islands stops at noon, the harbour master said on Sunday.'
const SWANS = 'Swans were counted at the lake on Monday, and there were more than a year ago.'
/** The bots look every five seconds. */
const SECONDS = 20_000

/** A feed that never answers, so that a refresh is at work for as long as the test wants. */
async function silentFeed() {
  const web = await serve(() => undefined)
  onTestFinished(() => web.close())
  return web
}

async function discordWithModerators() {
  const discord = await startDiscordDouble()
  onTestFinished(() => discord.close())
  const guild = discord.guild('Newsroom')
  await registerAt(discord, [guild.id])
  const mona = guild.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
  return { discord, guild, mona }
}

/** A bot that takes interactions over HTTP, with its addresses. */
async function httpBot(
  discord: Awaited<ReturnType<typeof startDiscordDouble>>,
  environment: Readonly<Record<string, string>>,
  user?: number,
) {
  const bot = startBotProcess(
    discord,
    { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: discord.endpoint.publicKey, HEALTH_PORT: '0', ...environment },
    { user },
  )
  const health = await originAfter(bot, 'health and metrics are served')
  const interactions = `${await originAfter(bot, 'interactions are served')}/interactions`
  const articles = async () => ((await (await fetch(`${health}/healthz`)).json()) as { articles: number }).articles
  return { bot, interactions, articles }
}

describe('one corpus and several processes', () => {
  it.skipIf(!TEST_ALL)(
    'one refreshes, although another was killed at it, and one that may only read follows within seconds',
    async () => {
      const { discord, guild, mona } = await discordWithModerators()
      const web = await silentFeed()
      const corpus = corpusFolder({ ...ONE_ARTICLE, 'feeds.yaml': `- url: ${web.origin}/feed\n  outlet: Slow\n` })
      chmodSync(corpus, 0o755)
      const environment = {
        CORPUS_DIR: corpus,
        FETCH_ALLOW_HOSTS: web.host,
        FETCH_TIMEOUT: '1',
        MODERATOR_GUILD_IDS: guild.id,
      }
      const [writer, reader] = await Promise.all([
        httpBot(discord, environment),
        httpBot(discord, environment, SOMEBODY),
      ])
      const killed = startBotProcess(
        discord,
        { ...environment, FETCH_TIMEOUT: '300' },
        { program: 'src/main/refresh.ts' },
      )
      await eventually(() => expect(web.requests.length).toBeGreaterThan(0))

      await discord.endpoint.use(writer.interactions)
      const refreshed = async () =>
        (await (await mona.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)).text
      expect(await (await mona.types('/corpus refresh')).reply()).toMatchObject({
        text: expect.stringContaining('a refresh by npm run refresh is under way'),
      })
      killed.child.kill('SIGKILL')
      await killed.ended()
      writeFileSync(path.join(corpus, 'b.md'), FERRIES)
      expect(await refreshed()).toContain('b.md')
      await expect.poll(reader.articles, { timeout: SECONDS }).toBe(2)
      writeFileSync(path.join(corpus, 'c.md'), SWANS)
      expect(await refreshed()).toContain('c.md')
      await expect.poll(reader.articles, { timeout: SECONDS }).toBe(3)

      await discord.endpoint.use(reader.interactions)
      const ada = guild.member('Ada')
      const question = 'when were swans counted at the lake'
      expect((await (await ada.types('/ask', { question })).reply()).text).toContain('Swans')
      expect(reader.bot.output()).not.toMatch(/"level":(?:50|60)/)
      expect(readdirSync(path.join(corpus, '.state/refreshing'))).toEqual([])
      expect(existsSync(path.join(corpus, '.state/corpus.json'))).toBe(true)
    },
  )
})
