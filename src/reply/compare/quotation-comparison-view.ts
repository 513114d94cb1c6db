/** The state of a shown comparison of what somebody said, as a short string that a button can carry. */
import { decodePage, encodePage } from '../page-view.ts'
import { fittingFilter } from '../quote/quote-view.ts'

export interface QuotationComparisonView {
  /** Seven characters of `[0-9a-f]`. */
  readonly speakerId: string
  /** Which statement, from 0. */
  readonly statement: number
  /** Which outlets are put beside the first, from 0. */
  readonly page: number
  /** What the quotations are about, as typed, as much of it as fits. */
  readonly about?: string | undefined
}

/** In UTF-16 units: with the speaker and the two pages a whole view has at most 66. */
const MAX_ABOUT_LENGTH = 55
const VIEW = /^([0-9a-f]{7})([0-9a-z]{2})([0-9a-z]{2})([^/]*)$/u

/** Cuts a topic to what a view can carry, so that every page of a comparison is made with the same one. */
export const fittingAbout = (about: string | undefined): string | undefined =>
  fittingFilter({ about }, MAX_ABOUT_LENGTH).about

/** @returns at most 66 UTF-16 units */
export const encodeQuotationComparisonView = ({ speakerId, statement, page, about }: QuotationComparisonView): string =>
  `${speakerId}${encodePage(statement)}${encodePage(page)}${fittingAbout(about) ?? ''}`

/** @returns null if the text is not a view */
export function decodeQuotationComparisonView(text: string): QuotationComparisonView | null {
  const [, speakerId, statement, page, about] = VIEW.exec(text) ?? []
  if (speakerId === undefined || statement === undefined || page === undefined) return null
  return { speakerId, statement: decodePage(statement), page: decodePage(page), about: about || undefined }
}
