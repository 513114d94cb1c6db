/** Prefixes of three letters and more, and their hyphens. */
import { wordSet } from './word-set.ts'

/** Without its hyphen, a word with one of these may be another word: `pre-position`, `pro-test`. */
export const PREFIXES_OF_OTHER_WORDS: ReadonlySet<string> = wordSet(
  'pre pro dis mis sub out off per con for fore all any extra',
)
