/** Who may change the corpus: the bot decides itself, since a server's admins can open a command to anyone. */
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js'

export interface ModeratorRules {
  readonly guildIds: readonly string[]
  readonly roleIds: readonly string[]
}

/** In a listed guild, a member with Manage Server or with a listed role. */
export function isModerator(interaction: BaseInteraction, { guildIds, roleIds }: ModeratorRules): boolean {
  const { guildId, member, memberPermissions } = interaction
  if (guildId === null || !guildIds.includes(guildId) || !member) return false
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
  return roles.some((id) => roleIds.includes(id))
}
