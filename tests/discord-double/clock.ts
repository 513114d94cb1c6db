/** The clock that drives every time limit of the double: the real one, or one that a test sets. */

/** `now()` is in milliseconds since the Unix epoch. */
export type Clock = { now(): number }

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that stands still until a test moves it. What is due is done when the clock has come there. */
export class ManualClock implements Clock {
  #now: number
  readonly #alarms = new Set<{ readonly due: number; readonly job: () => void }>()

  /** @param startsAt milliseconds since the Unix epoch; the present by default, so that ids look recent to the bot */
  constructor(startsAt: number = Date.now()) {
    this.#now = startsAt
  }

  now(): number {
    return this.#now
  }

  /** Moves the clock forward by `milliseconds`. */
  advance(milliseconds: number): void {
    if (milliseconds < 0) throw new RangeError(`a clock does not go back: ${milliseconds} ms`)
    const end = this.#now + milliseconds
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#alarms.delete(next)
      this.#now = next.due
      next.job()
    }
    this.#now = end
  }

  /** Does the job when the clock has moved on by so many milliseconds. @returns takes it back */
  readonly setAlarm = (afterMs: number, job: () => void): (() => void) => {
    const alarm = { due: this.#now + afterMs, job }
    this.#alarms.add(alarm)
    return () => void this.#alarms.delete(alarm)
  }

  #next(end: number) {
    return [...this.#alarms].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0]
  }
}
