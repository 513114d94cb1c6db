/** Whatever a request threw -> the FetchFailure that says what happened. */
import type { Reason } from '../reasons/reason.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'

const TIMEOUT_CODES = ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']
const UNKNOWN_HOST_CODES = ['ENOTFOUND', 'EAI_AGAIN']
/** Errors in a chain of causes that are looked at. */
const MAX_CAUSES = 10

/**
 * undici wraps the reason in a `TypeError` whose cause tells; its own codes start with UND_ERR.
 * @param signal the signal that stops the run; if it has been aborted, that is the reason
 */
export function requestFailure(error: unknown, url: URL, signal: AbortSignal | undefined): FetchFailure {
  const causes = causesOf(error)
  const failure = causes.find((cause) => cause instanceof FetchFailure)
  if (failure) return failure
  const details = { cause: error }
  const link = shownLink(url.href)
  if (signal?.aborted) return new FetchFailure('stopped', { key: 'link.stopped', values: { link } }, details)
  const codes = causes.map((cause) => (cause as NodeJS.ErrnoException).code).filter((code) => typeof code === 'string')
  const isTimeout = causes.some(({ name }) => name === 'TimeoutError')
  if (isTimeout || codes.some((code) => TIMEOUT_CODES.includes(code))) {
    return new FetchFailure('time-limit', { key: 'link.no-answer', values: { link } }, details)
  }
  if (codes.some((code) => UNKNOWN_HOST_CODES.includes(code))) {
    const host = shownLink(url.hostname)
    return new FetchFailure('unknown-host', { key: 'link.unknown-host', values: { host } }, details)
  }
  const [code] = codes
  return new FetchFailure('connection', failedConnection(url, code), details)
}

const failedConnection = ({ host }: URL, code: string | undefined): Reason =>
  code ? { key: 'link.connection-code', values: { host, code } } : { key: 'link.connection', values: { host } }

function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = []
  for (let cause = error; cause instanceof Error && causes.length < MAX_CAUSES; cause = cause.cause) causes.push(cause)
  return causes
}
