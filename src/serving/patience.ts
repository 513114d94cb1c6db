/** How long a caller waits for work to begin, and the error if that was too short. */
import { UserError } from '../process/user-error.ts'

export interface Patience {
  /** Work that has not begun within this time of the call never begins. */
  readonly beginWithinMs: number
  /** Among the calls that wait with this name, only the newest is useful: the others are given up. */
  readonly newestOf?: string
  /** Calls with a turn of `first` begin before the others, and those with `last` after them; by default neither. */
  readonly turn?: Turn
}

export type Turn = 'first' | 'last'

const TOO_BUSY = 'I am asked more than I can answer just now, and did not get to this. Ask again in a moment.'

/** The work did not begin or end in time; the reader is asked to try again. */
export class TurnedAway extends UserError {
  constructor(message = TOO_BUSY) {
    super(message)
  }
}
