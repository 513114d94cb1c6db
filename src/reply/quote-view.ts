/** The state of a page of quotations, as a short string that a button can carry. */

export interface QuoteView {
  /** Seven characters of `[0-9a-f]`. */
  readonly speakerId: string
  /** From 0. */
  readonly page: number
  /** What the reader wants the quotations to be about: terms of the analyser, as many as fit. */
  readonly about?: string | undefined
  readonly outlet?: string | undefined
}

/** UTF-16 units of a whole view: with the head of a custom_id it stays below Discord's 100. */
const LONGEST_VIEW = 80
const MOST_PAGES = 36 * 36
const VIEW = /^([0-9a-f]{7})([0-9a-z]{2})([^/]*)\/([^/]*)$/u

/**
 * What does not fit is left out: the outlet is cut at its end (a beginning names it as well), then words of the topic
 * from its end.
 */
export function encodeQuoteView({ speakerId, page, about = '', outlet = '' }: QuoteView): string {
  const head =
    speakerId +
    Math.min(page, MOST_PAGES - 1)
      .toString(36)
      .padStart(2, '0')
  const room = LONGEST_VIEW - head.length - 1
  const from = wellCut(plain(outlet), room / 2)
  const topic = wellCut(plain(about), room - from.length)
  return `${head}${from}/${topic}`
}

/** @returns null where the text is no view */
export function decodeQuoteView(text: string): QuoteView | null {
  const [, speakerId, page, outlet, about] = VIEW.exec(text) ?? []
  if (speakerId === undefined || page === undefined) return null
  return { speakerId, page: Number.parseInt(page, 36), outlet: outlet || undefined, about: about || undefined }
}

const plain = (text: string): string => text.replace(/[/\s]+/g, ' ').trim()

/** Cut between words, or, where one word is too long, between characters. */
function wellCut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return space > 0 ? cut.slice(0, space) : cut
}
