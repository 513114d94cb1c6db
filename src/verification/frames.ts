/** Finds what a sentence says around words that were taken from it, if it denies them, doubts them or binds them to a condition. */
import {
  ATTITUDES,
  CONDITIONS,
  DENIALS,
  FRAME_PHRASES,
  FUTURE_WORDS,
  REFUSALS,
  REFUSING_PAIRS,
  REPORTS,
  SCARCITY,
  TIMES_TO_COME,
} from '../english/frame-words.ts'
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { isNegation, type Word } from '../text/words.ts'

/** What a claim leaves out of a sentence on one side. */
export interface LeftOut {
  readonly body: string
  /** In order; all words of the speaker in the sentence on this side of the claim. */
  readonly words: readonly Word[]
  readonly side: 'before' | 'after'
  /** The end of the stretch at which the claim is; an index in the body. */
  readonly edge: number
  /** The claim's words as they are compared. */
  readonly claimed: readonly string[]
  /** Whether the sentence is a question that the claim does not show as one. */
  readonly isQuestion: boolean
}

/** An adverb keeps its own form: "jokingly" is no joke, and "reportedly" no report. */
const stemOf = (word: string): string => (word.endsWith('ly') ? word : (termsOf(word)[0] ?? word))
/** Participles of a list count as they are: `used` has the stem of "use". */
const isFixed = (word: string): boolean => /(?:ing|ed)$/.test(word)
const stemsOf = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => !isFixed(word)).map(stemOf))

const STEMS = {
  denials: stemsOf(DENIALS),
  refusals: stemsOf(REFUSALS),
  attitudes: stemsOf(ATTITUDES),
  reports: stemsOf(REPORTS),
}

const PHRASES = FRAME_PHRASES.map((phrase) => phrase.split(' '))

/** "No doubt" and "without question" deny nothing. */
const AFTER_WHICH_NO_DENIES_NOTHING: ReadonlySet<string> = new Set(['doubt', 'question', 'wonder', 'matter'])
/** "A few", "these few", "quite a few": some. */
const COUNTING = /^(?:an?|the|th(?:is|at|ese|ose)|its|his|her|their|our|my|your|every|last|past|next|first|only|just)$/
/** "The answer lies in": no lie. */
const AFTER_WHICH_LIES_IS_A_PLACE =
  /^(?:in|with|within|ahead|behind|before|between|at|on|beyond|under|here|there|down)$/
/** What an auxiliary or a question word makes of a sentence that asks. */
const ASKING =
  /^(?:do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|should|shall|may|might|must|why|how|what|who|when|where|which|whose|think|know|say)$/
/** "I thought that": no longer. */
const PAST_BELIEF = /^(?:thought|believed|felt)$/
const INVERTED = /^(?:had|should|were)$/
const COORDINATOR = /^(?:and|but|or|so|yet|nor)$/
const END_OF_THOUGHT = /[;:—–.!?]/
const FIRST_PERSON = /^(?:i|we)(?:'|$)|^(?:im|ive|weve)$/
const BETWEEN_SUBJECT_AND_VERB =
  /^(?:do|does|did|have|has|had|am|is|are|was|were|will|would|can|could|should|must|may|might|just|also|always|really|\w+ly)$/
/** Words that may stand between "tell" and what is told. */
const MAX_WORDS_AFTER_REPORT = 2
const HEARERS = /^(?:me|you|us|him|her|them|people|folks|everyone|everybody|anyone|anybody|reporters|voters)$/
/** "…, they say": words from the end of the claim to the verb. */
const MAX_WORDS_TO_REPORT = 4

/** @returns the index of the word that makes the stretch a frame; -1 if it only says more */
export function frameIn(left: LeftOut): number {
  const { words, side, isQuestion } = left
  const found = [denialIn(left), conditionIn(left), side === 'before' ? openIn(left) : hearsayIn(left)]
  const first = found.find((at) => at >= 0)
  if (first !== undefined) return first
  return isQuestion && side === 'before' ? words.findIndex(({ text }) => ASKING.test(text)) : -1
}

/** The words up to the claim, nearest first, with their indexes. */
function* towardsOutside({ words, side }: LeftOut): Generator<readonly [at: number, word: Word]> {
  for (let i = 0; i < words.length; i++) {
    const at = side === 'before' ? words.length - 1 - i : i
    const word = words[at]
    if (word) yield [at, word]
  }
}

/** A negation or a denial anywhere in the sentence. */
function denialIn(left: LeftOut): number {
  const { words } = left
  for (const [at, { text }] of towardsOutside(left)) {
    if (isNegation(text) && !isNoDoubt(words, at)) return at
    if (left.side === 'before' && SCARCITY.has(text) && !COUNTING.test(words[at - 1]?.text ?? '')) return at
    if ((DENIALS.has(text) || STEMS.denials.has(stemOf(text))) && !isCertain(words, at)) return at
  }
  return phraseIn(left)
}

function isNoDoubt(words: readonly Word[], at: number): boolean {
  const next = [words[at + 1], words[at + 2]].map((word) => word?.text ?? '')
  const [first = '', second = ''] = next[0] === 'a' ? [next[1]] : next
  return AFTER_WHICH_NO_DENIES_NOTHING.has(first) || (first === 'only' && second !== '')
}

/** Whether a denial is none: "no doubt", "the answer lies in". */
const isCertain = (words: readonly Word[], at: number): boolean =>
  [words[at - 1], words[at - 2]].some((word, i) => word && isNegation(word.text) && isNoDoubt(words, at - 1 - i)) ||
  (/^lies?$/.test(words[at]?.text ?? '') && AFTER_WHICH_LIES_IS_A_PLACE.test(words[at + 1]?.text ?? ''))

const phraseIn = ({ words }: LeftOut): number =>
  words.findIndex((_, at) => PHRASES.some((phrase) => phrase.every((text, i) => words[at + i]?.text === text)))

function conditionIn(left: LeftOut): number {
  const { claimed, side } = left
  const isFuture = claimed.some((text) => FUTURE_WORDS.has(text) || /'(?:ll|d)$/.test(text))
  if (side === 'before' && (isInverted(left) || isButFor(left))) return 0
  for (const [at, { text }] of towardsOutside(left)) {
    if (endsThought(left, at, side === 'before' ? /^(?:but|yet)$/ : COORDINATOR)) return -1
    if (CONDITIONS.has(text) || (isFuture && TIMES_TO_COME.has(text))) return at
  }
  return -1
}

/** "Had the company known", "Should the dam break, …". */
function isInverted({ body, words, edge }: LeftOut): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || !INVERTED.test(first.text)) return false
  return words.length === 1 || sliceOf(body, { start: last.end, end: edge }).includes(',')
}

