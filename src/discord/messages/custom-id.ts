/** The custom_id of a button: everything that a press needs, with a version, so that old and forged ones are recognised. */
import { createHash } from 'node:crypto'
import { LIMITS } from './limits.ts'

export interface Press {
  readonly command: string
  /** What the button does: the name of an action of the reply, `share` or `delete`. */
  readonly action: string
  /** The view is shown beside the message instead of replacing it. */
  readonly beside: boolean
  /** The view that the button leads to, in the command's own form. */
  readonly view: string
  /** Stands for the briefing that the message is from, if there are several: two characters, as `markOf` gives them. */
  readonly mark?: string
}

/** Raised when the form of a view changes: a press of an older button then gets a notice. */
const VERSION = '1'
/** A mark takes the place of the version, so that an id is no longer with it. */
const CUSTOM_ID = /^(?:(\d{1,4}):|([\u4e00-\u8dff]{2}))([a-z -]{1,32}):(\+?)([a-z0-9]{1,16}):(.*)$/su
/** The first of the 2^14 characters of marks: ideographs, which no normalisation changes. */
const FIRST_OF_MARKS = 0x4e_00
const MARK_BITS = 14

/** @throws RangeError if it would be longer than Discord's 100 characters */
export function encodeCustomId({ command, action, view, beside, mark }: Press): string {
  const id = `${mark ?? `${VERSION}:`}${command}:${beside ? '+' : ''}${action}:${view}`
  if (id.length > LIMITS.customId) throw new RangeError(`a custom_id of ${id.length} characters: ${id}`)
  return id
}

/** @returns null if the id is not one of this version */
export function decodeCustomId(id: string): Press | null {
  const [, version, mark, command, plus, action, view] = (id.length <= LIMITS.customId && CUSTOM_ID.exec(id)) || []
  if (command === undefined || action === undefined || view === undefined) return null
  if (mark !== undefined) return { command, action, view, beside: plus === '+', mark }
  return version === VERSION ? { command, action, view, beside: plus === '+' } : null
}

/** @returns two characters that stand for a briefing and this version, the same for the same name */
export function markOf(briefing: string): string {
  const digits = createHash('sha256').update(`${VERSION}:${briefing}`).digest().readUInt32BE()
  const [high, low] = [digits >>> (32 - MARK_BITS), digits & (2 ** MARK_BITS - 1)]
  return String.fromCharCode(FIRST_OF_MARKS + high, FIRST_OF_MARKS + low)
}
