/** The features by which candidates for the source of a quotation are compared; every one has a name that says what it means. */

import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import type { Mention } from '../mentions/find-mentions.ts'
import type { Predicate } from '../mentions/predicates.ts'
import type { TaggedText } from '../mentions/tag-text.ts'
import { type Situation, situationOf } from './situation.ts'
import { firstMentionFrom, firstSentenceOfParagraph, type SourceContext } from './source-context.ts'

export interface Candidate {
  /** Index of the mention. */
  readonly mention: number
  readonly features: readonly string[]
}

/** Where a candidate stands as seen from the quotation. */
type Place = 'before' | 'after' | 'previous' | 'earlier' | 'paragraph-before' | 'next' | 'chain'

/**
 * Owner of the speech noun that leads in: "her statement that". The annotation names the outermost source ("he cited her
 * statement that"), a reader asks for the nearest, so that the weight of this feature is set by hand.
 */
export const NEAREST_SOURCE = 'before: owner of the speech noun that leads in'

/** Tokens on either side of a quotation in which candidates are looked for. */
const REACH = 400
/** Candidates of one quotation at most; those farthest away are left out. */
const MAX_CANDIDATES = 60

/**
 * @param quote index of the marked span
 * @param previous index of the mention that is the source of the quotation before it; `null`: there is none
 * @returns candidates in order of the text, at most 61
 */
export function candidatesOf(context: SourceContext, quote: number, previous: number | null): readonly Candidate[] {
  const { text, mentions } = context
  const quoteToken = text.quoteTokens[quote]
  if (quoteToken === undefined) return []
  const { sentence, paragraph } = text.tokens[quoteToken]!
  const start = text.sentenceTokens[firstSentenceOfParagraph(text, paragraph - 1)]!.start
  const chosen: number[] = []
  for (let m = firstMentionFrom(context, Math.max(start, quoteToken - REACH)); m < mentions.length; m++) {
    const { firstToken } = mentions[m]!
    if (text.tokens[firstToken]!.sentence > sentence + 1 || firstToken > quoteToken + REACH) break
    if (isWorthComparing(context, m, sentence)) chosen.push(m)
  }
  const at = (m: number): number => Math.abs(mentions[m]!.firstToken - quoteToken)
  const kept =
    chosen.length > MAX_CANDIDATES ? [...chosen].sort((a, b) => at(a) - at(b)).slice(0, MAX_CANDIDATES) : chosen
  const all = previous === null || kept.includes(previous) ? kept : [...kept, previous]
  const ordered = [...all].sort((a, b) => a - b)
  const situation = situationOf(context, quote, quoteToken, previous)
  return ordered.map((m) => ({ mention: m, features: featuresOf(context, situation, m, ordered) }))
}

/** Nouns for things are candidates only in the quotation's own sentence or as the subject of a verb of saying. */
function isWorthComparing(context: SourceContext, m: number, sentence: number): boolean {
  const mention = context.mentions[m]!
  if (mention.form !== 'noun' && mention.form !== 'other-name' && mention.form !== 'it') return true
  const predicate = context.predicates[m]!
  return context.text.tokens[mention.firstToken]!.sentence === sentence || predicate.strength === 'say'
}

const FORM_CLASS: Readonly<Record<Mention['form'], string>> = {
  he: 'pronoun',
  she: 'pronoun',
  they: 'they',
  I: 'first-person',
  we: 'first-person',
  it: 'it',
  who: 'who',
  'full-name': 'name',
  surname: 'name',
  organisation: 'organisation',
  'person-noun': 'person-noun',
  'group-noun': 'group-noun',
  'other-name': 'other-name',
  noun: 'noun',
}

