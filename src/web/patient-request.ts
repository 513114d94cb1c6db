/** Sends a request, and sends it again after a pause if the server was busy. */
import { FetchFailure } from './fetch-failure.ts'
import type { FetchLimits } from './fetch-limits.ts'
import { requestFailure } from './request-failure.ts'
import { type Connection, type Errand, requestOnce, type ServerReply } from './request-once.ts'
import { backOff, isTemporary } from './retry-delay.ts'

/** Waits; rejects as soon as the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal | undefined) => Promise<void>

interface PatienceOptions extends Connection {
  readonly limits: FetchLimits
  readonly sleep: Sleep
  /** In [0, 1). */
  readonly random: () => number
}

/** Sends one request for an errand; the errand's time goes down by what the attempts take. @throws FetchFailure */
type PatientRequest = (url: URL, errand: Errand) => Promise<ServerReply>

export function createPatientRequest(options: PatienceOptions): PatientRequest {
  const { limits, sleep, random, signal, now } = options

  async function attempt(url: URL, errand: Errand): Promise<ServerReply> {
    const startedAt = now()
    try {
      return await requestOnce(url, errand, options)
    } catch (error) {
      throw requestFailure(error, url, signal)
    } finally {
      errand.remainingMs -= now() - startedAt
    }
  }

  return async (url, errand) => {
    for (let attempts = 1; ; attempts++) {
      try {
        return await attempt(url, errand)
      } catch (error) {
        if (!(error instanceof FetchFailure)) throw error
        const delayMs = error.retryAfterMs ?? backOff(attempts, random())
        if (!isTemporaryFailure(error) || attempts >= limits.attempts || delayMs > limits.maxWaitMs) throw error
        await sleep(delayMs, signal).catch((reason) => {
          throw requestFailure(reason, url, signal)
        })
      }
    }
  }
}

const isTemporaryFailure = ({ reason, status }: FetchFailure): boolean =>
  reason === 'rate-limited' || (status !== undefined && isTemporary(status))
