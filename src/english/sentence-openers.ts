/** Words that often open a sentence and are no part of a name. */
import { wordSet } from './word-set.ts'

/** In lower case. */
export const SENTENCE_OPENERS: ReadonlySet<string> = wordSet(`
  a after all although an and as at because before but by despite during each even for from he her here his how
  however i if in instead is it its last later many meanwhile more most my no now of on one other our she since so
  some still such that the their then there these it they this those though to under unlike until we what when where
  which while who why with yet you`)
