/** Weekdays and months. */

/** In lower case, Monday first. */
export const WEEKDAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** In lower case, January first. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')

/** Months that are common words too: "they march", "they may". */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['march', 'may'])
