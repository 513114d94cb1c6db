/** Functions among the arguments of a call: a number crosses to the other thread, which calls back by it. */

export type AnyFunction = (...args: readonly unknown[]) => unknown

/** Stands for a function of the calling thread. */
interface LentFunction {
  readonly lentFunction: number
}

interface LentFunctions {
  /** @returns the arguments as plain data, and the numbers of the functions that were among them */
  lend(args: readonly unknown[]): { readonly plain: readonly unknown[]; readonly numbers: readonly number[] }
  /** The function with this number, or undefined if the call that lent it is over. */
  get(number: number): AnyFunction | undefined
  takeBack(numbers: readonly number[]): void
}

export function createLentFunctions(): LentFunctions {
  const lent = new Map<number, AnyFunction>()
  let next = 0
  return {
    lend(args) {
      const numbers: number[] = []
      const plain = args.map((arg) =>
        replaced(arg, isFunction, (found): LentFunction => {
          const number = next++
          lent.set(number, found)
          numbers.push(number)
          return { lentFunction: number }
        }),
      )
      return { plain, numbers }
    },
    get: (number) => lent.get(number),
    takeBack(numbers) {
      for (const number of numbers) lent.delete(number)
    },
  }
}

/**
 * The arguments as the other thread meant them.
 * @param callBack calls the lent function with this number
 */
export const withLentFunctions = (
  plain: readonly unknown[],
  callBack: (number: number, args: readonly unknown[]) => Promise<unknown>,
): readonly unknown[] =>
  plain.map((arg) =>
    replaced(
      arg,
      isLentFunction,
      ({ lentFunction }): AnyFunction =>
        (...args) => {
          const result = callBack(lentFunction, args)
          // A listener, such as one for progress, awaits no result: its failure must not end this thread.
          result.catch(() => undefined)
          return result
        },
    ),
  )

const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function'

const isLentFunction = (value: unknown): value is LentFunction =>
  isPlainObject(value) && typeof value.lentFunction === 'number'

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** A copy of plain objects and arrays with some values replaced; anything else stays the same object. */
function replaced<Found>(
  value: unknown,
  isFound: (value: unknown) => value is Found,
  replace: (found: Found) => unknown,
): unknown {
  if (isFound(value)) return replace(value)
  if (Array.isArray(value)) return value.map((item) => replaced(item, isFound, replace))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, isFound, replace)]))
}
