/** Finds out whether an article quotes words that nobody spoke: `Roe never said “…”`, `denied saying “…”`, `if he had said “…”`. */
import { DENIALS, LIGHT_WORDS, REFUSALS, REFUSING_PAIRS } from '../english/frame-words.ts'
import {
  AFTER_WHICH_IT_IS_NOT_DENIED,
  AFTER_WHICH_IT_WAS_SAID,
  BEFORE_A_CLAUSE,
  BETWEEN_DENIAL_AND_VERB,
  DENYING_ADJECTIVES,
  DENYING_ADVERBS,
  DEPENDENT_UTTERANCES,
  DOUBLE_NEGATIVES,
  FAILURES_TO_SAY,
  FORGED,
  FORGED_TEXTS,
  REFUTED,
  REJECTIONS_OF_WORDS,
  UTTERANCES,
  UTTERED_WORDS,
  VERBS_WITH_WORDS,
} from '../english/utterances.ts'
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { isNegation, type Word, wordsOf } from '../text/words.ts'
import type { QuotationKind } from './quotation.ts'

/** Words between the verb of saying and the quotation: "said of the bridge that". */
const MAX_WORDS_TO_VERB = 5
/** Words between the quotation and a verb of saying behind it. */
const MAX_WORDS_AFTER = 12
/** Words between the verb of saying and what denies it. */
const MAX_WORDS_TO_DENIAL = 8
const MAX_SUBJECT_WORDS = 4
const MAX_WORDS_OF_AN_ASIDE = 6
/** Words between a verb that denies and the noun of what it denies: "denied the remark". */
const MAX_WORDS_TO_NOUN = 3
/** In UTF-16 units from the beginning of a quotation: a question is not longer. */
const MAX_LENGTH_TO_MARK = 2_000
const BREAK = /[.;:!?()–—]|,(?!\s(?:ever|even|or)\b)/
const CLAUSE = /^(?:and|but|or|then|while|as|who|which|because|after|before|since|though|although|so)$/

/** Stems that were worked out before. */
const knownStems = new Map<string, string>()
const MAX_KNOWN_STEMS = 20_000

