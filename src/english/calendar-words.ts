/** Weekdays and months. */

/** In lower case, Monday first. */
export const WEEKDAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** In lower case, January first. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')

/** Months that are common words too: "they march", "they may". */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['march', 'may'])

/** Weekdays and months, and what they are shortened to, in lower case. */
const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...'mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
])

/** @param word in lower case */
export const isCalendarWord = (word: string): boolean => CALENDAR_WORDS.has(word)
