/** How long whoever asks waits for the work to begin, and what comes of it where that was not enough. */
import { UserError } from '../process/user-error.ts'

export interface Patience {
  /** Work that has not begun by then is never begun. Milliseconds from the asking on. */
  readonly beginWithinMs: number
  /** Of all that waits under this name, only the newest is of use. */
  readonly newestOf?: string
}

/** Whoever asked would have waited for too long, and is asked to try again. */
export class TurnedAway extends UserError {}
