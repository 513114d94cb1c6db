/** Why a file of the corpus is not served. */
export interface Rejection {
  /** Path below the corpus. */
  readonly file: string
  /** Line in the file, from 1, where the trouble is at one. */
  readonly line?: number
  /** A sentence for the person who keeps the corpus: what is wrong and what to do. */
  readonly reason: string
}

/** Thrown while one file is worked through; it never stops the others. */
export class RejectedFile extends Error {
  override readonly name = 'RejectedFile'
  readonly line: number | undefined

  constructor(reason: string, line?: number) {
    super(reason)
    this.line = line
  }
}
