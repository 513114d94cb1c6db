/** Tells whether a sentence names somebody in the role that is asked for, or lets them speak: by the order of words, without grammar. */
import { isCalendarWord } from '../../english/calendar-words.ts'
import { BE_FORMS } from '../../english/passive-words.ts'
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import { termsOf } from '../../text/analyse.ts'
import { isEnglishWord } from '../question/english-word.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import { isDeterminer } from '../question/verb-form.ts'
import { isPersonNoun } from '../question/word-senses.ts'

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
export function roleReader(question: UnderstoodQuestion): (sentence: string) => boolean {
  const { deed, termSet } = question
  if (deed === null) return () => false
  const isVerb = deedReader(question)
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

/** @returns a function from a word to whether it tells the deed of the question */
function deedReader({ deed, words }: UnderstoodQuestion): (word: string) => boolean {
  const verb = deed === null ? undefined : words[deed.word]
  const terms = new Set([...(verb?.terms ?? []), ...(verb?.related ?? [])].filter(isNear).map(({ term }) => term))
  return (word) => termsOf(word).some((term) => terms.has(term))
}

/** Words between a verb and its subject, or its form of "be". */
const ADVERB = /^(?:not|also|then|later|once|first|\p{Ll}{1,20}ly)$/u
const BY_SOMEBODY = /^[^.;:]{0,60}? by /

/**
 * @param question that asks who does something, or anything else
 * @returns a function from a sentence to whether it tells that anybody does it, by name or not: "a guard found the leak", "the
 *   owner of the mill", but neither "the leak was found" nor "the found leak"; false if the question does not ask who does something
 */
export function agentReader(question: UnderstoodQuestion): (sentence: string) => boolean {
  if (question.deed?.asks !== 'agent') return () => false
  const isDeed = deedReader(question)
  const isAsked = (word: string) => termsOf(word).some((term) => question.termSet.has(term))
  const hasSubject = (before: string) => {
    const words = Array.from(before.matchAll(WORD), ([word]) => word.toLowerCase())
    const last = words.findLast((word) => !ADVERB.test(word))
    return last !== undefined && !BE_FORMS.has(last) && !isDeterminer(last) && last !== 'of' && !isAsked(last)
  }
  return (sentence) =>
    Array.from(sentence.matchAll(WORD))
      .filter(([word]) => isDeed(word))
      .some(
        ({ 0: word, index }) =>
          isPersonNoun(word.toLowerCase()) ||
          BY_SOMEBODY.test(sentence.slice(index + word.length)) ||
          hasSubject(sentence.slice(0, index)),
      )
}

/** Words that end before a verb of saying: "It was late," said Rune Berg. */
const SAID_WORDS = /[,?!”"’'] ?$/
const SAYS_NAME = new RegExp(`^(?: (?:the|a|an|his|her)${SMALL_WORDS}{1,3},?)? ${NAME}`, 'u')
const ACCORDING_TO = new RegExp(`\\b[Aa]ccording to${SMALL_WORDS}{0,4},? ${NAME}`, 'u')
const PRONOUN_DOES = new RegExp(`\\b(?:he|she|they)${BETWEEN} $`, 'iu')

/** Who speaks in a sentence: someone whose words are asked for, by name, or somebody who is only called `he`, `she` or `they`. */
export interface Speaking {
  readonly asked: boolean
  readonly pronoun: boolean
}

/** @returns a function from a sentence to who speaks there: `asked` in "Berg said that it was late" for "what did Berg say" */
export function speechReader({ speakerTerms }: UnderstoodQuestion): (sentence: string) => Speaking {
  const isAsked = (found: RegExpExecArray | null) => termsOf(found?.[1] ?? '').some((term) => speakerTerms.has(term))
  return (sentence) => {
    const cues = Array.from(sentence.matchAll(WORD)).filter(([word]) => cueStrengthOf(word.toLowerCase()) !== 'other')
    const sides = cues.map(({ 0: word, index }) => ({
      before: sentence.slice(0, index),
      after: sentence.slice(index + word.length),
    }))
    return {
      asked:
        isAsked(ACCORDING_TO.exec(sentence)) ||
        sides.some(
          ({ before, after }) =>
            isAsked(DOES.exec(before)) || (SAID_WORDS.test(before) && isAsked(SAYS_NAME.exec(after))),
        ),
      pronoun: sides.some(({ before }) => PRONOUN_DOES.test(before)),
    }
  }
}

const isNear = ({ weight }: { readonly weight: number }): boolean => weight >= MIN_WEIGHT
