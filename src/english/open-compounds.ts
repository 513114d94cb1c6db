/** Words that are written apart or together with one meaning. */

/** Written apart, with one space, in lower case. */
export const OPEN_COMPOUNDS: ReadonlySet<string> = new Set(['can not', 'per cent', 'no one', 'under way', 'for ever'])
