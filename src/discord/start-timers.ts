/** What the bot does from time to time: it takes over changes of other processes, and refreshes the corpus. */
import type { Logger } from 'pino'
import type { Config } from '../process/config.ts'
import { loggingFailure } from '../process/logging-failure.ts'
import { repeatJittered } from '../process/repeat-jittered.ts'
import type { BriefingService } from '../serving/briefing-service.ts'
import { REFRESH } from './count-refreshes.ts'

/** Who runs the refreshes of `REFRESH_EVERY`, as reports name them. */
export const TIMER = 'the timer'
/** Between two looks at whether another process has changed the corpus. */
const FOLLOW_EVERY_MS = 5_000

/** @returns ends the timers */
export function startTimers(
  { run, follow }: Pick<BriefingService, 'run' | 'follow'>,
  { REFRESH_EVERY }: Pick<Config, 'REFRESH_EVERY'>,
  log: Logger,
): () => void {
  const following = loggingFailure(log, 'following the corpus', follow)
  const endFollowing = repeatJittered(FOLLOW_EVERY_MS, following, Math.random)
  if (REFRESH_EVERY === undefined) return endFollowing
  const refreshing = loggingFailure(log, 'the timed refresh', async () => {
    const { failures = [] } = await run(REFRESH, {}, { by: TIMER, onProgress: () => undefined })
    for (const failure of failures) log.warn(`the timed refresh: ${failure}`)
  })
  const endRefreshing = repeatJittered(REFRESH_EVERY, refreshing, Math.random)
  return () => {
    endFollowing()
    endRefreshing()
  }
}
