/** What was left out of a page, and why. */

export interface Removal {
  /** Completes "left out, because it is …". */
  readonly reason: string
  readonly text: string
}

export type OnRemoval = (removal: Removal) => void
