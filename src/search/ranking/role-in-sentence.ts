/** Tells whether a sentence names somebody in the role that is asked for: by the order of words, without grammar. */
import { isCalendarWord } from '../../english/calendar-words.ts'
import { termsOf } from '../../text/analyse.ts'
import { isEnglishWord } from '../question/english-word.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'

const NAME = "(\\p{Lu}[\\p{L}'’-]{1,30})"
/** What may stand between a name and its verb: an apposition, auxiliaries and adverbs. */
const BETWEEN =
  '(?:,[^,;:]{1,80},)?(?:,? (?:who|which|that|and|has|had|have|would|will|could|also|first|then|later|once|[a-z]{1,20}ly)){0,4}'
const BE = '(?:is|are|was|were|got|gets|(?:has|had|have|will|would) (?:been|be))'
const SMALL_WORDS = "(?:,? (?!by )\\p{Ll}[\\p{L}'’-]{0,30})"

const DOES = new RegExp(`${NAME}${BETWEEN} $`, 'u')
const IS_DONE_BY = new RegExp(`^[^.;:]{0,60}? by${SMALL_WORDS}{0,4},? ${NAME}`, 'u')
const IS_DONE_TO = new RegExp(`${NAME}${BETWEEN} ${BE}(?: (?:not|also|[a-z]{1,20}ly)){0,2} $`, 'u')
const DOES_TO = new RegExp(`^${SMALL_WORDS}{0,4},? ${NAME}`, 'u')

const WORD = /\p{L}[\p{L}'’-]*/gu
/** A related word of less weight is another deed. */
const MIN_WEIGHT = 0.5

/**
 * @param question that asks in which role, or in none
 * @returns a function from a sentence to whether it names somebody else in the role: `discovered by Rune Berg`
 */
export function roleReader({ deed, words, termSet }: UnderstoodQuestion): (sentence: string) => boolean {
  const verb = deed === null ? undefined : words[deed.word]
  if (deed === null || verb === undefined) return () => false
  const terms = new Set([...verb.terms, ...verb.related].filter(isNear).map(({ term }) => term))
  const isVerb = (word: string) => termsOf(word).some((term) => terms.has(term))
  const isSomebodyElse = (name: string, isFirst: boolean) =>
    !isCalendarWord(name.toLowerCase()) &&
    !(isFirst && isEnglishWord(name.toLowerCase())) &&
    !termsOf(name).some((term) => termSet.has(term))
  return (sentence) =>
    Array.from(sentence.matchAll(WORD))
      .filter(([word]) => isVerb(word))
      .some(({ 0: word, index }) => {
        const before = sentence.slice(0, index)
        const after = sentence.slice(index + word.length)
        const found =
          deed.asks === 'agent'
            ? [DOES.exec(before), IS_DONE_BY.exec(after)]
            : [IS_DONE_TO.exec(before), DOES_TO.exec(after)]
        return found.some(
          (name) => name !== null && isSomebodyElse(name[1] ?? '', name.index === 0 && name.input === before),
        )
      })
}

const isNear = ({ weight }: { readonly weight: number }): boolean => weight >= MIN_WEIGHT
