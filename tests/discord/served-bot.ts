/** The real bot on the real client, logged in to the double: what every end-to-end test starts from. */
import { REST } from 'discord.js'
import { onTestFinished } from 'vitest'
import type { Command } from '../../commands/command.ts'
import { commands as allCommands } from '../../commands/index.ts'
import { moderatorCommands, register } from '../../src/discord/registration/registration.ts'
import { type Bot, startBot } from '../../src/discord/start-bot.ts'
import { parseConfig } from '../../src/process/config.ts'
import { createLog } from '../../src/process/log.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { type DiscordDouble, type DoubleOptions, startDiscordDouble } from '../discord-double/index.ts'

export interface ServedBot {
  readonly discord: DiscordDouble
  readonly bot: Bot
  /** The corpus folder. */
  readonly corpus: string
  /** What the bot has logged, as parsed lines. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Stops the bot and starts another one on the same double: what happens at an upgrade. */
  restart(): Promise<void>
}

type Environment = Readonly<Record<string, string>>

export interface ServedBotOptions {
  /** Article files by name; by default the shipped corpus. */
  readonly files?: Readonly<Record<string, string>>
  readonly commands?: readonly Command[]
  readonly environment?: Environment | ((discord: DiscordDouble) => Environment)
  /** The guild in which moderators' commands are registered, by name. */
  readonly moderated?: string
  readonly longestReplyMs?: number
  readonly double?: DoubleOptions
  readonly now?: () => number
  readonly registered?: boolean
  readonly beforeStart?: (discord: DiscordDouble) => void
  /** Of the test's context, where tests run side by side. */
  readonly onFinished?: (clean: () => Promise<void>) => void
  /** What a test does while the bot is not ready yet. */
  readonly whileStarting?: (discord: DiscordDouble, logged: ServedBot['logged']) => Promise<void>
  /** Serves from a thread as the program does; by default from this thread, which starts in a fraction of the time. */
  readonly threads?: true
}

export async function serveBot(options: ServedBotOptions = {}): Promise<ServedBot> {
  const commands = options.commands ?? allCommands
  const discord = await startDiscordDouble(options.double ?? {})
  const corpus = options.files === undefined ? 'corpus' : corpusFolder(options.files)
  const guildId = options.moderated === undefined ? undefined : discord.guild(options.moderated).id
  const environment = {
    CORPUS_DIR: corpus,
    DISCORD_API_URL: discord.apiUrl,
    COOLDOWN: '0',
    ...(guildId === undefined ? {} : { MODERATOR_GUILD_IDS: guildId }),
    ...(typeof options.environment === 'function' ? options.environment(discord) : options.environment),
  }
  const logged: Record<string, unknown>[] = []
  const log = createLog('debug', [discord.token], { write: (line) => void logged.push(JSON.parse(line)) })
  if (options.registered !== false) {
    await registerAt(discord, guildId, commands)
  }
  const start = () =>
    startBot({
      config: parseConfig(environment),
      token: discord.token,
      log,
      now: options.now ?? Date.now,
      commands,
      onInvalidated: () => undefined,
      ...(options.threads ? {} : { openService: openLocalService }),
      ...(options.longestReplyMs === undefined ? {} : { longestReplyMs: options.longestReplyMs }),
    })
  options.beforeStart?.(discord)
  const meanwhile = options.whileStarting?.(discord, logged)
  let bot = await start()
  await meanwhile
  await discord.gateway.ready()
  const onFinished = options.onFinished ?? onTestFinished
  onFinished(async () => {
    await bot.stop()
    await discord.close()
  })
  return {
    discord,
    corpus,
    get bot() {
      return bot
    },
    logged,
    async restart() {
      await bot.stop()
      bot = await start()
      await discord.gateway.ready()
    },
  }
}

/** @param guildId where moderators' commands are registered too */
export async function registerAt(discord: DiscordDouble, guildId?: string, commands = allCommands): Promise<void> {
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token)
  await register(rest, commands, { scope: 'global' })
  if (guildId !== undefined) await register(rest, moderatorCommands(commands), { scope: 'guild', guildId })
}