function stemOf(word: string): string {
  const known = knownStems.get(word)
  if (known !== undefined) return known
  const stem = termsOf(word)[0] ?? word
  if (knownStems.size >= MAX_KNOWN_STEMS) knownStems.clear()
  knownStems.set(word, stem)
  return stem
}
const stemsOf = (...lists: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(lists.flatMap((words) => [...words].filter((word) => !word.endsWith('ly')).map(stemOf)))

const STEMS = {
  denials: stemsOf(DENIALS, REFUSALS, FAILURES_TO_SAY),
  rejections: stemsOf(DENIALS, REJECTIONS_OF_WORDS),
  doubleNegatives: stemsOf(DOUBLE_NEGATIVES),
}
const CONDITION = /^(?:if|unless|whether|lest)$/
const COUNTERFACTUAL = /^(?:would|could|should|might|may)$/
const ASKING = /^(?:do|does|did|has|have|had|was|is|were|will|would|could|can)$/
const SUBJECT = /^(?:i|you|he|she|it|we|they|the|a|an|this|that|his|her|their|our|your|my|any|anybody|anyone|no)$/
const TOPIC = /^(?:is|was|are|were|something|anything)$/
/** "Quoted as saying" is one clause. */
const QUOTED_AS = /(?:quoted|cited|recorded|reported|heard|known)$/
const NOTHING = /^(?:nothing|no|neither|none)$/
const isGlue = (word: string): boolean => BETWEEN_DENIAL_AND_VERB.has(word) || word.endsWith('ly')

/** Words between marks, and whether they are speech. */
export interface MarkedWords extends Span {
  readonly kind: QuotationKind
}

/**
 * @param sentences those of the paragraph or passage that holds the marked words
 * @param marked all marked words of the article, in order
 * @param at index of those that are asked about
 * @returns what the article's sentence says around the words if that denies that they were spoken; `null` if it does not
 */
export function deniedSpeech(
  body: string,
  sentences: readonly Span[],
  marked: readonly MarkedWords[],
  at: number,
): Span | null {
  const beside = besideQuotation(sentences, marked, at)
  if (beside === null) return null
  const { left, right } = beside
  return deniedBefore(body, left) ?? deniedAfter(body, right) ?? refutedAfter(body, left, right)
}

/**
 * @param sentences those of the paragraph or passage that holds the marked words
 * @param marked all marked words of the article, in order
 * @param at index of those that are asked about
 * @returns what their sentence says before and behind them, up to other speech; `null` if no sentence holds them
 */
export function besideQuotation(
  sentences: readonly Span[],
  marked: readonly MarkedWords[],
  at: number,
): { readonly left: Span; readonly right: Span } | null {
  const quotation = marked[at]
  if (quotation === undefined) return null
  const first = sentences.find(({ end }) => quotation.start < end)
  const last = sentences.find(({ end }) => quotation.end <= end) ?? sentences.at(-1)
  if (!first || !last) return null
  // A title in marks ("told “This Week”") belongs to the sentence around.
  let [previous, next] = [at - 1, at + 1]
  while (marked[previous]?.kind === 'not-speech') previous--
  while (marked[next]?.kind === 'not-speech') next++
  const before = Math.max(first.start, marked[previous]?.end ?? 0)
  const after = Math.min(last.end, marked[next]?.start ?? last.end)
  const left = { start: Math.min(before, quotation.start), end: quotation.start }
  const right = { start: quotation.end, end: Math.max(after, quotation.end) }
  return { left, right }
}

/** Words after the quotation in which a claim is refuted. */
const MAX_WORDS_TO_REFUTATION = 4
const BEGINS_REFUTATION = /^(?:is|are|was|were|has|have|had|proved|turned)$/

/** `Claims that Roe said “…” are untrue`. */
function refutedAfter(body: string, left: Span, right: Span): Span | null {
  const before = wordsOf(body, left)
  const verb = before.findLastIndex(({ text }) => UTTERANCES.has(text))
  const that = before.findLastIndex(({ text }, at) => at < verb && text === 'that')
  if (that < 1 || !introduces(before, verb) || !BEFORE_A_CLAUSE.has(before[that - 1]?.text ?? '')) return null
  const after = wordsOf(body, right).slice(0, MAX_WORDS_TO_REFUTATION)
  const refutes = ({ text }: Word): boolean => DENYING_ADJECTIVES.has(text) || REFUTED.has(text)
  const isRefuted = BEGINS_REFUTATION.test(after[0]?.text ?? '') && after.some(refutes)
  return isRefuted && !after.some(({ text }) => isNegation(text))
    ? frameOf({ body, words: after, isQuestion: false })
    : null
}

/** `Roe never said “`, `Did Roe say “`, `Roe denied the remark, “`. */
function deniedBefore(body: string, stretch: Span): Span | null {
  const words = withoutAsides(body, wordsOf(body, stretch))
  const clause: Clause = { body, words, isQuestion: isAskedAround(body, stretch.end) }
  const verb = words.findLastIndex(({ text }) => UTTERANCES.has(text))
  if (verb >= 0 && introduces(words, verb))
    return isDenied(clause, verb) || isForged(words, verb) ? frameOf(clause) : null
  return isRejectedNoun(words) ? frameOf(clause) : null
}

/** Words between what is forged and the verb of what it shows. */
const FORGED_REACH = 8

/** `a doctored video shows Roe saying “`, `in a fake post, Roe says “`. */
function isForged(words: readonly Word[], verb: number): boolean {
  const forgery = words.findLastIndex(
    ({ text }, at) => at < verb && FORGED.has(text) && FORGED_TEXTS.has(words[at + 1]?.text ?? ''),
  )
  return forgery >= 0 && verb - forgery <= FORGED_REACH
}

/** Whether a verb of saying leads on to the quotation behind the words. */
function introduces(words: readonly Word[], verb: number): boolean {
  const rest = words.slice(verb + 1)
  if (rest.length > MAX_WORDS_TO_VERB || rest.some(({ text }) => CLAUSE.test(text))) return false
  const isNoun = rest.every(({ text }) => LIGHT_WORDS.has(text) || UTTERED_WORDS.has(text))
  return !VERBS_WITH_WORDS.has(words[verb]?.text ?? '') || (isNoun && rest.length <= 2)
}

/** `rejected the remark, “`, `the fabricated quote “`. */
function isRejectedNoun(words: readonly Word[]): boolean {
  const noun = words.length - 1
  if (!UTTERED_WORDS.has(words[noun]?.text ?? '') || words[noun - 1]?.text === 'to') return false
  const denier = words.findLastIndex(({ text }, at) => at < noun && STEMS.rejections.has(stemOf(text)))
  return denier >= 0 && noun - denier <= MAX_WORDS_TO_NOUN && !isNegatedBefore(words, 0, denier)
}

/**
 * Leaves out what is between two commas after an auxiliary or a negation ("did not, in fact, say"), and what begins with "as"
 * before the quotation ("did not say, as the paper claimed, “").
 */
function withoutAsides(body: string, words: readonly Word[]): readonly Word[] {
  const commaAfter = (at: number): boolean => {
    const end = words[at]?.end ?? 0
    return sliceOf(body, { start: end, end: words[at + 1]?.start ?? end + 1 }).includes(',')
  }
  const opens = words.findIndex(({ text }, at) => {
    if (at + 1 >= words.length || !commaAfter(at)) return false
    return UTTERANCES.has(text) ? words[at + 1]?.text === 'as' : isGlue(text) || isNegation(text)
  })
  const closes = opens < 0 ? -1 : words.findIndex((_, at) => at > opens && commaAfter(at))
  const isAside = closes > 0 && closes - opens <= MAX_WORDS_OF_AN_ASIDE
  return isAside ? [...words.slice(0, opens + 1), ...words.slice(closes + 1)] : words
}

/** `” is something that Roe never said`, `” was never said by Roe`, `” are words that he denies having used`. */
function deniedAfter(body: string, stretch: Span): Span | null {
  const words = wordsOf(body, stretch).slice(0, MAX_WORDS_AFTER)
  const clause: Clause = { body, words, isQuestion: sliceOf(body, stretch).trimEnd().endsWith('?') }
  const verbs = words.flatMap(({ text }, at) => (UTTERANCES.has(text) && !UTTERED_WORDS.has(text) ? [at] : []))
  // "… is something that Roe says he never said": the quotation is what the sentence speaks of.
  const [first, second] = words.map(({ text }) => text)
  const isTopic = [first, LIGHT_WORDS.has(first ?? '') ? second : undefined].some(
    (word) => word !== undefined && (TOPIC.test(word) || UTTERED_WORDS.has(word)),
  )
  const begins = words[0] !== undefined && (isSubjectWord(body, words[0]) || ASKING.test(words[0].text))
  const isCue = (verb: number) =>
    (verb === 0 || begins) && isSubject({ body, between: words.slice(0, verb), verb: words[verb]?.text ?? '' })
  const counted = isTopic ? verbs : verbs.slice(0, 1).filter(isCue)
  const isDeniedWord = counted.some((verb) => isDenied(clause, verb)) || isMisattributed(words)
  return isDeniedWord ? frameOf(clause) : null
}

/** `” was wrongly attributed to Roe`. */
const isMisattributed = (words: readonly Word[]): boolean =>
  words.some(
    ({ text }, at) =>
      text === 'misattributed' || (ATTRIBUTED.test(text) && DENYING_ADVERBS.has(words[at - 1]?.text ?? '')),
  )
const ATTRIBUTED = /^(?:attributed|ascribed|credited)$/

interface Clause {
  readonly body: string
  readonly words: readonly Word[]
  /** Whether the sentence around the quotation asks. */
  readonly isQuestion: boolean
}

function frameOf({ words }: Clause): Span | null {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** Whether the clause of a verb of saying says that it was not said, or leaves open whether it was. */
function isDenied(clause: Clause, verb: number): boolean {
  const { words } = clause
  const from = clauseStart(clause, verb)
  if (isAsked(clause, from) || isLeftOpen(words.slice(from, verb))) return true
  if (NOTHING.test(words[verb + 1]?.text ?? '')) return !/^(?:but|except|other)$/.test(words[verb + 2]?.text ?? '')
  const beforeVerb = words[verb - 1]?.text === 'having' ? verb - 2 : verb - 1
  if (AFTER_WHICH_IT_WAS_SAID.has(words[beforeVerb]?.text ?? '')) return false
  for (let at = verb - 1; at >= Math.max(from, verb - MAX_WORDS_TO_DENIAL); at--) {
    const denied = deniedBy(clause, { from, at, verb })
    if (denied !== null) return denied
  }
  // "has yet to say"
  if (words[verb - 1]?.text === 'to' && words[verb - 2]?.text === 'yet') return true
  const isNear = verb - from <= MAX_SUBJECT_WORDS
  return isNear && isInverted(clause, from) && isConditional(words[from]?.text, words[verb]?.text)
}

/** "Would neither confirm nor deny saying". */
const isLeftOpen = (before: readonly Word[]): boolean =>
  [/^confirm/, /^den(?:y|ie[ds]|ying)$/].every((verb) => before.some(({ text }) => verb.test(text)))

/** "Had Roe said", "Should Roe say"; not "had a blunt answer". */
const isConditional = (auxiliary = '', verb = ''): boolean =>
  (auxiliary === 'had' && !DEPENDENT_UTTERANCES.has(verb)) || (auxiliary === 'should' && DEPENDENT_UTTERANCES.has(verb))

/** Whether a subject follows the auxiliary. */
function isInverted({ body, words }: Clause, auxiliary: number): boolean {
  const subject = words[auxiliary + 1]
  return subject !== undefined && isSubjectWord(body, subject)
}

const isSubjectWord = (body: string, { text, start }: Word): boolean => SUBJECT.test(text) || isCapital(body, start)

const isCapital = (body: string, at: number): boolean => /^\p{Lu}/u.test(body.slice(at, at + 2))

/** @returns null if the word at `at` neither denies nor confirms the verb */
function deniedBy(
  { body, words }: Clause,
  { from, at, verb }: { readonly from: number; readonly at: number; readonly verb: number },
): boolean | null {
  const word = words[at]?.text ?? ''
  const between = words.slice(at + 1, verb)
  const scope: Scope = { body, between, verb: words[verb]?.text ?? '' }
  const kind = kindOf(word)
  if (kind === 'negation') return isNegated(word, scope)
  if (kind === 'refusal' && reaches(word, scope)) return !isNegatedBefore(words, from, at)
  if (kind === 'condition' && between.length > 0) return true
  const isUnreal = COUNTERFACTUAL.test(word) && /^(?:have|never)$/.test(between[0]?.text ?? '')
  return isUnreal ? isAllGlue(between) : null
}

function kindOf(word: string): 'negation' | 'refusal' | 'condition' | null {
  if (isNegation(word)) return 'negation'
  const isAdverb = word.endsWith('ly')
  if (isAdverb ? DENYING_ADVERBS.has(word) : STEMS.denials.has(stemOf(word)) || REFUSING_PAIRS.has(word))
    return 'refusal'
  return CONDITION.test(word) ? 'condition' : null
}

interface Scope {
  readonly body: string
  /** The words from what denies to the verb of saying. */
  readonly between: readonly Word[]
  /** The verb of saying. */
  readonly verb: string
}

/** `never said`, `did not say`, `nobody heard him say`; not `did not hesitate to say`, `not only said`. */
function isNegated(negation: string, scope: Scope): boolean {
  const { between, verb } = scope
  const isIdiom = verb === 'mention' && between.length === 1 && between[0]?.text === 'to'
  if (isIdiom || AFTER_WHICH_IT_IS_NOT_DENIED.has(between[0]?.text ?? '')) return false
  if (between.some(({ text }) => STEMS.doubleNegatives.has(stemOf(text)))) return false
  if (isDependent(scope) || isSubject(scope)) return true
  const before = between[between.findIndex(({ text }) => text === 'that') - 1]
  if (isClause(scope) && before && BEFORE_A_CLAUSE.has(before.text)) return true
  return NEGATIVE_SUBJECT.test(negation) && between.length <= MAX_SUBJECT_WORDS
}

/** A refusal or denial reaches a verb that depends on it: `refused to say`, `denied having said`, `denied that he said`. */
function reaches(denial: string, scope: Scope): boolean {
  const { between } = scope
  const second = REFUSING_PAIRS.get(denial)
  if (second !== undefined && !between.some(({ text }) => text === second)) return false
  if (DENYING_ADVERBS.has(denial)) return between.some(({ text }) => QUOTED_AS.test(text)) || isClaimed(scope)
  if (DENYING_ADJECTIVES.has(denial)) return isClause(scope) || between[0]?.text === 'to'
  return isDependent(scope) || isSubject(scope) || isClause(scope)
}

/** "A post falsely claims that Roe said". */
const isClaimed = ({ body, between: [claim, ...between], verb }: Scope): boolean => {
  if (claim === undefined || between.length === 0 || !(UTTERANCES.has(claim.text) || /^alleg/.test(claim.text)))
    return false
  return [isClause, isSubject].some((fits) => fits({ body, between, verb }))
}

/** "Say", "saying", "having said", "to have said". */
function isDependent({ between, verb }: Scope): boolean {
  const [first, second] = [between.at(-2)?.text, between.at(-1)?.text]
  if (FINITE_SUBJECT.test(second ?? '')) return false
  return DEPENDENT_UTTERANCES.has(verb) || second === 'having' || (first === 'to' && second === 'have')
}

/** "What they call" has a subject of its own. */
const FINITE_SUBJECT = /^(?:i|you|we|they|who|which|people)$/
const NEGATIVE_SUBJECT = /^(?:no|nobody|none|neither|nor)$/

/** Nothing, or a name or pronoun with auxiliaries: `nor has he`, `neither Roe nor Holm`. */
const isSubject = ({ body, between }: Scope): boolean =>
  between.every(
    ({ text, start }) => isGlue(text) || LIGHT_WORDS.has(text) || isNegation(text) || isCapital(body, start),
  )

/** A clause that depends: `not true that the mayor said`. */
const isClause = ({ body, between, verb }: Scope): boolean => {
  const that = between.findIndex(({ text }) => text === 'that')
  const after = between.slice(that + 1)
  const [first] = after
  const isNoun = first !== undefined && LIGHT_WORDS.has(first.text) && after.length <= MAX_SUBJECT_WORDS
  return that >= 0 && (isNoun || isSubject({ body, verb, between: after }))
}

const isNegatedBefore = (words: readonly Word[], from: number, at: number): boolean =>
  words.slice(Math.max(from, at - 3), at).some(({ text }) => isNegation(text))

const isAllGlue = (words: readonly Word[]): boolean => words.every(({ text }) => isGlue(text))

/** The first word of the clause in which the verb stands. */
function clauseStart({ body, words }: Clause, verb: number): number {
  for (let at = verb; at > 0; at--) {
    const [before, here] = [words[at - 1], words[at]]
    const gap = sliceOf(body, { start: before?.end ?? 0, end: here?.start ?? 0 })
    // An aside was left out here, with its commas.
    const hasAside = /\p{L}/u.test(gap)
    if (BREAK.test(gap) && !hasAside) return at
    if (at < verb && CLAUSE.test(here?.text ?? '') && !QUOTED_AS.test(words[at - 1]?.text ?? '')) return at + 1
  }
  return 0
}

/** `Did Roe say “…”?`: a question whose clause begins with an auxiliary and a subject. */
const isAsked = (clause: Clause, from: number): boolean =>
  clause.isQuestion && ASKING.test(clause.words[from]?.text ?? '') && isInverted(clause, from)

/** Whether the sentence ends in a question mark outside of a quotation that begins at an index. */
function isAskedAround(body: string, quotationAt: number): boolean {
  const rest = body.slice(quotationAt, quotationAt + MAX_LENGTH_TO_MARK).replace(/^[^"”»]*["”»]/, '')
  return /[.!?…](?=["”’')\]]*(?:\s|$))/.exec(rest)?.[0] === '?'
}
