/** The custom_id of a button: everything that a press needs, with a version, so that old and forged ones are recognised. */
import { LIMITS } from './limits.ts'

export interface Press {
  readonly command: string
  /** What the button does: the name of an action of the reply, `share` or `delete`. */
  readonly action: string
  /** The view is shown beside the message instead of replacing it. */
  readonly beside: boolean
  /** The view that the button leads to, in the command's own form. */
  readonly view: string
}

/** Raised when the form of a view changes: a press of an older button then gets a notice. */
const VERSION = '1'
const CUSTOM_ID = /^(\d{1,4}):([a-z -]{1,32}):(\+?)([a-z0-9]{1,16}):(.*)$/su

/** @throws RangeError if it would be longer than Discord's 100 characters */
export function encodeCustomId({ command, action, view, beside }: Press): string {
  const id = `${VERSION}:${command}:${beside ? '+' : ''}${action}:${view}`
  if (id.length > LIMITS.customId) throw new RangeError(`a custom_id of ${id.length} characters: ${id}`)
  return id
}

/** @returns null if the id is not one of this version */
export function decodeCustomId(id: string): Press | null {
  const [, version, command, plus, action, view] = (id.length <= LIMITS.customId && CUSTOM_ID.exec(id)) || []
  if (version !== VERSION || command === undefined || action === undefined || view === undefined) return null
  return { command, action, view, beside: plus === '+' }
}
