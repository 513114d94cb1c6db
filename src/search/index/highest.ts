/**
 * Picks the items with the highest scores without sorting all of them.
 * @param limit how many are picked at most
 * @param isKept asked only about items whose score would take them in
 * @returns the highest score first; of equal scores, the lower number first
 */
export function highest(
  items: Iterable<number>,
  scoreOf: (item: number) => number,
  limit: number,
  isKept: (item: number) => boolean = () => true,
): readonly number[] {
  const best: { item: number; score: number }[] = []
  for (const item of items) {
    const score = scoreOf(item)
    const last = best[limit - 1]
    if (last && (score < last.score || (score === last.score && item > last.item))) continue
    if (!isKept(item)) continue
    let place = Math.min(best.length, limit - 1)
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