function featuresOf(
  context: SourceContext,
  situation: Situation,
  m: number,
  candidates: readonly number[],
): readonly string[] {
  const { text, mentions, predicates } = context
  const mention = mentions[m]!
  const predicate = predicates[m]!
  const place = placeOf(context, situation, m)
  const form = FORM_CLASS[mention.form]
  const features: string[] = [`form ${form}`, `place ${place}`]
  if (mention.form !== form) features.push(`form ${mention.form}`)
  if (form !== 'name' && form !== 'pronoun') features.push(`${place}: ${form}`)
  features.push(...constructionFeatures(place, predicate, situation))
  features.push(...distanceFeatures(context, situation, m, place, candidates))
  features.push(...chainFeatures(context, situation, m, place))
  if (situation.ownCue && place !== 'before' && place !== 'after')
    features.push('elsewhere though the sentence has a cue')
  if (situation.tailCue && place !== 'after') features.push('elsewhere though a cue follows the quotation')
  if (situation.alone && place !== 'before' && place !== 'after')
    features.push(`${place}: quotation alone in its sentence`)
  if (situation.fillsParagraph) features.push(`${place}: quotation alone in its paragraph`)
  if (situation.fragment) features.push(`${place}: fragment`)
  if (place === 'before') features.push(`before: ${situation.lead} leads in`)
  const entity = entityOfMention(context, m)
  if (entity !== null && context.namedInside[situation.quote]!.has(entity)) features.push('named inside the quotation')
  if (context.appositions[m] !== null) features.push('describes a name beside it')
  if (isFirstOfSentence(context, m)) features.push(`${place}: first of its sentence`)
  if (place === 'after' && !situation.endsWithMark)
    features.push(
      'after: the quotation ends without a mark',
      `after: the quotation ends without a mark: ${predicate.strength ?? 'no verb'}`,
    )
  if (place === 'before' && situation.sayer === m) features.push('before: subject of the nearest verb of saying')
  if (place === 'before' && situation.sharedSayer === m)
    features.push(`before: shares the nearest verb of saying, ${situation.sharing}`)
  if (place === 'before' && situation.sayer !== null && situation.sayer !== m) {
    features.push('before: somebody else says')
  }
  if (place === 'before' && situation.verbBefore !== null) {
    const strength = cueStrengthOf(text.tokens[situation.verbBefore]!.lower)
    if (predicate.subjectOf === situation.verbBefore)
      features.push(`before: subject of the verb nearest to the quotation, ${strength}`)
    else if (situation.verbBefore > mention.lastToken && strength === 'say')
      features.push('before: not the subject of the nearest verb of saying')
  }
  return features
}

function placeOf(context: SourceContext, situation: Situation, m: number): Place {
  const token = context.text.tokens[context.mentions[m]!.firstToken]!
  if (token.sentence === situation.sentence)
    return context.mentions[m]!.firstToken < situation.quoteToken ? 'before' : 'after'
  if (token.sentence > situation.sentence) return 'next'
  if (token.paragraph === situation.paragraph) return token.sentence === situation.sentence - 1 ? 'previous' : 'earlier'
  return token.paragraph === situation.paragraph - 1 ? 'paragraph-before' : 'chain'
}

function constructionFeatures(place: Place, predicate: Predicate, situation: Situation): readonly string[] {
  const features: string[] = []
  if (predicate.invertedOf !== null) {
    features.push(`${place}: inverted subject, ${predicate.strength}`)
    if (predicate.invertedOf === situation.quoteToken + 1) features.push('after: verb and subject follow the quotation')
  } else if (predicate.subjectOf !== null) {
    features.push(`${place}: subject, ${predicate.strength}`)
  }
  if (predicate.accordingTo) features.push(`${place}: according to`)
  if (predicate.speechNoun !== null && place === 'before' && situation.leadNoun === predicate.speechNoun)
    features.push(NEAREST_SOURCE)
  else if (predicate.speechNoun !== null)
    features.push(`${place === 'before' || place === 'after' ? place : 'elsewhere'}: owner of a speech noun`)
  else if (predicate.possessive) features.push('owner of something')
  if (predicate.preposition !== null && !predicate.accordingTo)
    features.push(PREPOSITIONS.has(predicate.preposition) ? `after ${predicate.preposition}` : 'after a preposition')
  if (predicate.objectOf !== null) features.push('object of a verb')
  if (predicate.modifier) features.push('modifies a noun')
  if (predicate.apposition) features.push('in apposition')
  if (
    predicate.invertedOf === null &&
    predicate.subjectOf === null &&
    !predicate.accordingTo &&
    predicate.speechNoun === null
  ) {
    features.push(`${place}: in no construction of reporting`)
  }
  return features
}

