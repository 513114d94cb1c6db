/** The bot as a process: `npm start` with a token. Signals in, exit status out. */
import type { Logger } from 'pino'
import { commands } from '../commands/index.ts'
import { startBot } from './bot.ts'
import type { Config } from './config.ts'
import { createLog } from './log.ts'
import { UserError } from './user-error.ts'

/** Exit status where Discord invalidated the session for good: starting again at once would not help. */
const EXIT_INVALIDATED = 3
/** Exit status after an error that nobody expected: a fresh start is safer than going on. */
const EXIT_CRASHED = 70

/**
 * Serves on Discord until SIGTERM or SIGINT, and ends the process.
 * @throws UserError where something in the configuration has to be mended
 */
export async function runBot(config: Config, token: string): Promise<void> {
  const log = createLog(config.LOG_LEVEL, [token])
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'an error that nobody expected: ending')
    process.exit(EXIT_CRASHED)
  }
  // Node's own report of an error would show requests with their tokens.
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a failure that nobody waited for'))
  const onInvalidated = () => process.exit(EXIT_INVALIDATED)
  const leaving = new AbortController()
  const asked = askedToLeave(log).then(() => leaving.abort())
  const { signal } = leaving
  try {
    const bot = await startBot({ config, token, log, now: Date.now, commands, onInvalidated, signal })
    await asked
    await bot.stop()
  } catch (error) {
    if (error instanceof UserError) throw error
    if (!signal.aborted) crash(error)
  }
  process.exit(0)
}

/** From the very start: the first process of a container ignores signals that it does not handle. */
const askedToLeave = (log: Logger): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'leaving')
        resolve()
      })
    }
  })
