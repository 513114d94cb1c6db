/** The state of a page of quotations, as a short string that a button can carry. */

export interface QuoteView {
  /** Seven characters of `[0-9a-f]`. */
  readonly speakerId: string
  /** From 0. */
  readonly page: number
  /** What the reader wants the quotations to be about, as typed, as much of it as fits. */
  readonly about?: string | undefined
  readonly outlet?: string | undefined
}

/** UTF-16 units of a whole view: with the head of a custom_id it stays below Discord's 100. */
const MAX_VIEW = 80
const MAX_PAGES = 36 * 36
/** What is left for outlet and topic beside the speaker, the page and the slash between. */
const ROOM = MAX_VIEW - 10
const VIEW = /^([0-9a-f]{7})([0-9a-z]{2})([^/]*)\/([^/]*)$/u

export type QuoteFilter = Pick<QuoteView, 'about' | 'outlet'>

/**
 * As much of a filter as a view can carry, so that every page of a list is made with the same one: the outlet is cut at
 * its end (a beginning names it as well), then words of the topic from its end.
 */
export function fittingFilter({ about = '', outlet = '' }: QuoteFilter): QuoteFilter {
  const from = wellCut(plain(outlet), ROOM / 2)
  return { outlet: from || undefined, about: wellCut(plain(about), ROOM - from.length) || undefined }
}

/** @returns at most 80 UTF-16 units */
export function encodeQuoteView({ speakerId, page, ...filter }: QuoteView): string {
  const { about = '', outlet = '' } = fittingFilter(filter)
  return `${speakerId}${Math.min(page, MAX_PAGES - 1)
    .toString(36)
    .padStart(2, '0')}${outlet}/${about}`
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
