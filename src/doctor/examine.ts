/** Checks everything that a host can get wrong, and says in words what to mend. */
import { withBriefingOption } from '../../commands/briefing-option.ts'
import type { Command } from '../../commands/command.ts'
import type { BriefingSettings } from '../briefings/briefing-settings.ts'
import { moderatedServers } from '../briefings/choose-briefing.ts'
import { type Config, parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
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
  /** Reads `briefings.yaml`; without it there is one briefing. Throws UserError if the file has mistakes. */
  readonly readBriefings?: (config: Config) => readonly BriefingSettings[] | undefined
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
  const several = severalOf(config, patient)
  if (several && 'verdict' in several) return [...configuration, several]
  const served = several ? servingSeveral(config, several) : config
  const commands = several ? withBriefingOption(patient.commands) : patient.commands
  const corpora: Finding[] = []
  for (const { folder } of several ?? [{ folder: config.CORPUS_DIR }])
    corpora.push(...(await checkCorpus({ ...config, CORPUS_DIR: folder }, patient.now)))
  return [
    ...configuration,
    ...corpora,
    ...(await checkMeaning(config, patient.tryEncoder)),
    ...(config.DISCORD_TOKEN === undefined
      ? [withoutToken(config)]
      : await checkDiscord(served, config.DISCORD_TOKEN, { ...patient, commands })),
  ]
}

/** @returns the mistake if `briefings.yaml` has one */
function severalOf(
  config: Config,
  { readBriefings }: Pick<Patient, 'readBriefings'>,
): readonly BriefingSettings[] | Finding | undefined {
  try {
    return readBriefings?.(config)
  } catch (error) {
    if (error instanceof UserError) return mend('configuration', error.message)
    throw error
  }
}

const servingSeveral = (config: Config, several: readonly BriefingSettings[]): Config => ({
  ...config,
  MODERATOR_GUILD_IDS: [...moderatedServers(several, config.MODERATOR_GUILD_IDS ?? [])],
})

const withoutToken = ({ INTERACTIONS_PORT }: Pick<Config, 'INTERACTIONS_PORT'>): Finding =>
  INTERACTIONS_PORT === undefined
    ? note(
        'token',
        'There is no DISCORD_TOKEN, so npm start is a session in the terminal, which needs nothing more; for Discord, put the token of a bot into .env.',
      )
    : mend('token', 'INTERACTIONS_PORT is set and DISCORD_TOKEN is not: put the token of the bot into .env.')
