/** Calls that wait until a thread has time. Late calls are given up, and under overload the newest comes first. */
import type { Patience } from './patience.ts'

interface WaitingCall extends Patience {
  /** When the call was made, in milliseconds of the queue's clock. */
  readonly since: number
  begin(): void
  giveUp(): void
}

interface CallQueue {
  add(call: WaitingCall): void
  /** Gives up calls that nobody awaits any more, and begins one call if there is one. @returns whether others wait */
  step(): boolean
}

/** If the oldest call has waited this long, the queue will not empty soon. */
const MAX_WAIT_MS = 500

/**
 * First in, first out. If the oldest call has waited too long, the queue turns last-in, first-out: answering some callers in
 * time is better than answering all of them late (adaptive LIFO: Maurer, "Fail at Scale", ACM Queue 13(8), 2015).
 * @param now milliseconds, by a clock that nobody sets
 */
export function createCallQueue(now: () => number): CallQueue {
  let waiting: readonly WaitingCall[] = []
  const keepOnly = (isKept: (call: WaitingCall) => boolean) => {
    const givenUp = waiting.filter((call) => !isKept(call))
    waiting = waiting.filter(isKept)
    for (const call of givenUp) call.giveUp()
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
      const isOverloaded = oldest !== undefined && time - oldest.since > MAX_WAIT_MS
      const call = isOverloaded ? waiting.at(-1) : oldest
      waiting = waiting.filter((other) => other !== call)
      call?.begin()
      return waiting.length > 0
    },
  }
}
