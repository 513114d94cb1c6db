/** Makes a function that computes the value of each number only once. */
export function memoised<Value>(make: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = make(key)
    known.set(key, value)
    return value
  }
}

/** @returns a function that calculates its value when it is first asked for it */
export function once<Value>(calculate: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => {
    known ??= { value: calculate() }
    return known.value
  }
}
