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
