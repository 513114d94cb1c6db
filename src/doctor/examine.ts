/** Checks everything that a host can get wrong, and says in words what to mend. */
import type { Command } from '../../commands/command.ts'
import { type Config, parseConfig } from '../process/config.ts'
import { checkConfiguration } from './check-configuration.ts'
import { checkCorpus } from './check-corpus.ts'
import { checkDiscord } from './check-discord.ts'
import { checkMeaning } from './check-meaning.ts'
import { type Finding, mend, note } from './finding.ts'

interface Patient {
  /** Such as `process.env` with the `.env` file in it. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The names that the `.env` file sets. */
  readonly inFile: readonly string[]
  readonly commands: readonly Command[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Encodes something; rejects with the reason if it cannot. */
  readonly tryEncoder: () => Promise<void>
}

/** @returns what was found, in the order in which it is best mended */
export async function examine({ environment, inFile, ...patient }: Patient): Promise<readonly Finding[]> {
  const configuration = checkConfiguration(environment, inFile)
  if (configuration.some(({ about, verdict }) => about === 'configuration' && verdict === 'mend'))
    return [
      ...configuration,
      note('configuration', 'Nothing else was checked, because it depends on the configuration.'),
    ]
  const config = parseConfig(environment)
  return [
    ...configuration,
    ...(await checkCorpus(config, patient.now)),
    ...(await checkMeaning(config, patient.tryEncoder)),
    ...(config.DISCORD_TOKEN === undefined
      ? [withoutToken(config)]
      : await checkDiscord(config, config.DISCORD_TOKEN, patient)),
  ]
}

const withoutToken = ({ INTERACTIONS_PORT }: Pick<Config, 'INTERACTIONS_PORT'>): Finding =>
  INTERACTIONS_PORT === undefined
    ? note(
        'token',
        'There is no DISCORD_TOKEN, so npm start is a session in the terminal, which needs nothing more; for Discord, put the token of a bot into .env.',
      )
    : mend('token', 'INTERACTIONS_PORT is set and DISCORD_TOKEN is not: put the token of the bot into .env.')
