/** The custom_id of a button: everything that a press needs, with a version, so that old and forged ones are told. */
import { LIMITS } from './limits.ts'

export interface Press {
  readonly command: string
  /** What the button does: the name of an action of the reply, or `share`. */
  readonly action: string
  /** What it leads to is shown beside the message, and not in its place. */
  readonly beside: boolean
  /** The view that it leads to, in the command's own form. */
  readonly view: string
}

/** Raised when the form of a view changes: buttons of older messages then get a notice. */
const VERSION = '1'
const CUSTOM_ID = /^(\d{1,4}):([a-z -]{1,32}):(\+?)([a-z0-9]{1,16}):(.*)$/su

/** @throws RangeError where it would be longer than Discord's 100 characters */
export function encodeCustomId({ command, action, view, beside }: Press): string {
  const id = `${VERSION}:${command}:${beside ? '+' : ''}${action}:${view}`
  if (id.length > LIMITS.customId) throw new RangeError(`a custom_id of ${id.length} characters: ${id}`)
  return id
}

/** @returns null where it is none of this version's */
export function decodeCustomId(id: string): Press | null {
  const [, version, command, plus, action, view] = (id.length <= LIMITS.customId && CUSTOM_ID.exec(id)) || []
  if (version !== VERSION || command === undefined || action === undefined || view === undefined) return null
  return { command, action, view, beside: plus === '+' }
}
