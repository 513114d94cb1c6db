/** The real bot on the real client, logged in to the double: what every end-to-end test starts from. */
import { REST } from 'discord.js'
import { expect, onTestFinished } from 'vitest'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import type { Command } from '../../commands/command.ts'
import { commands as allCommands } from '../../commands/index.ts'
import type { BriefingSettings } from '../../src/briefings/briefing-settings.ts'
import { moderatedServers } from '../../src/briefings/choose-briefing.ts'
import { moderatorCommands, register } from '../../src/discord/registration/registration.ts'
import { type Bot, startBot } from '../../src/discord/start-bot.ts'
import { parseConfig } from '../../src/process/config.ts'
import { createLog } from '../../src/process/log.ts'
import type { BriefingService } from '../../src/serving/briefing-service.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { openThreadedService, type ThreadedServiceOptions } from '../../src/serving/threaded-service.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { stretchLimits } from '../builders/unhurried-timers.ts'
import { type DiscordDouble, type DoubleOptions, ManualClock, startDiscordDouble } from '../discord-double/index.ts'
import { addJudgedBodies } from '../setup/judged-bodies.ts'

type Environment = Readonly<Record<string, string>>

export interface ServedBot {
  readonly discord: DiscordDouble
  readonly bot: Bot
  /** The corpus folder. */
  readonly corpus: string
  /** By which the bot and Discord live. */
  readonly clock: ManualClock
  /** What the bot has logged, as parsed lines. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Stops the bot and starts another one on the same double: what happens at an upgrade. Variables and briefings may change. */
  restart(environment?: Environment, several?: readonly BriefingSettings[]): Promise<void>
}

export interface ServedBotOptions {
  /** Article files by name; by default the shipped corpus. */
  readonly files?: Readonly<Record<string, string>>
  readonly commands?: readonly Command[]
  /** Several briefings instead of one. */
  readonly several?: (discord: DiscordDouble) => readonly BriefingSettings[] | undefined
  readonly environment?: Environment | ((discord: DiscordDouble) => Environment)
  /** The guild in which moderators' commands are registered, by name. */
  readonly moderated?: string
  readonly longestReplyMs?: number
  readonly double?: Omit<DoubleOptions, 'clock'> & { readonly clock?: ManualClock }
  readonly now?: () => number
  readonly registered?: boolean
  readonly beforeStart?: (discord: DiscordDouble) => void
  /** The `onTestFinished` of the test's context: needed when tests run side by side. */
  readonly onFinished?: (clean: () => Promise<void>) => void
  /** What a test does while the bot is not ready yet. */
  readonly whileStarting?: (discord: DiscordDouble, logged: ServedBot['logged']) => Promise<void>
  /** Serves from a thread as the program does; by default from this thread, which starts in a fraction of the time. */
  readonly threads?: true
  /** How interactions reach the bot; by default as the project of the tests says. */
  readonly over?: 'gateway' | 'http'
  /** Keeps the bot's own limits that come from Discord's three seconds, for tests of these. By default they are stretched. */
  readonly hurried?: true
}

/** Waits for the thread, however long it takes. */
async function openUnhurriedService(options: ThreadedServiceOptions): Promise<BriefingService> {
  const service = await openThreadedService(options)
  return {
    ...service,
    run: (command, values, call) => service.run(command, values, call),
    show: (command, view, call) => service.show(command, view, call),
    complete: (command, option, typed) => service.complete(command, option, typed),
  }
}

function openServiceOf({ threads, hurried, several }: ServedBotOptions) {
  if (threads === undefined) return { openService: openLocalService }
  // They share one, as in the program.
  if (several) return {}
  return hurried ? {} : { openService: openUnhurriedService }
}

/** By default time stands still for the bot and for Discord's limits: no test depends on how busy the machine is. */
export async function serveBot(options: ServedBotOptions = {}): Promise<ServedBot> {
  const commands = options.commands ?? allCommands
  const clock = options.double?.clock ?? new ManualClock()
  const discord = await startDiscordDouble({ ...options.double, clock })
  const corpus = options.files === undefined ? 'corpus' : corpusFolder(options.files)
  const guildId = options.moderated === undefined ? undefined : discord.guild(options.moderated).id
  const several = options.several?.(discord)
  const isOverHttp = (options.over ?? process.env.INTERACTIONS_OVER) === 'http'
  const environment = {
    ...(isOverHttp && { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: discord.endpoint.publicKey }),
    ...environmentOf(discord, corpus, guildId),
    ...(typeof options.environment === 'function' ? options.environment(discord) : options.environment),
  }
  const logged: Record<string, unknown>[] = []
  const log = createLog('debug', [discord.token], { write: (line) => void logged.push(JSON.parse(line)) })
  if (options.registered !== false) await registerOffered(discord, commands, guildId, several)
  const start = async (changed: Environment = {}, briefings = several) => {
    const started = await startBot({
      config: parseConfig({ ...environment, ...changed }),
      token: discord.token,
      log,
      now: options.now ?? (() => clock.now()),
      commands,
      several: briefings,
      onInvalidated: () => undefined,
      balancerMs: 0,
      setAlarm: clock.setAlarm,
      ...openServiceOf(options),
      ...(options.longestReplyMs === undefined ? {} : { longestReplyMs: options.longestReplyMs }),
    })
    const { origin } = logged.findLast(({ msg }) => msg === 'interactions are served') ?? {}
    await (isOverHttp ? discord.endpoint.use(`${origin}/interactions`) : discord.gateway.ready())
    return started
  }
  const endStretch = options.hurried ? () => undefined : stretchLimits()
  options.beforeStart?.(discord)
  const meanwhile = options.whileStarting?.(discord, logged)
  let bot = await start()
  await meanwhile
  const onFinished = options.onFinished ?? onTestFinished
  onFinished(async () => {
    await bot.stop()
    endStretch()
    await closeBlameless(discord)
  })
  return {
    discord,
    corpus,
    clock,
    get bot() {
      return bot
    },
    logged,
    async restart(changed, briefings) {
      await bot.stop()
      bot = await start(changed, briefings)
    },
  }
}

/** Fails if Discord's specification has anything against a body, and counts the bodies. */
async function closeBlameless(discord: DiscordDouble): Promise<void> {
  await discord.close()
  const judged = discord.requests.filter(({ specificationErrors }) => specificationErrors !== null)
  addJudgedBodies(judged.length)
  const against = judged.flatMap(({ specificationErrors }) => specificationErrors)
  expect(against, 'every body is as Discord’s specification wants it').toEqual([])
}

const environmentOf = (discord: DiscordDouble, corpus: string, guildId: string | undefined): Environment => ({
  CORPUS_DIR: corpus,
  MEANING: 'off',
  DISCORD_API_URL: discord.apiUrl,
  COOLDOWN: '0',
  ...(guildId === undefined ? {} : { MODERATOR_GUILD_IDS: guildId }),
})

const registerOffered = (
  discord: DiscordDouble,
  commands: readonly Command[],
  guildId: string | undefined,
  several: readonly BriefingSettings[] | undefined,
): Promise<void> =>
  registerAt(
    discord,
    moderatedServers(several ?? [], guildId === undefined ? [] : [guildId]),
    several ? withBriefingOption(commands) : commands,
  )

/** @param guildIds the guilds that get the moderators' commands too */
export async function registerAt(
  discord: DiscordDouble,
  guildIds: readonly string[] = [],
  commands = allCommands,
): Promise<void> {
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token)
  await register(rest, commands, { scope: 'global' })
  for (const guildId of guildIds) await register(rest, moderatorCommands(commands), { scope: 'guild', guildId })
}
