/** Words that turn the sense of a sentence round. */
import { wordSet } from './word-set.ts'

/** Lower case, without apostrophes; the contractions with "not" are `CONTRACTED_NEGATION`. */
const NEGATIONS = wordSet(
  'not never no none nobody nothing nowhere neither nor cannot without hardly barely scarcely aint',
)
/** `dont`, `wasnt`, `couldnt`. */
const CONTRACTED_NEGATION =
  /^(?:do|does|did|is|are|was|were|have|has|had|wo|would|ca|could|should|must|need|might|sha|ought|dare)nt$/

/** @param word in lower case, without apostrophes */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || CONTRACTED_NEGATION.test(word)
