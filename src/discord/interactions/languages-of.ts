/** In which languages the bot speaks to those who read an interaction's reply. */
import type { BaseInteraction } from 'discord.js'
import type { Call } from '../../../commands/command.ts'
import type { InterfaceLanguage } from '../../translations/messages.ts'
import { interfaceLanguageOf, type Wording, wordingIn } from '../../translations/wording.ts'

/**
 * To the member who asks, that of their Discord; to everyone, that of the server, whatever the Discord of the one who asks: the
 * others could not read it.
 * @param chosen for everyone, by the briefing of the place
 */
export function languagesOf(
  { locale, guildLocale }: BaseInteraction,
  chosen: InterfaceLanguage | undefined,
): NonNullable<Call['languages']> {
  const asker = interfaceLanguageOf(locale)
  return { asker, everyone: guildLocale === null ? asker : (chosen ?? interfaceLanguageOf(guildLocale)) }
}

/** The bot's words to the member who uses the interaction. */
export const wordingOf = ({ locale }: BaseInteraction): Wording => wordingIn(interfaceLanguageOf(locale))
