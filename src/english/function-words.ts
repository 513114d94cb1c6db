/** Words that say little by themselves: articles, pronouns, prepositions, auxiliaries and the commonest verbs. */
import { wordSet } from './word-set.ts'

/** In lower case. Unlike the stop words, they include "not" and "no". */
export const FUNCTION_WORDS: ReadonlySet<string> = wordSet(`
  a an the and or but if so as at by for from in into of on onto to with about that this these those there here it its
  he she they we i you his her their our my your me him them us is are was were be been being am do does did done has
  have had having will would can could shall should may might must not no than then when where which who whom what how
  just very also only too more most some any all both each own say said think know get go going`)
