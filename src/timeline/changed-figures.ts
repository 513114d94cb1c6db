/** The figures of a sentence that an earlier report of the same event gave differently. */
import { countedFigures } from '../corroboration/counted-figures.ts'
import { sameEventAs, type Told } from '../corroboration/other-figures.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { Span } from '../text/span.ts'

/** Each is compared word by word, so only the latest few are. */
const MAX_COMPARED = 10

/**
 * @param told the sentence
 * @param earlier sentences, latest first
 * @returns spans of the sentence, in order; none if no earlier sentence gives another figure
 */
export function changedFigures(search: PassageSearch, told: Told, earlier: readonly Told[]): readonly Span[] {
  const figures = countedFigures(told)
  const counting = earlier.filter((other) => countedFigures(other).length > 0).slice(0, MAX_COMPARED)
  if (figures.length === 0 || counting.length === 0) return []
  const isSameEvent = sameEventAs(search, told)
  const before = counting.find(isSameEvent)
  if (before === undefined) return []
  const known = new Set(countedFigures(before).map(({ figure }) => figure))
  return figures.filter(({ figure }) => !known.has(figure)).map(({ start, end }) => ({ start, end }))
}
