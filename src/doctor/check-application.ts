/** Checks what the Developer Portal says about the application: intents, and how interactions arrive. */
import { type APIApplication, ApplicationFlags } from 'discord.js'
import type { Config } from '../process/config.ts'
import { type Finding, good, mend, note } from './finding.ts'

/** Of the application as Discord tells it about itself (resources/application). */
export type OwnApplication = Pick<APIApplication, 'id' | 'name' | 'bot' | 'flags' | 'verify_key'> & {
  readonly interactions_endpoint_url?: string | null
  readonly approximate_guild_count?: number
}

const PRIVILEGED: readonly (readonly [ApplicationFlags, string])[] = [
  [ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited, 'Presence'],
  [ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited, 'Server Members'],
  [ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited, 'Message Content'],
]

/** The bot asks for no privileged intent, so that none can be missing. */
export function checkIntents({ flags }: OwnApplication): Finding {
  const allowed = PRIVILEGED.flatMap(([bits, name]) => (Number(flags) & bits ? [name] : []))
  return allowed.length === 0
    ? good('intents', 'No privileged intent is switched on, and the bot needs none.')
    : note(
        'intents',
        `The bot needs no privileged intent: switch off ${allowed.join(' and ')} on the page Bot of the Developer Portal.`,
      )
}

type InteractionsConfig = Pick<Config, 'INTERACTIONS_PORT' | 'DISCORD_PUBLIC_KEY'>

/** Whether interactions arrive where the bot waits for them: on the gateway, or at the address in the Developer Portal. */
export function checkInteractions(
  { INTERACTIONS_PORT, DISCORD_PUBLIC_KEY }: InteractionsConfig,
  { interactions_endpoint_url: address, verify_key: key }: OwnApplication,
): Finding {
  const page = 'the page General Information of the Developer Portal'
  if (INTERACTIONS_PORT === undefined) {
    return address
      ? mend(
          'interactions',
          `Discord sends interactions to ${address}, and the bot waits for them on the gateway: clear Interactions Endpoint URL on ${page}, or set INTERACTIONS_PORT.`,
        )
      : good('interactions', 'Interactions arrive on the gateway, where the bot waits for them.')
  }
  if (DISCORD_PUBLIC_KEY?.toLowerCase() !== key.toLowerCase())
    return mend('interactions', `DISCORD_PUBLIC_KEY is not this application's: copy Public Key from ${page}.`)
  return address
    ? good('interactions', `Discord sends interactions to ${address}, and the bot's key checks them.`)
    : mend(
        'interactions',
        `INTERACTIONS_PORT is set, and Discord sends interactions to the gateway: enter the address of your proxy as Interactions Endpoint URL on ${page}, while the bot runs.`,
      )
}
