/** How long a caller waits for work to begin, and the error if that was too short. */
import type { MessageKey } from '../translations/messages.ts'
import { ReaderError } from '../translations/reader-error.ts'

export interface Patience {
  /** Work that has not begun within this time of the call never begins. */
  readonly beginWithinMs: number
  /** Among the calls that wait with this name, only the newest is useful: the others are given up. */
  readonly newestOf?: string
  /** Calls with a turn of `first` begin before the others, and those with `last` after them; by default neither. */
  readonly turn?: Turn
}

export type Turn = 'first' | 'last'

/** The work did not begin or end in time; the reader is asked to try again. */
export class TurnedAway extends ReaderError {
  constructor(key: MessageKey = 'error.too-busy') {
    super(key)
  }
}
