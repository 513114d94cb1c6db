/** The people and places of the double as plain records, and how Discord's API describes them. */
import { type ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import type { Json } from './form.ts'

export type UserRecord = {
  readonly id: string
  readonly name: string
  readonly isBot: boolean
  readonly locale: string
  /** The webhook that this is, instead of a user. */
  readonly webhookId?: string
  /** Whether this user has installed the app for themselves. */
  hasInstalled: boolean
  /** Whether this user takes no direct messages. */
  isClosed: boolean
}
export type RoleRecord = { readonly id: string; readonly name: string; permissions: bigint; mentionable: boolean }
export type MemberRecord = { readonly user: UserRecord; readonly roleIds: Set<string>; readonly joinedAt: number }
export type CommandOverride = { readonly id: string; readonly kind: 'role' | 'user'; readonly allowed: boolean }
export type GuildRecord = {
  readonly id: string
  readonly name: string
  readonly locale: string
  /** Whether the app is in this guild. */
  isInstalled: boolean
  /** The role that Discord makes for the app, with the app's permissions. */
  readonly appRole: RoleRecord
  readonly roles: Map<string, RoleRecord>
  readonly members: Map<string, MemberRecord>
  readonly channels: Map<string, PlaceRecord>
  /** What a server admin has set under Integrations, by command name. */
  readonly commandOverrides: Map<string, CommandOverride[]>
}
/** A place where people meet the bot: in a guild, in a direct message with it, or in a private channel without it. */
export type PlaceRecord = {
  readonly id: string
  readonly name: string
  readonly kind: 'guild' | 'bot-dm' | 'private'
  /** What kind of channel it is, as Discord numbers them. */
  readonly type: ChannelType
  /** The channel or forum that a thread is in. */
  readonly parent: PlaceRecord | null
  readonly guild: GuildRecord | null
  readonly recipient: UserRecord | null
  /** Permissions that the app lacks in this channel. */
  deniedToApp: bigint
}

export const contextOf: Readonly<Record<PlaceRecord['kind'], InteractionContextType>> = {
  guild: InteractionContextType.Guild,
  'bot-dm': InteractionContextType.BotDM,
  private: InteractionContextType.PrivateChannel,
}

export const EVERYONE_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.AddReactions
export const APP_PERMISSIONS = EVERYONE_PERMISSIONS
const DM_PERMISSIONS =
  PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.MentionEveryone

const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n)

/** A member's permissions in a guild: those of everyone and of each role; an administrator's are all. */
export function permissionsOf(guild: GuildRecord, userId: string): bigint {
  const member = guild.members.get(userId)
  const own = [...(member?.roleIds ?? [])].reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n)
  const all = (guild.roles.get(guild.id)?.permissions ?? 0n) | own
  return all & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : all
}

/** The app's permissions in a channel. A thread has those of its parent. */
export function appPermissionsIn(place: PlaceRecord, appId: string): bigint {
  if (!place.guild?.isInstalled) return DM_PERMISSIONS
  return permissionsOf(place.guild, appId) & ~(place.parent ?? place).deniedToApp
}

export const isThread = ({ parent }: PlaceRecord): boolean => parent !== null

/** What it takes to write into a channel: a forum itself takes no messages (topics/threads). */
export const neededToWrite = (place: PlaceRecord): bigint =>
  isThread(place) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages

export function userJson(user: UserRecord): Json {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(' ', '_'),
    global_name: user.isBot ? null : user.name,
    discriminator: user.isBot ? '0001' : '0',
    avatar: null,
    bot: user.isBot,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  }
}

export function memberJson(guild: GuildRecord, userId: string): Json {
  const member = guild.members.get(userId)
  if (!member) throw new Error(`user ${userId} is no member of ${guild.name}`)
  return {
    user: userJson(member.user),
    roles: [...member.roleIds],
    nick: null,
    avatar: null,
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  }
}

export function roleJson(role: RoleRecord, position: number): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: role.mentionable,
    flags: 0,
  }
}

export function channelJson(place: PlaceRecord): Json {
  if (place.guild && place.parent) return threadJson(place, place.guild, place.parent)
  if (place.guild) {
    const denied = place.deniedToApp
    const overwrites = denied ? [{ id: place.guild.appRole.id, type: 0, allow: '0', deny: String(denied) }] : []
    return {
      id: place.id,
      type: place.type,
      guild_id: place.guild.id,
      name: place.name,
      position: 0,
      permission_overwrites: overwrites,
      nsfw: false,
      parent_id: null,
      rate_limit_per_user: 0,
      topic: null,
      flags: 0,
    }
  }
  return {
    id: place.id,
    type: place.type,
    recipients: place.recipient ? [userJson(place.recipient)] : [],
    last_message_id: null,
    flags: 0,
  }
}

const threadJson = (place: PlaceRecord, guild: GuildRecord, parent: PlaceRecord): Json => ({
  id: place.id,
  type: place.type,
  guild_id: guild.id,
  name: place.name,
  parent_id: parent.id,
  owner_id: [...guild.members.keys()][0] ?? guild.id,
  last_message_id: null,
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  rate_limit_per_user: 0,
  flags: 0,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date(0).toISOString(),
    locked: false,
  },
})

export function guildJson(guild: GuildRecord, appId: string): Json {
  const appMember = guild.members.has(appId) ? [memberJson(guild, appId)] : []
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    description: null,
    owner_id: [...guild.members.keys()][0] ?? appId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    features: [],
    emojis: [],
    stickers: [],
    mfa_level: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    roles: [...guild.roles.values()].map(roleJson),
    joined_at: new Date(guild.members.get(appId)?.joinedAt ?? 0).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    approximate_member_count: guild.members.size,
    voice_states: [],
    members: appMember,
    channels: [...guild.channels.values()].filter((place) => !isThread(place)).map(channelJson),
    threads: [...guild.channels.values()].filter(isThread).map(channelJson),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
