/** The changes that one updater has under way; none begins once it is closed. */
import { ReaderError } from '../translations/reader-error.ts'

export interface RunningChanges {
  /** Aborted when the updater is closed. */
  readonly signal: AbortSignal
  /** @throws UserError if the updater is closed */
  run<T>(job: () => Promise<T>): Promise<T>
  /** Aborts the signal, and waits until changes that are under way have ended. */
  close(): Promise<void>
}

export function createRunningChanges(): RunningChanges {
  const stopping = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  return {
    signal: stopping.signal,
    async run(job) {
      if (stopping.signal.aborted) throw new ReaderError('error.stopping')
      const running = job()
      const ended = running.catch(() => undefined).finally(() => underWay.delete(ended))
      underWay.add(ended)
      return running
    },
    async close() {
      stopping.abort()
      await Promise.all(underWay)
    },
  }
}
