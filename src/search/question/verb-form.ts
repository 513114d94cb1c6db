/** Tells forms of verbs from other words by their endings and by what follows, without grammar. */
import { baseFormOf } from '../../english/irregular-forms.ts'
import { wordSet } from '../../english/word-set.ts'
import { isVerb } from './word-senses.ts'

const DETERMINERS: ReadonlySet<string> = wordSet('the a an this that these those his her its their our my your all no')

export const isDeterminer = (word: string): boolean => DETERMINERS.has(word)

/** Whether a noun phrase begins with the word: with an article or a name. @param word as typed */
export const opensNounPhrase = (word: string): boolean => isDeterminer(word) || /^\p{Lu}/u.test(word)

/** Whether a word is the past tense or the participle of a verb by its form. @param word in lower case */
export const isPastForm = (word: string): boolean =>
  (/\p{L}{2}ed$/u.test(word) || baseFormOf(word) !== word) && isVerb(word)

/**
 * @param words of a noun phrase that a verb may follow, as typed
 * @returns those before the verb: `judge` of `judge approved the sale`
 */
export function beforeVerb(words: readonly string[]): readonly string[] {
  const verb = words.findIndex((word, i) => i > 0 && isVerbBefore(word, words[i + 1]))
  return verb < 0 ? words : words.slice(0, verb)
}

const isVerbBefore = (word: string, next: string | undefined): boolean =>
  next === undefined
    ? isPastForm(word)
    : isVerb(word) && (opensNounPhrase(next) || /^\p{N}/u.test(next) || AFTER_VERBS.has(next))

/** Words of amount, and adverbs that belong to a verb: "offered half", "tore off the roof". */
const AFTER_VERBS: ReadonlySet<string> = wordSet(`
  half twice more less fewer most nearly almost about over two three four five ten out off up down away back`)
