/** Sends deliveries to Discord: into a channel, or to a member by direct message. */
import { type APIChannel, DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Logger } from 'pino'
import type { Deliver, Delivery, DeliveryResult } from '../../deliveries/delivery.ts'
import type { PauseReason } from '../../watches/watch.ts'
import { hintOf, postMessage } from '../channels/post-message.ts'
import { renderMessage } from '../messages/render-message.ts'

/** Why Discord does not let the bot write there. */
const REASONS: Readonly<Record<number, PauseReason>> = {
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'messages-closed',
  [RESTJSONErrorCodes.UnknownUser]: 'account-unknown',
  [RESTJSONErrorCodes.MissingAccess]: 'channel-unseen',
  [RESTJSONErrorCodes.MissingPermissions]: 'channel-closed',
  [RESTJSONErrorCodes.UnknownChannel]: 'channel-gone',
}

/** @param rest with the token */
export const createDeliver =
  (rest: REST, log: Logger): Deliver =>
  async (delivery) => {
    try {
      return await deliver(rest, delivery, log)
    } catch (error) {
      const reason = error instanceof DiscordAPIError ? REASONS[Number(error.code)] : undefined
      const hint = hintOf(error) ?? undefined
      log.warn({ command: delivery.command, ...delivery.to, hint, err: error }, 'could not send what a member watches')
      if (reason !== undefined) return { kind: 'refused', reason }
      // A message that Discord takes in no form is not sent for ever.
      return error instanceof DiscordAPIError ? { kind: 'sent' } : { kind: 'unreachable' }
    }
  }

async function deliver(rest: REST, { to, reply, command, nonce }: Delivery, log: Logger): Promise<DeliveryResult> {
  const message = renderMessage(reply, command, 'private')
  const { embeds } = await postMessage(rest, { channelId: await channelOf(rest, to), message, nonce })
  log.info({ command, outcome: 'delivered' }, 'told what a member watches')
  return embeds.length > 0 ? { kind: 'sent' } : { kind: 'refused', reason: 'embeds-denied' }
}

async function channelOf(rest: REST, to: Delivery['to']): Promise<string> {
  if ('channelId' in to) return to.channelId
  return ((await rest.post(Routes.userChannels(), { body: { recipient_id: to.userId } })) as APIChannel).id
}
