/** A mistake that the person at the other end can mend: its message is shown to them as written. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
