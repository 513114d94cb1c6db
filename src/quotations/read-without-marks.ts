/** Reads an article without its hidden marks, and puts what is found back into the article's own spans. */
import { HIDDEN_MARK, withoutHiddenMarks } from '../text/hidden-marks.ts'
import type { Span } from '../text/span.ts'

export interface MarklessBody {
  /** The body without placeholders. */
  readonly text: string
  /** From a span of that text to one of the body, without hidden marks at its ends. */
  readonly inBody: <T extends Span>(span: T) => T
  /** The same for words that are shown: if marks are within them, those at their ends belong to them too. */
  readonly wholeInBody: <T extends Span>(span: T) => T
}

const SAME: Omit<MarklessBody, 'text'> = { inBody: (span) => span, wholeInBody: (span) => span }

export function marklessBody(body: string): MarklessBody {
  const text = withoutHiddenMarks(body)
  if (text === body) return { text, ...SAME }
  const offsets = new Uint32Array(text.length)
  for (let at = 0, next = 0; at < body.length; at++) if (body[at] !== HIDDEN_MARK) offsets[next++] = at
  const offsetOf = (at: number): number => offsets[at] ?? body.length
  const endOf = ({ start, end }: Span): number => (end > start ? offsetOf(end - 1) + 1 : offsetOf(start))
  const inBody = <T extends Span>(span: T): T => ({ ...span, start: offsetOf(span.start), end: endOf(span) })
  return {
    text,
    inBody,
    wholeInBody(span) {
      const bare = inBody(span)
      const isMarked = bare.end - bare.start > span.end - span.start
      if (!isMarked) return bare
      const start = span.start === 0 ? 0 : offsetOf(span.start - 1) + 1
      return { ...span, start, end: offsetOf(span.end) }
    },
  }
}
