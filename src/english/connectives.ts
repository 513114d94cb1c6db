/** Words that join one clause or thought to the next. */
import { wordSet } from './word-set.ts'

/** In lower case. */
export const CONNECTIVES: ReadonlySet<string> = wordSet('and but or while whereas then when because so')
