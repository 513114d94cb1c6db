/** Words that are written apart or together with one meaning. */
import { wordSet } from './word-set.ts'

/** Written together: `cannot` for "can not". */
export const OPEN_COMPOUNDS: ReadonlySet<string> = wordSet('cannot percent noone underway forever')
