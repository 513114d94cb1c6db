/** Checks everything that Discord can tell about the bot, over REST: nothing logs in, and nothing is changed. */
import { REST, Routes } from 'discord.js'
import type { Command } from '../../commands/command.ts'
import { restOptions } from '../discord/client/create-client.ts'
import { explained } from '../discord/client/explained.ts'
import { requestInTime } from '../discord/client/request-in-time.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { checkIntents, checkInteractions, type OwnApplication } from './check-application.ts'
import { checkAuditChannel } from './check-audit-channel.ts'
import { checkClock, createClockReading } from './check-clock.ts'
import { checkRegistration } from './check-registration.ts'
import { checkSessions } from './check-sessions.ts'
import { checked, type Finding, good, mend } from './finding.ts'

/** @param now milliseconds since 1970 */
export async function checkDiscord(
  config: Config,
  token: string,
  { commands, now }: { readonly commands: readonly Command[]; readonly now: () => number },
): Promise<readonly Finding[]> {
  const clock = createClockReading(now)
  const rest = new REST(restOptions(config.DISCORD_API_URL, clock.watched(requestInTime))).setToken(token)
  const application = await ownApplication(rest)
  if (typeof application === 'string') return [mend('token', application)]
  const { id, name, bot, approximate_guild_count: guilds = 0 } = application
  return [
    good('token', `Discord takes the token, which is of the application ${name}.`),
    checkClock(clock.aheadMs()),
    ...(await checked('sessions', () => checkSessions(rest, config, guilds))),
    checkIntents(application),
    checkInteractions(config, application),
    ...(await checked('permissions', () => checkAuditChannel(rest, config, bot?.id ?? id))),
    ...(await checked('registration', () => checkRegistration(rest, config, commands))),
  ]
}

/** @returns in words why it cannot be asked for, if so */
async function ownApplication(rest: REST): Promise<OwnApplication | string> {
  try {
    return (await explained(rest.get(Routes.currentApplication()))) as OwnApplication
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}
