/** Calls that wait until a thread has time: who waits in vain is not served, and under overload the newest comes first. */
import type { Patience } from './patience.ts'

export interface WaitingCall extends Patience {
  /** By the clock of the queue. Milliseconds. */
  readonly since: number
  begin(): void
  giveUp(): void
}

export interface CallQueue {
  add(call: WaitingCall): void
  /** Gives up what nobody waits for any more, and begins one call, if there is one. @returns whether others wait */
  step(): boolean
}

/** A queue that has stood for this long will not empty soon. Milliseconds. */
const MAX_STAND = 500

/**
 * In the order of arrival, until the oldest call has waited for so long that in this order all would come too late: then
 * the newest first (adaptive LIFO: Maurer, "Fail at Scale", ACM Queue 13(8), 2015).
 * @param now milliseconds, by a clock that no one sets
 */
export function createCallQueue(now: () => number): CallQueue {
  let waiting: readonly WaitingCall[] = []
  const keepOnly = (isKept: (call: WaitingCall) => boolean) => {
    const given = waiting.filter((call) => !isKept(call))
    waiting = waiting.filter(isKept)
    for (const call of given) call.giveUp()
  }
  return {
    add(call) {
      if (call.newestOf !== undefined) keepOnly(({ newestOf }) => newestOf !== call.newestOf)
      waiting = [...waiting, call]
    },
    step() {
      const time = now()
      keepOnly(({ since, beginWithinMs }) => time < since + beginWithinMs)
      const [oldest] = waiting
      const isStanding = oldest !== undefined && time - oldest.since > MAX_STAND
      const call = isStanding ? waiting.at(-1) : oldest
      waiting = waiting.filter((other) => other !== call)
      call?.begin()
      return waiting.length > 0
    },
  }
}
