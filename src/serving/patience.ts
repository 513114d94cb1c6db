/** How long a caller waits for work to begin, and the error if that was too short. */
import { UserError } from '../process/user-error.ts'

export interface Patience {
  /** Work that has not begun within this time of the call never begins. */
  readonly beginWithinMs: number
  /** Among the calls that wait with this name, only the newest is useful: the others are given up. */
  readonly newestOf?: string
}

/** The work did not begin in time; the reader is asked to try again. */
export class TurnedAway extends UserError {}
