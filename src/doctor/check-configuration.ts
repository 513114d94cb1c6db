/** Checks the configuration: its values, and names in the `.env` file that mean nothing to the bot. */
import { configProblems, configSchema } from '../process/config.ts'
import { type Finding, good, mend, note } from './finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * @param environment such as `process.env` with the `.env` file in it
 * @param inFile the names that the `.env` file sets
 */
export function checkConfiguration(environment: Environment, inFile: readonly string[]): readonly Finding[] {
  const problems = configProblems(environment)
  const unknown = inFile.filter((name) => !Object.hasOwn(configSchema.shape, name))
  return [
    ...(problems.length === 0 ? [good('configuration', 'The configuration has no mistakes.')] : []),
    ...problems.map((problem) => mend('configuration', `${problem}: correct it in .env or in the environment.`)),
    ...unknown.map((name) =>
      note('configuration', `.env sets ${name}, which the bot does not know: compare its spelling with .env.example.`),
    ),
    ...(problems.length === 0 ? lonelyRoles(environment) : []),
  ]
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
