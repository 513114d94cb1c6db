/**
 * The items with the highest scores, highest first, of equal scores the one with the lower number first.
 * @param isKept asked only of items whose score would take them in
 */
export function highest(
  items: Iterable<number>,
  scoreOf: (item: number) => number,
  most: number,
  isKept: (item: number) => boolean = () => true,
): readonly number[] {
  const best: { item: number; score: number }[] = []
  for (const item of items) {
    const score = scoreOf(item)
    const last = best[most - 1]
    if (last && (score < last.score || (score === last.score && item > last.item))) continue
    if (!isKept(item)) continue
    let place = Math.min(best.length, most - 1)
    while (place > 0) {
      const other = best[place - 1] as { item: number; score: number }
      if (other.score > score || (other.score === score && other.item < item)) break
      best[place] = other
      place--
    }
    best[place] = { item, score }
  }
  return best.map(({ item }) => item)
}
