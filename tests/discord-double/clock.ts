/** The clock that drives every time limit of the double: the real one, or one that a test sets. */

/** `now()` is in milliseconds since the Unix epoch. */
export type Clock = { now(): number }

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now: number

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
    this.#now += milliseconds
  }
}
