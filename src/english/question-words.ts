/** The words that open a question. */
import { wordSet } from './word-set.ts'

/** In lower case. */
export const QUESTION_WORDS: ReadonlySet<string> = wordSet('what when where which who why how')
