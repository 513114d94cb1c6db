/**
 * The item at a position that is known to be filled.
 * @throws RangeError if there is none
 */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`position ${index} of ${items.length} is empty`)
  return item
}
