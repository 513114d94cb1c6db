/** A mistake that the reader or the host can correct: they see its message as it is written. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
