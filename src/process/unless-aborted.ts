/** Waits for a job, but no longer than a signal allows. */
import { once } from 'node:events'

/**
 * @returns what the job resolves to
 * @throws what the job throws; the signal's reason, as soon as it is aborted (the job goes on, and nobody waits for it)
 */
export async function unlessAborted<T>(job: Promise<T>, signal: AbortSignal): Promise<T> {
  const listening = new AbortController()
  const told = signal.aborted ? Promise.resolve() : once(signal, 'abort', { signal: listening.signal })
  const aborted = told.then(() => {
    throw signal.reason
  })
  try {
    return await Promise.race([job, aborted])
  } finally {
    listening.abort()
  }
}
