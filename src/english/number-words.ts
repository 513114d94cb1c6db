/** Number words with their digits. */

const UP_TO_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
const TENS_FROM_THIRTY = 'thirty forty fifty sixty seventy eighty ninety hundred'

/** From a number word in lower case to its digits: `seven` to `7`. Holds 0 to 20 and the tens up to 100. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...UP_TO_TWENTY.split(' ').map((word, i) => [word, String(i)] as const),
  ...TENS_FROM_THIRTY.split(' ').map((word, i) => [word, String(30 + 10 * i)] as const),
])

/** From a word that multiplies the number before it to its factor. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
])

/** From a word for a number that is left open to the least and the greatest that it may mean. */
export const VAGUE_NUMBERS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['dozens', [20, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 9_999]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
])

/** Words before a number that make it a round one. */
export const ROUGHLY: ReadonlySet<string> = new Set([
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'circa',
])
