/** Checks the configuration: its values, and names in the `.env` file that mean nothing to the bot. */
import { configProblems, configSchema } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { parseAllowedHosts } from '../web/allowed-hosts.ts'
import { type Finding, good, mend, note } from './finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * @param environment such as `process.env` with the `.env` file in it
 * @param inFile the names that the `.env` file sets
 */
export function checkConfiguration(environment: Environment, inFile: readonly string[]): readonly Finding[] {
  const problems = configProblems(environment).map((problem) => `${problem}: correct it in .env or in the environment.`)
  const mistakes = [...problems, ...wrongHosts(environment)]
  const unknown = inFile.filter((name) => !Object.hasOwn(configSchema.shape, name))
  return [
    ...(mistakes.length === 0 ? [good('configuration', 'The configuration has no mistakes.')] : []),
    ...mistakes.map((mistake) => mend('configuration', mistake)),
    ...unknown.map((name) =>
      note('configuration', `.env sets ${name}, which the bot does not know: compare its spelling with .env.example.`),
    ),
    ...(mistakes.length === 0 ? lonelyRoles(environment) : []),
  ]
}

/** The bot does not start with such a list. @returns the mistake in it, if there is one */
function wrongHosts({ FETCH_ALLOW_HOSTS: hosts = '' }: Environment): readonly string[] {
  try {
    parseAllowedHosts(hosts)
    return []
  } catch (error) {
    if (error instanceof UserError) return [error.message]
    throw error
  }
}

const lonelyRoles = ({ MODERATOR_ROLE_IDS: roles, MODERATOR_GUILD_IDS: guilds }: Environment): readonly Finding[] =>
  roles && !guilds
    ? [
        mend(
          'configuration',
          'MODERATOR_ROLE_IDS is set and MODERATOR_GUILD_IDS is not, so nobody on Discord may use /corpus: set both.',
        ),
      ]
    : []
