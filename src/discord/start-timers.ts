/** What the bot does from time to time: it takes over changes of other processes, and refreshes the corpus. */
import type { Logger } from 'pino'
import type { Config } from '../process/config.ts'
import { loggingFailure } from '../process/logging-failure.ts'
import { repeatJittered } from '../process/repeat-jittered.ts'
import type { Briefings } from '../serving/briefings.ts'
import { TIMER } from '../updates/agents.ts'
import { REFRESH } from './count-refreshes.ts'

/** Between two looks at whether another process has changed the corpus. */
const FOLLOW_EVERY_MS = 5_000
/** Between two looks at which briefings nobody uses any more. */
const LEAVE_EVERY_MS = 60_000

/** @returns ends the timers */
export function startTimers(
  { runOnAll, follow, leaveIdle }: Pick<Briefings, 'runOnAll' | 'follow' | 'leaveIdle'>,
  { REFRESH_EVERY }: Pick<Config, 'REFRESH_EVERY'>,
  log: Logger,
): () => void {
  const ends = [
    repeatJittered(FOLLOW_EVERY_MS, loggingFailure(log, 'following the corpus', follow), Math.random),
    repeatJittered(LEAVE_EVERY_MS, loggingFailure(log, 'leaving idle briefings', leaveIdle), Math.random),
    ...(REFRESH_EVERY === undefined ? [] : [repeatJittered(REFRESH_EVERY, timedRefresh(runOnAll, log), Math.random)]),
  ]
  return () => {
    for (const end of ends) end()
  }
}

function timedRefresh(runOnAll: Briefings['runOnAll'], log: Logger): () => Promise<void> {
  const told = (failure: unknown) => loggingFailure(log, 'the timed refresh', () => Promise.reject(failure))
  return async () => {
    const failed: unknown[] = []
    await runOnAll(REFRESH, { by: TIMER, onProgress: () => undefined }, (one) => {
      if ('error' in one) failed.push(one.error)
      else for (const failure of one.result.failures ?? []) log.warn(`the timed refresh: ${failure}`)
    })
    for (const error of failed) await told(error)()
  }
}
