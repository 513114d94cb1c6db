/** Why a file of the corpus is not in the briefing. */
import type { Reason } from '../reasons/reason.ts'

export interface Rejection {
  /** Path below the corpus. */
  readonly file: string
  /** The line in the file, from 1, if the problem is on one line. */
  readonly line?: number
  /** What is wrong and what to do, for the person who looks after the corpus; completes "The file …". */
  readonly reason: Reason
}

/** Thrown while one file is read. It never stops the reading of the others. */
export class RejectedFile extends Error {
  override readonly name = 'RejectedFile'
  readonly reason: Reason
  readonly line: number | undefined

  constructor(reason: Reason, line?: number) {
    super(reason.key)
    this.reason = reason
    this.line = line
  }
}
