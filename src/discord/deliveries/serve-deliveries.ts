/** Looks from time to time whether members are to be told anything, and forgets servers that the bot has left. */
import { type Client, Events, type Guild, ShardClientUtil } from 'discord.js'
import type { Logger } from 'pino'
import type { SetAlarm } from '../../process/alarm.ts'
import { loggingFailure } from '../../process/logging-failure.ts'
import type { BriefingService } from '../../serving/briefing-service.ts'
import { createDeliver } from './create-deliver.ts'

/** Less than the time for which Discord recognises a message that is sent again. */
const LOOK_EVERY_MS = 10_000

interface DeliveryOptions {
  readonly service: Pick<BriefingService, 'deliver' | 'forgetServer' | 'watchedServers'>
  readonly setAlarm: SetAlarm
  readonly log: Logger
}

interface ServedDeliveries {
  /** Nothing more is sent. Resolves when what is being sent has been. */
  finish(): Promise<void>
}

export function serveDeliveries(client: Client, { service, setAlarm, log }: DeliveryOptions): ServedDeliveries {
  const deliver = createDeliver(client.rest, log)
  const look = loggingFailure(log, 'telling what members watch', async () => {
    const isDone = await service.deliver(deliver)
    log.debug({ isDone }, 'looked for news')
  })
  let isEnded = false
  let running: Promise<void> = Promise.resolve()
  let cancel: () => void = () => undefined
  const lookLater = () => {
    if (isEnded) return
    cancel = setAlarm(LOOK_EVERY_MS, () => {
      running = look().finally(lookLater)
    })
  }
  // Emitted when the bot was removed, and not when Discord has an outage.
  const forget = ({ id }: Guild) => void loggingFailure(log, 'forgetting a server', () => service.forgetServer(id))()
  const forgetLeft = loggingFailure(log, 'forgetting servers', async () => {
    for (const id of await service.watchedServers()) {
      if (isOfThisShard(client, id) && !client.guilds.cache.has(id)) await service.forgetServer(id)
    }
  })
  const onReady = () => void forgetLeft()
  client.on(Events.GuildDelete, forget)
  client.on(Events.ClientReady, onReady)
  lookLater()
  return {
    async finish() {
      isEnded = true
      cancel()
      client.off(Events.GuildDelete, forget)
      client.off(Events.ClientReady, onReady)
      await running
    },
  }
}

function isOfThisShard({ options }: Client, guildId: string): boolean {
  const { shardCount = 1, shards = [0] } = options
  const shard = ShardClientUtil.shardIdForGuildId(guildId, shardCount)
  return Array.isArray(shards) && shards.includes(shard)
}
