/** How the bot's processes end: signals in, exit status out, and nothing said that is secret. */
import type { Logger } from 'pino'
import { createLog } from './log.ts'
import { UserError } from './user-error.ts'

/** Exit status where something in the configuration has to be mended. */
export const EXIT_MISTAKE = 1
/** Exit status where Discord invalidated the session for good: starting again at once would not help. */
export const EXIT_INVALIDATED = 3
/** Exit status after an error that nobody expected: a fresh start is safer than going on. */
export const EXIT_CRASHED = 70

/**
 * @param log of the process
 * @param signal aborted when the process is told to leave
 * @param end ends the process with a status after it has left in good order
 * @returns leaves in good order
 */
export type Service = (log: Logger, signal: AbortSignal, end: (status: number) => void) => Promise<() => Promise<void>>

/**
 * Runs a service until SIGTERM or SIGINT, lets it leave, and ends the process.
 * @param about what every line of the log says
 * @throws UserError where something in the configuration has to be mended
 */
export async function runUntilLeave(
  level: string,
  token: string,
  start: Service,
  about: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const log = createLog(level, [token]).child(about)
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'an error that nobody expected: ending')
    process.exit(EXIT_CRASHED)
  }
  // Node's own report of an error would show requests with their tokens.
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a failure that nobody waited for'))
  const leaving = new AbortController()
  const { signal } = leaving
  let status: number | null = null
  let resolveEnded: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve
  })
  const end = (wanted: number) => {
    status ??= wanted
    leaving.abort()
    resolveEnded()
  }
  // From the very start: the first process of a container ignores signals that it does not handle.
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.once(name, () => {
      log.info({ signal: name }, 'leaving')
      end(0)
    })
  }
  try {
    const leave = await start(log, signal, end)
    await ended
    await leave()
  } catch (error) {
    if (error instanceof UserError) throw error
    if (status === null) crash(error)
  }
  process.exit(status ?? 0)
}
