/** Calls that wait until a thread has time. Late calls are given up, and under overload the newest comes first. */
import type { Patience, Turn } from './patience.ts'

export interface WaitingCall extends Patience {
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
const TURNS: readonly (Turn | undefined)[] = ['first', undefined, 'last']

/**
 * Calls begin by their turn. Those of one turn are first in, first out. If the oldest of them has waited too long, they turn
 * last-in, first-out: answering some callers in time is better than answering all of them late (adaptive LIFO: Maurer,
 * "Fail at Scale", ACM Queue 13(8), 2015).
 * @param now milliseconds, by a clock that nobody sets
 */
export function createCallQueue(now: () => number): CallQueue {
  let waiting: readonly WaitingCall[] = []
  const keepOnly = (isKept: (call: WaitingCall) => boolean) => {
    const givenUp = waiting.filter((call) => !isKept(call))
    waiting = waiting.filter(isKept)
    for (const call of givenUp) call.giveUp()
  }
  const next = (time: number): WaitingCall | undefined => {
    for (const turn of TURNS) {
      const candidates = waiting.filter((call) => call.turn === turn)
      const [oldest] = candidates
      if (oldest) return time - oldest.since > MAX_WAIT_MS ? candidates.at(-1) : oldest
    }
    return undefined
  }
  return {
    add(call) {
      if (call.newestOf !== undefined) keepOnly(({ newestOf }) => newestOf !== call.newestOf)
      waiting = [...waiting, call]
    },
    step() {
      const time = now()
      keepOnly(({ since, beginWithinMs }) => time < since + beginWithinMs)
      const call = next(time)
      waiting = waiting.filter((other) => other !== call)
      call?.begin()
      return waiting.length > 0
    },
  }
}

/**
 * A queue that begins one call a turn of the event loop, so that calls that arrived meanwhile are seen before the next one
 * is chosen.
 */
export function createRunningQueue(now: () => number): Pick<CallQueue, 'add'> {
  const queue = createCallQueue(now)
  let isStepping = false
  const step = () => {
    isStepping = queue.step()
    if (isStepping) setImmediate(step)
  }
  return {
    add(call) {
      queue.add(call)
      if (!isStepping) setImmediate(step)
      isStepping = true
    },
  }
}
