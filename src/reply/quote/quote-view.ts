/** The state of a page of quotations, as a short string that a button can carry. */

import { decodePage, encodePage } from '../page-view.ts'

export interface QuoteView {
  /** Seven characters of `[0-9a-f]`. */
  readonly speakerId: string
  /** From 0. */
  readonly page: number
  /** What the reader wants the quotations to be about, as typed, as much of it as fits. */
  readonly about?: string | undefined
  readonly outlet?: string | undefined
}

/** In UTF-16 units: with the head of a custom_id a whole view stays below Discord's 100. */
const MAX_VIEW_LENGTH = 80
/** What the speaker, the page and the slash leave for outlet and topic. */
const MAX_FILTER_LENGTH = MAX_VIEW_LENGTH - 10
const VIEW = /^([0-9a-f]{7})([0-9a-z]{2})([^/]*)\/([^/]*)$/u

type QuoteFilter = Pick<QuoteView, 'about' | 'outlet'>

/**
 * Cuts a filter to what a view can carry, so that every page of a list is made with the same filter. The outlet is cut
 * at its end (the beginning is enough to find it), then words are cut from the end of the topic.
 * @param maxLength of both together, in UTF-16 units
 */
export function fittingFilter({ about = '', outlet = '' }: QuoteFilter, maxLength = MAX_FILTER_LENGTH): QuoteFilter {
  const from = wellCut(plain(outlet), Math.floor(maxLength / 2))
  return { outlet: from || undefined, about: wellCut(plain(about), maxLength - from.length) || undefined }
}

/** @returns at most 80 UTF-16 units */
export function encodeQuoteView({ speakerId, page, ...filter }: QuoteView): string {
  const { about = '', outlet = '' } = fittingFilter(filter)
  return `${speakerId}${encodePage(page)}${outlet}/${about}`
}

/** @returns null if the text is not a view */
export function decodeQuoteView(text: string): QuoteView | null {
  const [, speakerId, page, outlet, about] = VIEW.exec(text) ?? []
  if (speakerId === undefined || page === undefined) return null
  return { speakerId, page: decodePage(page), outlet: outlet || undefined, about: about || undefined }
}

const plain = (text: string): string => text.replace(/[/\s]+/g, ' ').trim()

/** Cuts between words, or between characters if one word is too long. */
function wellCut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return space > 0 ? cut.slice(0, space) : cut
}
