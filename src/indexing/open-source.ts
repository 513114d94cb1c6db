/** Opens the briefing of a corpus: over the search engine that the configuration names, else over its articles in memory. */
import { type OpenBriefingOptions, type OpenSource, openBriefing } from '../briefing/open-briefing.ts'
import type { Config } from '../process/config.ts'
import type { EngineSourceOptions } from './open-engine-source.ts'

/**
 * @throws UserError if the folder is missing, the configuration of fetching is invalid, or the host has to do something about the
 *   engine
 */
export async function openSource(
  config: Config,
  options: OpenBriefingOptions & EngineSourceOptions,
): Promise<OpenSource> {
  if (config.SEARCH_URL === undefined) return openBriefing(config, options)
  // The code of the engine is loaded only if there is one.
  const { openEngineSource } = await import('./open-engine-source.ts')
  return openEngineSource(config, options)
}
