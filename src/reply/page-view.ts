/** The state of a page of a list, as a short string that a button can carry. */

export interface PageView {
  /** From 0. */
  readonly page: number
  /** What the list is limited to, as much of it as a button carries; absent where it is not limited. */
  readonly filter?: string | undefined
}

const MAX_PAGES = 36 * 36
/** With the page and the head of a custom_id it stays below Discord's 100. UTF-16 units. */
const MAX_FILTER = 70
const VIEW = /^([0-9a-z]{2})\/(.{0,70})$/su

/** A name cut to what a button carries: a beginning names it as well. */
export const fittingName = (name: string): string =>
  name
    .trim()
    .slice(0, MAX_FILTER)
    .replace(/[\uD800-\uDBFF]$/, '')

/** @returns at most 73 UTF-16 units */
export const encodePageView = ({ page, filter = '' }: PageView): string =>
  `${Math.min(page, MAX_PAGES - 1)
    .toString(36)
    .padStart(2, '0')}/${fittingName(filter)}`

/** @returns null where the text is no view */
export function decodePageView(text: string): PageView | null {
  const [, page, filter] = VIEW.exec(text) ?? []
  return page === undefined ? null : { page: Number.parseInt(page, 36), filter: filter || undefined }
}
