/** How many letters of a word were mistyped. */

/**
 * The number of letters that are changed, added, left out, or swapped with their neighbour: optimal string alignment
 * (Damerau 1964, Levenshtein 1966).
 * @returns at least 0, in UTF-16 units
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1
  /** The distances of the first `i` letters of `a` and the first `j` of `b`, at `i * width + j`. */
  const distances = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => distances[i * width + j] ?? 0
  for (let j = 0; j < width; j++) distances[j] = j
  for (let i = 1; i <= a.length; i++) {
    distances[i * width] = i
    for (let j = 1; j < width; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : changed
      distances[i * width + j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped)
    }
  }
  return at(a.length, b.length)
}
