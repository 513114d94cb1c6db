/** The state of a check that waits for its speaker, as a short string that a button can carry. */

interface VerifyView {
  /** Seven characters of `[0-9a-f]`. */
  readonly speakerId: string
  /** The whole text that is checked. */
  readonly text: string
}

/** In UTF-16 units: with the head of a custom_id a whole view stays below Discord's 100. */
const MAX_VIEW_LENGTH = 80
const VIEW = /^([0-9a-f]{7})(.+)$/su

/** @returns null if the text is too long for a button */
export function encodeVerifyView({ speakerId, text }: VerifyView): string | null {
  const view = `${speakerId}${text}`
  return view.length <= MAX_VIEW_LENGTH ? view : null
}

/** @returns null if the text is not a view */
export function decodeVerifyView(view: string): VerifyView | null {
  const [, speakerId, text] = VIEW.exec(view) ?? []
  return speakerId === undefined || text === undefined ? null : { speakerId, text }
}
