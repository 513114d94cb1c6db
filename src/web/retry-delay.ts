/** When to send a request again after a temporary failure. */

/** Whether a status is a temporary failure: too many requests, or a server error other than 501 (RFC 9110, section 15). */
export const isTemporary = (status: number): boolean => status === 429 || (status >= 500 && status !== 501)

const FIRST_DELAY_MS = 1_000

/**
 * Exponential back-off with jitter on its upper half, so that many bots do not return at the same moment.
 * @param attempt how many attempts have failed, from 1
 * @param random in [0, 1)
 * @returns milliseconds: 0.5 to 1 s after the first failure, doubled after each further one
 */
export const backOff = (attempt: number, random: number): number =>
  Math.round(FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + random / 2))

/**
 * Reads a Retry-After header (RFC 9110, section 10.2.3): seconds or an HTTP date.
 * @param now milliseconds since 1970
 * @returns milliseconds from `now`, never negative; `undefined` if the header is absent or neither
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1_000
  const at = /^\s*[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
