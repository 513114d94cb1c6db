/** Jobs that nobody waits for: what goes wrong in them is logged. */
import type { Logger } from 'pino'
import { UserError } from './user-error.ts'

/**
 * @param what the job is, as the log names it
 * @returns runs the job and never rejects: a UserError is logged as a warning, anything else as an error with its stack
 */
export const loggingFailure =
  (log: Logger, what: string, job: () => Promise<unknown>): (() => Promise<void>) =>
  async () => {
    try {
      await job()
    } catch (error) {
      if (error instanceof UserError) log.warn(`${what}: ${error.message}`)
      else log.error({ err: error }, `${what} failed`)
    }
  }
