/** Binary search in anything that is sorted and can be read by index. */

/**
 * @param length number of items, at least 0
 * @param isBelow whether the item at an index lies below the bound; true for the first items only, false for all after
 *   them
 * @returns the index of the first item that is not below the bound; `length` if all are
 */
export function lowerBound(length: number, isBelow: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}
