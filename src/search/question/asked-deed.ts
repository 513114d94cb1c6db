/** Tells whether a question asks who does something, or to whom it is done: by the order of words, without grammar. */
import { BE_FORMS } from '../../english/passive-words.ts'
import { wordSet } from '../../english/word-set.ts'
import { askedFor } from './answer-type.ts'
import { isDeterminer, isPastForm, opensNounPhrase } from './verb-form.ts'
import { isVerb } from './word-senses.ts'

export interface AskedDeed {
  /** The verb as typed. */
  readonly verb: string
  /** Who does it is the `agent`, to whom it is done is the `patient`. */
  readonly asks: 'agent' | 'patient'
}

const DO_FORMS: ReadonlySet<string> = wordSet('did does do')
const HAVE_FORMS: ReadonlySet<string> = wordSet('has have had')
const MODALS: ReadonlySet<string> = wordSet('will would can could may might must should shall')
const INDEFINITE: ReadonlySet<string> = wordSet('a an no any some')
const FILLERS: ReadonlySet<string> = wordSet('else exactly first also just not once then now getting')
const ASKING = /\b(?:whom?|what|which)\b/i
const BY_WHOM = /\bby whom\b|\bby[?.! ]*$/i
const WORD = /\p{L}[\p{L}'’-]*/gu
/** Words after the question word that are read. */
const MAX_WORDS = 20

/**
 * @param question that asks who, as typed
 * @returns `discovered` and `agent` for "who discovered the comet", `teach` and `patient` for "who did Ida teach"; null if the
 *   question names no deed
 */
export function askedDeed(question: string): AskedDeed | null {
  const words = wordsAfterAsking(question)
  const whole = BY_WHOM.test(question) ? 'agent' : 'patient'
  const [first = '', ...others] = words
  if (DO_FORMS.has(first)) return deedOf(verbAfterSubject(others), 'patient')
  if (BE_FORMS.has(first)) return deedAfterBe(others, whole)
  if (!HAVE_FORMS.has(first) && !MODALS.has(first)) return deedOf(firstVerb(words), 'agent')
  const be = others.findIndex((word) => word === 'be' || word === 'been')
  if (be >= 0) return deedAfterBe(others.slice(be + 1), whole)
  const deed = opensNounPhrase(others[0] ?? '')
    ? deedOf(verbAfterSubject(others), 'patient')
    : deedOf(firstVerb(others), 'agent')
  return HAVE_FORMS.has(first) && isPossession(others, deed) ? null : deed
}

/** "Who has a boat", "who has control": what follows is no participle. */
const isPossession = ([next = '']: readonly string[], deed: AskedDeed | null): boolean =>
  INDEFINITE.has(next) || (deed !== null && !isPastForm(deed.verb))

const deedOf = (verb: string | undefined, asks: AskedDeed['asks']): AskedDeed | null =>
  verb === undefined ? null : { verb, asks }

/** The words after "who", or after "which judge". */
function wordsAfterAsking(question: string): readonly string[] {
  const asking = ASKING.exec(question)
  if (asking === null) return []
  const after = asking.index + asking[0].length
  const thing = askedFor(question)
  const isNext = thing !== '' && question.startsWith(` ${thing}`, after)
  const start = isNext ? after + 1 + thing.length : after
  const words = Array.from(question.slice(start).matchAll(WORD), ([word]) => word)
  return words.filter((word) => !FILLERS.has(word)).slice(0, MAX_WORDS)
}

/** "who was arrested", "who is leading", "who was the comet discovered by". */
function deedAfterBe(words: readonly string[], whole: 'agent' | 'patient'): AskedDeed | null {
  const [first = ''] = words
  if (opensNounPhrase(first)) return whole === 'agent' ? deedOf(words.slice(1).find(isPastForm), whole) : null
  const verb = firstVerb(words)
  if (verb === undefined) return null
  if (verb.endsWith('ing')) return { verb, asks: 'agent' }
  return isPastForm(verb) ? { verb, asks: whole } : null
}

const isAdverb = (word: string): boolean => word.endsWith('ly')

/** The first word, if it may be a verb; adverbs aside. */
function firstVerb(words: readonly string[]): string | undefined {
  const word = words.find((one) => !isAdverb(one))
  return word !== undefined && isVerb(word) ? word : undefined
}

/** The first word that may be a verb and follows no determiner: `elect` in "did the board elect". */
const verbAfterSubject = (words: readonly string[]): string | undefined =>
  words.find((word, i) => i > 0 && !isDeterminer(words[i - 1] ?? '') && isVerb(word))
