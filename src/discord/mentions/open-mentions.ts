/** Answers mentions if the host wants that, and says if they cannot be heard. */
import type { Client } from 'discord.js'
import type { Command } from '../../../commands/command.ts'
import type { SetAlarm } from '../../process/alarm.ts'
import type { Config } from '../../process/config.ts'
import { interfaceLanguageOf, wordingIn } from '../../translations/wording.ts'
import { createNotices } from '../channels/notices.ts'
import type { Connection } from '../connection.ts'
import { placeOf } from '../interactions/place-of.ts'
import type { Mention } from './read-mention.ts'
import { type ServedMentions, type ServeOptions, serveMentions } from './serve-mentions.ts'

interface OpenOptions extends Omit<ServeOptions, 'command' | 'rest' | 'notices' | 'placeOf' | 'wordingFor'> {
  readonly config: Pick<Config, 'ANSWER_MENTIONS' | 'INTERACTIONS_PORT'>
  /** The commands that are offered: the one that takes follow-ups answers mentions. */
  readonly commands: readonly Command[]
  readonly parentOf: Connection['parentOf']
  /** Measures how long a notice is shown. */
  readonly setAlarm: SetAlarm
}

const NOT_SERVED: ServedMentions = { finish: () => Promise.resolve() }

export function openMentions(
  client: Client,
  { config, commands, setAlarm, parentOf, ...options }: OpenOptions,
): ServedMentions {
  const command = commands.find(({ followUps }) => followUps !== undefined)
  if (config.ANSWER_MENTIONS === 'off' || !command) return NOT_SERVED
  const { log } = options
  if (config.INTERACTIONS_PORT !== undefined) {
    log.warn('ANSWER_MENTIONS has no effect while INTERACTIONS_PORT is set: mentions are heard on the gateway only')
    return NOT_SERVED
  }
  const placeOfMention = (mention: Mention) => placeOf(mention, parentOf)
  const notices = createNotices(client.rest, setAlarm, log)
  return serveMentions(client, {
    ...options,
    command,
    notices,
    placeOf: placeOfMention,
    wordingFor: (mention) => {
      const chosen = options.briefings.at(placeOfMention(mention))?.language
      return wordingIn(chosen ?? interfaceLanguageOf(client.guilds.cache.get(mention.guildId)?.preferredLocale))
    },
    rest: client.rest,
  })
}
