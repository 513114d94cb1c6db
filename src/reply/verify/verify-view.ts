/** The state of a check that waits for its speaker, as a short string that a button can carry. */

export interface VerifyView {
  /** Seven characters of `[0-9a-f]`. */
  readonly speakerId: string
  /** What is checked, whole. */
  readonly text: string
}

/** UTF-16 units of a whole view: with the head of a custom_id it stays below Discord's 100. */
const MAX_VIEW = 80
const VIEW = /^([0-9a-f]{7})(.+)$/su

/** @returns null where the text is too long for a button */
export function encodeVerifyView({ speakerId, text }: VerifyView): string | null {
  const view = `${speakerId}${text}`
  return view.length <= MAX_VIEW ? view : null
}

/** @returns null where the text is no view */
export function decodeVerifyView(view: string): VerifyView | null {
  const [, speakerId, text] = VIEW.exec(view) ?? []
  return speakerId === undefined || text === undefined ? null : { speakerId, text }
}
