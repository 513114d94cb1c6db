/** Who may change the corpus. The bot decides that itself, because a server's administrators can open a command to anyone. */
import { type BaseInteraction, MessageFlags, PermissionFlagsBits, type RepliableInteraction } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../../commands/command.ts'
import type { ModeratorRules } from '../../briefings/choose-briefing.ts'
import type { Watcher } from '../../watches/watch-book.ts'
import { wordingOf } from './languages-of.ts'

/** Whether the member may use the command: everybody, or only a moderator in a listed guild. */
export const mayUse = (interaction: BaseInteraction, { moderators }: Command, rules: ModeratorRules): boolean =>
  moderators !== true || isModerator(interaction, rules)

/** The member who uses an interaction, as commands know them. */
export const memberOf = (interaction: BaseInteraction, rules: ModeratorRules): Watcher => ({
  userId: interaction.user.id,
  guildId: interaction.guildId ?? undefined,
  isModerator: isModerator(interaction, rules),
})

function isModerator(interaction: BaseInteraction, { guildIds, roleIds }: ModeratorRules): boolean {
  const { guildId, member, memberPermissions } = interaction
  if (guildId === null || !guildIds.includes(guildId) || !member) return false
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
  return roles.some((id) => roleIds.includes(id))
}

/** Tells a member who may not use the command. @returns the outcome, for the log and the metrics */
export async function refuseMember(interaction: RepliableInteraction, { name }: Command, log: Logger): Promise<string> {
  log.warn({ command: name, userId: interaction.user.id, guildId: interaction.guildId }, 'not a moderator: refused')
  const content = wordingOf(interaction).say('error.moderators-only', { command: name })
  await interaction.reply({ content, flags: MessageFlags.Ephemeral })
  return 'refused'
}
