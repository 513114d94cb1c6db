/** The state of a page of a list, as a short string that a button can carry. */

interface PageView {
  /** From 0. */
  readonly page: number
  /** What the list is limited to, as much of it as a button carries; absent if it is not limited. */
  readonly filter?: string | undefined
}

/** Two digits of base 36 name a page. */
const MAX_PAGES = 36 * 36
/** In UTF-16 units: with the page and the head of a custom_id the filter stays below Discord's 100. */
const MAX_FILTER_LENGTH = 70
const VIEW = /^([0-9a-z]{2})\/(.{0,70})$/su

/** Cuts a name to what a button carries; the beginning of a name is enough to find it. */
const fittingName = (name: string): string =>
  name
    .trim()
    .slice(0, MAX_FILTER_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')

/** @param page from 0 @returns two characters of `[0-9a-z]` */
export const encodePage = (page: number): string =>
  Math.min(page, MAX_PAGES - 1)
    .toString(36)
    .padStart(2, '0')

/** @param digits as `encodePage` gives them */
export const decodePage = (digits: string): number => Number.parseInt(digits, 36)

/** @returns at most 73 UTF-16 units */
export const encodePageView = ({ page, filter = '' }: PageView): string => `${encodePage(page)}/${fittingName(filter)}`

/** @returns null if the text is not a view */
export function decodePageView(text: string): PageView | null {
  const [, page, filter] = VIEW.exec(text) ?? []
  return page === undefined ? null : { page: decodePage(page), filter: filter || undefined }
}
