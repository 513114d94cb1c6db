/** A span of a text: how the bot keeps every piece of evidence. */

/** Half-open, `[start, end)`, in UTF-16 units of its text: `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words that `span` covers in `text`. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `inner` lies within `outer`; true for equal spans. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** @returns the span without white space and invisible characters at its two ends; may be empty */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** Unicode white space, a byte order mark, a soft hyphen, a zero-width space or joiner. */
const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0xad ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff
