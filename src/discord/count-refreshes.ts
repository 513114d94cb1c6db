/** Counts refreshes of the corpus by their result, whoever runs them. */
import type { Metrics } from '../health/metrics.ts'
import type { CommandRunner } from '../serving/briefing-service.ts'

/** The command that refreshes the corpus. */
export const REFRESH = 'corpus refresh'

/** @returns runs a command as `run` does, and counts it if it is a refresh */
export function countRefreshes(
  run: CommandRunner['run'],
  { refreshed }: Pick<Metrics, 'refreshed'>,
): CommandRunner['run'] {
  return async (...use) => {
    const [command] = use
    if (command !== REFRESH) return run(...use)
    try {
      const result = await run(...use)
      refreshed(result.failures?.length ? 'incomplete' : 'complete')
      return result
    } catch (error) {
      refreshed('failed')
      throw error
    }
  }
}
