/** Joins the parts of the preview: the briefing, the bot's own handling of interactions, a Discord on this machine, and the page. */
import type { Logger } from 'pino'
import type { Command } from '../../commands/command.ts'
import { createCooldowns } from '../discord/interactions/cooldowns.ts'
import { createInteractionHandler } from '../discord/interactions/handle-interaction.ts'
import { serveInteractions } from '../discord/interactions/serve-interactions.ts'
import { createShares } from '../discord/interactions/share-once.ts'
import { turnOf } from '../discord/interactions/turn-of.ts'
import type { Config } from '../process/config.ts'
import type { BriefingService } from '../serving/briefing-service.ts'
import { openThreadedService, type ThreadedServiceOptions } from '../serving/threaded-service.ts'
import { perform } from './acts.ts'
import { type BotRequest, type BotResponse, createBotClient } from './bot-client.ts'
import { createChannel } from './channel.ts'
import { createLocalDiscord } from './local-discord.ts'
import { offerCommands } from './offered-commands.ts'
import { buildPageFiles } from './page-files.ts'
import { CHANNEL, GUILD_ID } from './people.ts'
import { servePreview } from './preview-server.ts'

/** Discord waits this long for a first response (interactions/receiving-and-responding). */
const FIRST_RESPONSE_MS = 3_000
/** Discord takes edits of a reply for 15 minutes. */
const MAX_REPLY_MS = 14 * 60_000
/** An id holds the milliseconds since then, and a counter (reference, snowflakes). */
const DISCORD_EPOCH_MS = 1_420_070_400_000
const COUNTER_BITS = 22n

interface PreviewOptions {
  readonly config: Config
  readonly commands: readonly Command[]
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** 0 takes any free one. */
  readonly port: number
  readonly firstResponseMs?: number
  /** What holds the briefing; by default a thread of its own, as on Discord. */
  readonly openService?: (options: ThreadedServiceOptions) => Promise<BriefingService>
}

export interface Preview {
  /** The address of the page: `http://127.0.0.1:4321`. */
  readonly origin: string
  /** Resolves when speaker attribution has finished. */
  quotationsReady(): Promise<void>
  close(): Promise<void>
}

/**
 * Reads the corpus and serves the page.
 * @throws UserError if the corpus folder is missing, or if the port cannot be opened
 */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { config, commands, log, now, openService = openThreadedService } = options
  const reports = {
    onChange: () => undefined,
    onNote: (note: string) => log.warn(note),
    onTrouble: (what: string, error: unknown) => log.error({ err: error }, what),
  }
  const [service, pageFiles] = await Promise.all([openService({ config, commands, now, reports }), buildPageFiles()])
  const nextId = countIds(now)
  let origin = ''
  const channel = createChannel({ now, nextId, origin: () => origin })
  const offered = offerCommands(commands, nextId)
  const discord = createLocalDiscord({
    channel,
    nextId,
    registered: offered.registered,
    receive: (interaction) => bot.receive(interaction),
    firstResponseMs: options.firstResponseMs ?? FIRST_RESPONSE_MS,
  })
  const bot = serveBot(options, service, discord.answer)
  const stage = { channel, offered: offered.to, send: discord.send, openForm: discord.openForm }
  const server = await servePreview(
    {
      pageFiles,
      seenBy: (person) => ({
        person,
        channel: CHANNEL.name,
        commands: offered.to(person),
        messages: channel.seenBy(person),
      }),
      onChange: channel.onChange,
      perform: (act) => perform(stage, act),
      file: channel.file,
      addFile: (file) => channel.addFile(file).id,
      onTrouble: (error) => log.error({ err: error }, 'the preview could not answer its page'),
    },
    options.port,
  ).catch(async (error: unknown) => {
    await service.close()
    throw error
  })
  origin = server.origin
  return {
    origin,
    quotationsReady: service.quotationsReady,
    async close() {
      await server.close()
      await Promise.all([bot.finish(), service.endChanges()])
      await service.close()
    },
  }
}

/** The bot as on Discord, except that it is not logged in. */
function serveBot(
  { config, commands, log, now }: PreviewOptions,
  runner: BriefingService,
  answer: (request: BotRequest) => BotResponse,
) {
  const { client, receive } = createBotClient(log, answer)
  const handler = createInteractionHandler({
    commands,
    runner,
    cooldowns: createCooldowns(config.COOLDOWN),
    shares: createShares(),
    moderators: { guildIds: [GUILD_ID], roleIds: [] },
    log,
    onUse: () => undefined,
    now,
    longestReplyMs: MAX_REPLY_MS,
  })
  const { finish } = serveInteractions(client, { handler, turnOf: turnOf(commands), now, log })
  return {
    receive,
    async finish() {
      await finish()
      await client.destroy()
    },
  }
}

/** @returns makes ids that rise and tell when they were made, as Discord's do */
function countIds(now: () => number): () => string {
  let last = 0n
  return () => {
    const first = BigInt(now() - DISCORD_EPOCH_MS) << COUNTER_BITS
    last = first > last ? first : last + 1n
    return String(last)
  }
}
