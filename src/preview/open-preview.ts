/** Joins the parts of the preview: the briefing, the bot's own handling of interactions, a Discord on this machine, and the page. */
import type { Logger } from 'pino'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import type { Command } from '../../commands/command.ts'
import type { BriefingSettings } from '../briefings/briefing-settings.ts'
import type { ModeratorRules } from '../briefings/choose-briefing.ts'
import { serveDeliveries } from '../discord/deliveries/serve-deliveries.ts'
import { createCooldowns } from '../discord/interactions/cooldowns.ts'
import { createInteractionHandler } from '../discord/interactions/handle-interaction.ts'
import { serveInteractions } from '../discord/interactions/serve-interactions.ts'
import { createShares } from '../discord/interactions/share-once.ts'
import { turnOf } from '../discord/interactions/turn-of.ts'
import { openMentions } from '../discord/mentions/open-mentions.ts'
import { type SetAlarm, setAlarm } from '../process/alarm.ts'
import type { Config } from '../process/config.ts'
import type { BriefingService } from '../serving/briefing-service.ts'
import type { Briefings } from '../serving/briefings.ts'
import { oneBriefing } from '../serving/one-briefing.ts'
import { severalBriefings } from '../serving/several-briefings.ts'
import { createSharedThread } from '../serving/shared-thread.ts'
import { openThreadedService, type ThreadedServiceOptions } from '../serving/threaded-service.ts'
import { openTemporaryFolder, type TemporaryFolder } from '../store/temporary-folder.ts'
import { perform } from './acts.ts'
import { type BotRequest, type BotResponse, createBotClient } from './bot-client.ts'
import { createChannel } from './channel.ts'
import { createLocalDiscord } from './local-discord.ts'
import { offerCommands } from './offered-commands.ts'
import { buildPageFiles } from './page-files.ts'
import { directIdOf, GUILD_ID } from './people.ts'
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
  /** Rings for what is due later; by default by the clock of this machine. */
  readonly setAlarm?: SetAlarm
  /** What `briefings.yaml` says; absent without it. The first is that of the channel, and all may be chosen there. */
  readonly several?: readonly BriefingSettings[] | undefined
  /** What holds a briefing; by default a thread of its own, as on Discord. */
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
 * Reads the corpus and serves the page. Watches and digests of the preview are forgotten when it closes; those that the bot
 * keeps for Discord are left alone.
 * @throws UserError if the corpus folder is missing, or if the port cannot be opened
 */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { log, now } = options
  const commands = options.several ? withBriefingOption(options.commands) : options.commands
  const [briefings, pageFiles] = await Promise.all([openBriefingsApart(options), buildPageFiles()])
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
  const bot = serveBot({ ...options, commands }, briefings, discord.answer)
  const stage = { channel, offered: offered.to, heard: bot.hear, send: discord.send, openForm: discord.openForm }
  const server = await servePreview(
    {
      pageFiles,
      seenBy: (person, locale) => ({
        person,
        directId: directIdOf(person),
        commands: offered.to(person, locale),
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
    await briefings.close()
    throw error
  })
  origin = server.origin
  return {
    origin,
    quotationsReady: briefings.quotationsReady,
    async close() {
      await server.close()
      await Promise.all([bot.finish(), briefings.endChanges()])
      await briefings.close()
    },
  }
}

/** Whoever runs the preview may moderate, and choose every briefing. */
const MODERATORS: ModeratorRules = { guildIds: [GUILD_ID], roleIds: [] }

/** Watches and digests go into a folder of their own, which is removed when the briefings are closed. */
async function openBriefingsApart(options: PreviewOptions): Promise<Briefings> {
  const kept = await openTemporaryFolder()
  const briefings = await openBriefings(options, kept).catch(async (error: unknown) => {
    await kept.remove()
    throw error
  })
  return {
    ...briefings,
    async close() {
      await briefings.close()
      await kept.remove()
    },
  }
}

async function openBriefings(
  { config, commands, log, now, several, openService }: PreviewOptions,
  kept: TemporaryFolder,
): Promise<Briefings> {
  const reports = {
    onChange: () => undefined,
    onNote: (note: string) => log.warn(note),
    onTrouble: (what: string, error: unknown) => log.error({ err: error }, what),
  }
  if (!several) {
    const open = openService ?? openThreadedService
    return oneBriefing(
      await open({ config: { ...config, deliveriesFolder: kept.folder }, commands, now, reports }),
      MODERATORS,
    )
  }
  const shared = createSharedThread({ commands, now })
  const open = openService ?? ((wanted: ThreadedServiceOptions) => shared.open(wanted))
  return severalBriefings({
    settings: several.map((one) => ({ ...one, servers: [GUILD_ID], channels: [], private: true })),
    moderators: MODERATORS,
    async open({ name, folder }) {
      const deliveriesFolder = await kept.within(name)
      return open({ config: { ...config, CORPUS_DIR: folder, deliveriesFolder }, commands, now, reports })
    },
    closeShared: shared.close,
    idleMs: config.BRIEFING_IDLE,
    now,
    onTrouble: (_briefing, what, error) => reports.onTrouble(what, error),
  })
}

/** The bot as on Discord, except that it is not logged in. */
function serveBot(
  { config, commands, log, now, setAlarm: alarm = setAlarm }: PreviewOptions,
  briefings: Briefings,
  answer: (request: BotRequest) => BotResponse,
) {
  const { client, receive, hear } = createBotClient(log, answer)
  const common = {
    commands,
    briefings,
    // The preview has no threads.
    parentOf: () => null,
    cooldowns: createCooldowns(config.COOLDOWN),
    log,
    onUse: () => undefined,
    now,
  }
  const handler = createInteractionHandler({
    ...common,
    shares: createShares(),
    longestReplyMs: MAX_REPLY_MS,
  })
  const interactions = serveInteractions(client, { handler, turnOf: turnOf(commands), now, log })
  const mentions = openMentions(client, { ...common, config, setAlarm: alarm })
  const deliveries = serveDeliveries(client, { service: briefings, log, setAlarm: alarm })
  return {
    receive,
    hear,
    async finish() {
      await Promise.all([interactions, mentions, deliveries].map((served) => served.finish()))
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
