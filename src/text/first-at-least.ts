/**
 * Galloping search (Bentley & Yao 1976, "An almost optimal algorithm for unbounded searching"): fast if what is looked for
 * is near.
 * @param values in ascending order between `from` and `end`
 * @returns where the first value is that is at least the bound; `end` if there is none
 */
export function firstAtLeast(values: Uint32Array, bound: number, from: number, end: number): number {
  let step = 1
  let low = from
  let high = from
  while (high < end && (values[high] as number) < bound) {
    low = high + 1
    high += step
    step *= 2
  }
  high = Math.min(high, end)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) < bound) low = middle + 1
    else high = middle
  }
  return low
}