/** "But for the rain, we would have won." */
const isButFor = ({ words: [first, second], claimed }: LeftOut): boolean =>
  first?.text === 'but' && second?.text === 'for' && claimed.some((text) => /^(?:would|could|might)$/.test(text))

/** Whether a new thought begins between the word and the claim. */
function endsThought({ body, words, side, edge }: LeftOut, at: number, coordinator: RegExp): boolean {
  const [word, next] = side === 'before' ? [words[at], words[at + 1]] : [words[at - 1], words[at]]
  const between: Span = { start: word?.end ?? edge, end: next?.start ?? edge }
  const gap = sliceOf(body, between)
  return END_OF_THOUGHT.test(gap) || (gap.includes(',') && next !== undefined && coordinator.test(next.text))
}

/** Before the claim: a refusal, a hope or what others say, if the claim is in its scope. */
function openIn(left: LeftOut): number {
  const { words } = left
  if (COORDINATOR.test(words.at(-1)?.text ?? '')) return -1
  for (const [at, { text }] of towardsOutside(left)) {
    if (endsThought(left, at, COORDINATOR)) return -1
    const stem = stemOf(text)
    if (isOpen(text) || isRefusingPair(words, at)) return at
    if (
      introduces(words.slice(at + 1)) &&
      STEMS.reports.has(stem) &&
      (PAST_BELIEF.test(text) || !isFirstPersons(words, at))
    )
      return at
  }
  return tooIn(words)
}

/** "Instead of", "rather die than". */
function isRefusingPair(words: readonly Word[], at: number): boolean {
  const second = REFUSING_PAIRS.get(words[at]?.text ?? '')
  const rest = words.slice(at + 1, second === 'than' ? undefined : at + 2)
  return second !== undefined && rest.some(({ text }) => text === second)
}

/** A refusal, or an attitude that leaves open whether something is so. */
const isOpen = (word: string): boolean =>
  ATTITUDES.has(word) || [STEMS.refusals, STEMS.attitudes].some((stems) => stems.has(stemOf(word)))

/** Whether what follows a verb of saying or believing leads on to what is said: "told us that". */
function introduces(rest: readonly Word[]): boolean {
  const [first, second] = rest.map(({ text }) => text)
  if (first === undefined || first === 'that') return rest.length <= 1
  return HEARERS.test(first) && rest.length <= MAX_WORDS_AFTER_REPORT && (second ?? 'that') === 'that'
}

/** "Too proud to". */
const tooIn = (words: readonly Word[]): number =>
  words.at(-1)?.text === 'to' ? words.findLastIndex(({ text }) => text === 'too') : -1

/** Whether the subject of the verb is "I" or "we". */
function isFirstPersons(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at--) {
    const { text } = words[at] ?? { text: '' }
    if (FIRST_PERSON.test(text)) return true
    if (!BETWEEN_SUBJECT_AND_VERB.test(text)) return false
  }
  return false
}

/** After the claim: "…, they say", "…, allegedly", "… is absurd". */
function hearsayIn({ body, words, edge }: LeftOut): number {
  const [first] = words
  if (!first) return -1
  const near = words.slice(0, MAX_WORDS_TO_REPORT)
  if (JUDGING.test(first.text)) return near.findIndex(({ text }, at) => isOpen(text) || isRefusingPair(words, at))
  if (!sliceOf(body, { start: edge, end: first.start }).includes(',')) return -1
  return near.findIndex(({ text }, at) => (STEMS.reports.has(stemOf(text)) ? !isFirstPersons(words, at) : isOpen(text)))
}

/** What follows a clause that is the subject of a judgement. */
const JUDGING = /^(?:is|was|are|were|would|sounds|seems)$/

/**
 * Whether a negation before a claim belongs to a clause of its own: "I never said that …". If it does not, as in "We will not …",
 * the claim turns the sense of its own clause.
 * @param between the words from the negation to the claim
 */
export const isOtherClause = (between: readonly Word[]): boolean =>
  between.some(({ text }, at) => {
    const stem = stemOf(text)
    return (
      (/^(?:that|whether|if)$/.test(text) && at === between.length - 1) ||
      [STEMS.reports, STEMS.attitudes, STEMS.denials].some((stems) => stems.has(stem)) ||
      /^(?:true|case|mean|meant|know|knew)$/.test(text)
    )
  })
