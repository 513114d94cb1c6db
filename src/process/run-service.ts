/** Runs a service until the process is told to end: it handles signals, sets the exit status, and reveals no secret. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createLog } from './log.ts'
import { UserError } from './user-error.ts'

/** Exit status if the host has to correct the configuration. */
export const EXIT_MISTAKE = 1
/** Exit status if Discord has ended the session for good: starting again at once would not help. */
export const EXIT_INVALIDATED = 3
/** Exit status after an unexpected error: a fresh start is safer than going on. */
const EXIT_CRASHED = 70
/** From the signal to the end of the process, whatever is under way. */
const MAX_LEAVING_MS = 10_000

/**
 * Starts a service.
 * @param log of the process
 * @param signal aborted when the process is told to end; a service that is still starting then rejects
 * @param end stops the service in good order, then ends the process with a status
 * @returns stops the service in good order
 */
type Service = (log: Logger, signal: AbortSignal, end: (status: number) => void) => Promise<() => Promise<void>>

/**
 * Runs a service until SIGTERM or SIGINT, stops it, and ends the process, at most ten seconds later.
 * @param level the least severe log lines that are written
 * @param token a secret that is never logged
 * @param about fields that every log line has
 * @throws UserError if the host has to correct the configuration
 */
export async function runService(
  level: string,
  token: string,
  start: Service,
  about: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const log = createLog(level, [token]).child(about)
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'an unexpected error: ending the process')
    process.exit(EXIT_CRASHED)
  }
  // Node's own report of an error would show requests and their tokens.
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'a promise was rejected that nobody waited for'),
  )
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
  // From the start, because the first process of a container ignores signals that it does not handle.
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.once(name, () => {
      log.info({ signal: name }, 'leaving')
      end(0)
    })
  }
  const leave = async () => {
    const stop = await started
    await ended
    await stop()
  }
  const started = start(log, signal, end)
  try {
    await Promise.race([leave(), ended.then(() => wait(MAX_LEAVING_MS))])
  } catch (error) {
    if (status === null && error instanceof UserError) throw error
    if (status === null) crash(error)
  }
  process.exit(status ?? 0)
}
