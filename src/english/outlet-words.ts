/** Words that outlets add to their names, and endings of domains. */
import { wordSet } from './word-set.ts'

/** In lower case: the name without them is the same outlet. */
export const ADDED_TO_OUTLETS: ReadonlySet<string> = wordSet('news online newspaper newspapers website digital com www')

/** The first of two last labels of a domain that stand for one: `bbc.co.uk`, `abc.net.au`. */
export const SECOND_LEVEL_LABELS: ReadonlySet<string> = wordSet('co com org net ac gov edu or ne go')
