/** Finds the claims of a message: what is in quotation marks or block quotes, or all of it if it has neither. */
import { findMarks } from '../quotations/marks/find-marks.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import { type Span, sliceOf, trimSpan } from '../text/span.ts'
import { visibleText } from '../text/visible-text.ts'
import { type Claim, elementsOf, wordsOfClaim } from './claim.ts'
import { plainMessage } from './plain-message.ts'

interface FoundClaims {
  /** In the order of the message; each holds at least one word. */
  readonly claims: readonly Claim[]
  /** The message without Markdown. */
  readonly plain: string
  /** The span of each claim in `plain`. */
  readonly places: readonly Span[]
}

/** @param message as it was written @returns no claims if it holds no word */
export function findClaims(message: string): FoundClaims {
  const { text: plain, quoted, originOf } = plainMessage(message)
  const marked = findMarks(plain, paragraphsOf(plain)).map(({ start, end }): Span => ({ start, end }))
  const bare = quoted
    .map((stretch) => trimSpan(plain, stretch))
    .filter((stretch) => stretch.start < stretch.end && !marked.some((span) => overlap(stretch, span)))
  const spans = [...marked, ...bare].sort((a, b) => a.start - b.start)
  const all = spans.length > 0 ? spans : [trimSpan(plain, { start: 0, end: plain.length })]
  const found = all.flatMap((place) => {
    const text = visibleText(sliceOf(plain, place))
    const claim = { start: originOf(place.start), end: endOf(place, originOf), text, elements: elementsOf(text) }
    return wordsOfClaim(claim).length > 0 ? [{ claim, place }] : []
  })
  return { plain, claims: found.map(({ claim }) => claim), places: found.map(({ place }) => place) }
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const endOf = ({ start, end }: Span, originOf: (at: number) => number): number =>
  end > start ? originOf(end - 1) + 1 : originOf(end)
