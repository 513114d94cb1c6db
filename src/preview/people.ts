/** Who is in the preview's channel, and where it is, as Discord's API describes them. */
import {
  type APIChannel,
  type APIInteractionGuildMember,
  type APIPartialInteractionGuild,
  type APIUser,
  ChannelType,
  GuildMemberFlags,
  Locale,
  PermissionFlagsBits,
} from 'discord.js'
import { CHANNEL_NAME, PERSONS, type Person } from './page/page-contract.ts'

export const GUILD_ID = '100000000000000001'
export const CHANNEL_ID = '100000000000000002'

export const BOT: APIUser = {
  id: '100000000000000003',
  username: 'Briefing bot',
  global_name: null,
  discriminator: '0',
  avatar: null,
  bot: true,
}

const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands

const USERS: Readonly<Record<Person, APIUser>> = {
  member: {
    id: '100000000000000004',
    username: 'member',
    global_name: 'Member',
    discriminator: '0',
    avatar: null,
  },
  moderator: {
    id: '100000000000000005',
    username: 'moderator',
    global_name: 'Moderator',
    discriminator: '0',
    avatar: null,
  },
}

const PERMISSIONS: Readonly<Record<Person, bigint>> = {
  member: MEMBER_PERMISSIONS,
  moderator: MEMBER_PERMISSIONS | PermissionFlagsBits.ManageGuild,
}

/** Each person's direct messages with the bot. */
const DIRECT_IDS: Readonly<Record<Person, string>> = { member: '100000000000000006', moderator: '100000000000000007' }

export const directIdOf = (person: Person): string => DIRECT_IDS[person]

/** @returns null for the channel that all see */
export const personOfDirect = (channelId: string): Person | null =>
  PERSONS.find((person) => DIRECT_IDS[person] === channelId) ?? null

/** @returns null if nobody here has the id */
export const personOf = (userId: string): Person | null => PERSONS.find((person) => USERS[person].id === userId) ?? null

export const userOf = (person: Person): APIUser => USERS[person]

/** Whether Discord offers a command with these `default_member_permissions` to the person. */
export const hasPermissions = (person: Person, wanted: string | null | undefined): boolean =>
  wanted === null || wanted === undefined || (PERMISSIONS[person] & BigInt(wanted)) === BigInt(wanted)

export const memberOf = (person: Person): APIInteractionGuildMember => ({
  user: USERS[person],
  permissions: String(PERMISSIONS[person]),
  roles: [],
  nick: null,
  avatar: null,
  banner: null,
  joined_at: '2025-01-01T00:00:00.000Z',
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: GuildMemberFlags.CompletedOnboarding,
})

export const GUILD: APIPartialInteractionGuild = { id: GUILD_ID, locale: Locale.EnglishUS, features: [] }

export const CHANNEL: Pick<APIChannel, 'id' | 'type'> & { readonly name: string; readonly guild_id: string } = {
  id: CHANNEL_ID,
  type: ChannelType.GuildText,
  guild_id: GUILD_ID,
  name: CHANNEL_NAME,
}

export const BOT_PERMISSIONS = String(MEMBER_PERMISSIONS | PermissionFlagsBits.EmbedLinks)