const PREPOSITIONS = new Set(['by', 'from', 'to', 'of', 'with', 'about', 'for'])

function distanceFeatures(
  context: SourceContext,
  situation: Situation,
  m: number,
  place: Place,
  candidates: readonly number[],
): readonly string[] {
  const { mentions, predicates, text } = context
  const mention = mentions[m]!
  if (place === 'after') {
    const gap = predicates[m]!.phraseStart - situation.quoteToken - 1
    const quotesBetween = countQuotes(text, situation.quoteToken + 1, mention.firstToken)
    return [`after: ${bucket(gap)} words between`, ...(quotesBetween > 0 ? ['after: another quotation between'] : [])]
  }
  if (place === 'before') {
    const between = candidates.filter(
      (other) => mentions[other]!.firstToken > mention.lastToken && mentions[other]!.firstToken < situation.quoteToken,
    )
    const subjects = between.filter(
      (other) => predicates[other]!.subjectOf !== null && predicates[other]!.preposition === null,
    )
    const quotesBetween = countQuotes(text, mention.lastToken + 1, situation.quoteToken)
    return [
      `before: ${bucket(between.length)} candidates between`,
      `before: ${bucket(subjects.length)} subjects between`,
      ...(quotesBetween > 0 ? ['before: another quotation between'] : []),
    ]
  }
  const sameSentence = candidates.filter(
    (other) =>
      mentions[other]!.firstToken > mention.lastToken &&
      text.tokens[mentions[other]!.firstToken]!.sentence === text.tokens[mention.firstToken]!.sentence,
  )
  const far = Math.abs(text.tokens[mention.firstToken]!.sentence - situation.sentence)
  return [
    `elsewhere: ${bucket(far)} sentences away`,
    ...(sameSentence.length === 0 ? ['elsewhere: last of its sentence'] : []),
  ]
}

function bucket(n: number): string {
  if (n <= 2) return String(Math.max(0, n))
  return n <= 4 ? '3 or 4' : n <= 8 ? '5 to 8' : 'more than 8'
}

function countQuotes(text: TaggedText, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (text.tokens[i]!.tag === 'QUOTE') count++
  return count
}

function chainFeatures(context: SourceContext, situation: Situation, m: number, place: Place): readonly string[] {
  const { previous } = situation
  if (previous === null) return []
  if (m === previous) {
    const features = [`source of the quotation before, in ${situation.previousQuote}`]
    if (situation.goesOn) features.push('source of the quotation that goes on')
    if (situation.alone) features.push(`source of the quotation before, in ${situation.previousQuote}, quotation alone`)
    if (place === 'after' || place === 'before') features.push(`source of the quotation before: ${place}`)
    return features
  }
  const features: string[] = []
  if (entityOfMention(context, m) !== null && entityOfMention(context, m) === entityOfMention(context, previous)) {
    features.push('names the source of the quotation before')
  }
  const between =
    m > previous
      ? 'stands after the source of the quotation before'
      : 'stands before the source of the quotation before'
  return [...features, between]
}

function entityOfMention(context: SourceContext, m: number): number | null {
  const { name } = context.mentions[m]!
  return name === null ? null : context.people.readings[name]![0]!
}

function isFirstOfSentence(context: SourceContext, m: number): boolean {
  const { sentence } = context.text.tokens[context.mentions[m]!.firstToken]!
  const before = context.mentions[m - 1]
  return !before || context.text.tokens[before.firstToken]!.sentence !== sentence
}
