/** Which corpus a program works on: the folder or the briefing that its command line names, else that of the configuration. */
import type { ChosenBriefing } from '../../commands/command.ts'
import type { BriefingSettings } from '../briefings/briefing-settings.ts'
import { defaultBriefing, sameBriefingName } from '../briefings/choose-briefing.ts'
import { searchIndexName } from '../briefings/search-index-name.ts'
import { type Config, parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { readBriefings } from './read-briefings.ts'

interface Named {
  /** A folder. */
  readonly corpus: string | undefined
  /** The name of a briefing. */
  readonly briefing: string | undefined
}

interface ChosenCorpus {
  /** Its `CORPUS_DIR` is the folder. */
  readonly config: Config
  /** Present if it is one of several briefings. */
  readonly briefing?: ChosenBriefing
  /** All briefings, this one first; absent if there is only one. */
  readonly several?: readonly BriefingSettings[]
}

/**
 * Whoever runs a program may choose every briefing.
 * @param environment with what the `.env` file says
 * @throws UserError if the configuration or `briefings.yaml` has mistakes, or if there is no such briefing
 */
export function chosenCorpus(
  environment: Readonly<Record<string, string | undefined>>,
  { corpus, briefing }: Named,
): ChosenCorpus {
  if (corpus !== undefined && briefing !== undefined)
    throw new UserError('Give either --corpus or --briefing, not both.')
  if (corpus !== undefined) return { config: parseConfig({ ...environment, CORPUS_DIR: corpus }) }
  const config = parseConfig(environment)
  const several = readBriefings(config)
  if (!several) {
    if (briefing === undefined) return { config }
    throw new UserError('There is one briefing only, so --briefing cannot choose another: there is no briefings.yaml.')
  }
  const choices = several.map(({ name }) => name)
  const chosen =
    briefing === undefined ? defaultBriefing(several) : several.find(({ name }) => sameBriefingName(briefing, name))
  if (chosen) {
    return {
      config: {
        ...config,
        CORPUS_DIR: chosen.folder,
        SEARCH_INDEX: searchIndexName(config.SEARCH_INDEX, chosen.name),
      },
      briefing: { name: chosen.name, choices },
      several: [chosen, ...several.filter((other) => other !== chosen)],
    }
  }
  throw new UserError(
    briefing === undefined
      ? `All briefings are private. Choose one with --briefing: ${choices.join(', ')}.`
      : `There is no briefing “${briefing}”. You can choose: ${choices.join(', ')}.`,
  )
}
