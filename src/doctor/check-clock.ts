/** Compares the machine's clock with Discord's. */
import type { RESTOptions } from 'discord.js'
import { type Finding, good, mend, note } from './finding.ts'

type MakeRequest = RESTOptions['makeRequest']

export interface ClockReading {
  /** Makes requests, and reads the date of each response. */
  watched(makeRequest: MakeRequest): MakeRequest
  /** How far the machine's clock is ahead of Discord's at least, in milliseconds; negative: behind; null: no response said. */
  aheadMs(): number | null
}

/** The header of a response names whole seconds (RFC 9110, 6.6.1). */
const SECOND_MS = 1_000
/** Discord takes answers to an interaction for 3 seconds; a clock that is kept right is off by far less. */
const MAX_OFF_MS = 3_000

/** @param now the machine's time, in milliseconds since 1970 */
export function createClockReading(now: () => number): ClockReading {
  let ahead: number | null = null
  return {
    watched: (makeRequest) => async (url, init) => {
      const sentAt = now()
      const response = await makeRequest(url, init)
      const dated = Date.parse(response.headers.get('date') ?? '')
      if (!Number.isNaN(dated)) ahead = aheadAtLeast({ sentAt, receivedAt: now(), dated })
      return response
    },
    aheadMs: () => ahead,
  }
}

/** Discord wrote the date between the two moments, and within the second that it names. */
function aheadAtLeast(times: { readonly sentAt: number; readonly receivedAt: number; readonly dated: number }): number {
  const { sentAt, receivedAt, dated } = times
  if (sentAt > dated + SECOND_MS) return sentAt - (dated + SECOND_MS)
  return Math.min(0, receivedAt - dated)
}

export function checkClock(aheadMs: number | null): Finding {
  if (aheadMs === null) return note('clock', 'Discord’s answer names no date, so the clock could not be compared.')
  if (Math.abs(aheadMs) <= MAX_OFF_MS) return good('clock', 'The clock agrees with Discord’s.')
  const seconds = Math.round(Math.abs(aheadMs) / SECOND_MS).toLocaleString('en')
  const direction = aheadMs > 0 ? 'ahead of' : 'behind'
  return mend(
    'clock',
    `The clock is ${seconds} seconds ${direction} Discord’s: let the machine set its time over the network (NTP).`,
  )
}
