/** Checks that the bot may write into the audit channel. */
import {
  type APIGuild,
  type APIGuildMember,
  type APIGuildTextChannel,
  type APIOverwrite,
  DiscordAPIError,
  type GuildTextChannelType,
  PermissionFlagsBits,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js'
import { explained } from '../discord/client/explained.ts'
import type { Config } from '../process/config.ts'
import { type Finding, good, mend } from './finding.ts'

type Channel = APIGuildTextChannel<GuildTextChannelType>

const IN_CHANNEL = 'in the permissions of the channel itself'
const NEEDED: readonly (readonly [bigint, string])[] = [
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
]

/** @param botId the bot's own user */
export async function checkAuditChannel(
  rest: REST,
  { AUDIT_CHANNEL_ID: channelId }: Pick<Config, 'AUDIT_CHANNEL_ID'>,
  botId: string,
): Promise<readonly Finding[]> {
  if (channelId === undefined)
    return [good('permissions', 'The bot needs no permission: commands are answered without.')]
  const channel = await explained(readChannel(rest, channelId))
  if (channel === null)
    return [
      mend(
        'permissions',
        `The bot does not see the audit channel ${channelId}: copy AUDIT_CHANNEL_ID again, invite the bot to its server, or allow View Channel ${IN_CHANNEL}.`,
      ),
    ]
  if (!channel.guild_id) return [mend('permissions', 'AUDIT_CHANNEL_ID names no channel of a server: copy it again.')]
  const [guild, member] = (await explained(
    Promise.all([rest.get(Routes.guild(channel.guild_id)), rest.get(Routes.guildMember(channel.guild_id, botId))]),
  )) as [APIGuild, APIGuildMember]
  const permissions = permissionsIn(channel, guild, { id: botId, roles: member.roles })
  const missing = NEEDED.flatMap(([bit, name]) => ((permissions & bit) === bit ? [] : [name]))
  return [
    missing.length === 0
      ? good('permissions', 'The bot may write into the audit channel.')
      : mend(
          'permissions',
          `The bot may not write into the audit channel: allow ${missing.join(' and ')} for it ${IN_CHANNEL}.`,
        ),
  ]
}

const UNSEEN: readonly unknown[] = [RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.MissingAccess]

/** @returns null if there is no such channel, or none that the bot sees */
async function readChannel(rest: REST, channelId: string): Promise<Channel | null> {
  try {
    return (await rest.get(Routes.channel(channelId))) as Channel
  } catch (error) {
    if (error instanceof DiscordAPIError && UNSEEN.includes(error.code)) return null
    throw error
  }
}

/** As Discord computes them: roles, then overwrites for everyone, for roles, and for the member (topics/permissions). */
function permissionsIn(
  channel: Channel,
  guild: APIGuild,
  bot: { readonly id: string; readonly roles: readonly string[] },
): bigint {
  const roles = [guild.id, ...bot.roles]
  const whole = guild.roles
    .filter(({ id }) => roles.includes(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n)
  if (whole & PermissionFlagsBits.Administrator) return ~0n
  const overwrites = channel.permission_overwrites ?? []
  const steps: readonly (readonly string[])[] = [[guild.id], bot.roles, [bot.id]]
  return steps.reduce(
    (bits, ids) =>
      overwritten(
        bits,
        overwrites.filter(({ id }) => ids.includes(id)),
      ),
    whole,
  )
}

function overwritten(permissions: bigint, overwrites: readonly APIOverwrite[]): bigint {
  const all = (kind: 'allow' | 'deny') => overwrites.reduce((bits, overwrite) => bits | BigInt(overwrite[kind]), 0n)
  return (permissions & ~all('deny')) | all('allow')
}
