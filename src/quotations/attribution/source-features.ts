/** The features by which candidates for the source of a quotation are compared. Each name says what the feature means. */
import { type CueStrength, cueStrengthOf } from '../../english/reporting-verbs.ts'
import { itemAt } from '../item-at.ts'
import type { Token } from '../marks/tag-text.ts'
import type { Mention, MentionForm, Predicate } from '../mentions/mention.ts'
import type { Entity } from '../people/people-in-article.ts'
import type { Situation } from './situation.ts'
import type { SourceContext } from './source-context.ts'

/** Where a candidate is, relative to the quotation. */
type Place = 'before' | 'after' | 'previous' | 'earlier' | 'paragraph-before' | 'next' | 'chain'
type Elsewhere = Exclude<Place, 'before' | 'after'>
type FormClass =
  | 'pronoun'
  | 'they'
  | 'first-person'
  | 'it'
  | 'who'
  | 'name'
  | 'organisation'
  | 'person-noun'
  | 'group-noun'
  | 'other-name'
  | 'noun'
const PREPOSITIONS = ['by', 'from', 'to', 'of', 'with', 'about', 'for'] as const
type Count = '0' | '1' | '2' | '3 or 4' | '5 to 8' | 'more than 8'

/** Owner of the speech noun that leads in: "her statement that". */
export const NEAREST_SOURCE = 'before: owner of the speech noun that leads in'

/** "was told by Jane Doe": the agent speaks, and the subject does not. */
export const PASSIVE_AGENT = 'agent of a passive verb'
export const PASSIVE_SUBJECT = 'subject of a passive verb'
/** Whose verb of saying leads in or follows, whoever reports it. */
export const NEAREST_SAYER = 'before: subject of the verb of saying that leads in'
export const CALLER = 'before: subject of the verb of calling that leads in'
export const TAIL_SAYER = 'after: subject of the first verb of saying'

/** Says what a news body reports after the quotation. */
export const REPORTED_SAYER = 'before: says what a news body reports'
/** "Doe: we will “…”": a name and a colon open a headline or a caption. */
export const HEADING_NAME = 'before: a name with a colon that opens the clause'

/** Says the sentence that ends after a later quotation. */
export const SENTENCE_SAYER = 'after: says the sentence with its last quotation'

/** "“…” That’s how Doe put it." */
export const RETELLER = 'next: tells the words, as it says'

export type SourceFeature =
  | typeof SENTENCE_SAYER
  | typeof RETELLER
  | typeof REPORTED_SAYER
  | typeof HEADING_NAME
  | typeof PASSIVE_AGENT
  | typeof PASSIVE_SUBJECT
  | typeof NEAREST_SAYER
  | typeof CALLER
  | typeof TAIL_SAYER
  | `form ${FormClass | MentionForm}`
  | `place ${Place}`
  | `${Place}: ${FormClass}`
  | ConstructionFeature
  | DistanceFeature
  | ChainFeature
  | 'elsewhere though the sentence has a cue'
  | 'elsewhere though a cue follows the quotation'
  | `${Elsewhere}: quotation alone in its sentence`
  | `${Place}: quotation alone in its paragraph`
  | `${Place}: fragment`
  | `before: ${Situation['lead']} leads in`
  | 'named inside the quotation'
  | 'describes a name beside it'
  | `${Place}: first of its sentence`
  | 'after: the quotation ends without a mark'
  | `after: the quotation ends without a mark: ${CueStrength | 'no verb'}`
  | SayingFeature

/** What the candidate does in its sentence. */
type ConstructionFeature =
  | `${Place}: inverted subject, ${CueStrength}`
  | 'after: verb and subject follow the quotation'
  | `${Place}: subject, ${CueStrength}`
  | `${Place}: according to`
  | typeof NEAREST_SOURCE
  | `${'before' | 'after' | 'elsewhere'}: owner of a speech noun`
  | 'owner of something'
  | `after ${(typeof PREPOSITIONS)[number]}`
  | 'after a preposition'
  | 'object of a verb'
  | 'modifies a noun'
  | 'in apposition'
  | `${Place}: in no construction of reporting`

/** How far the candidate is from the quotation, and what is between them. */
type DistanceFeature =
  | `after: ${Count} words between`
  | `${'before' | 'after'}: another quotation between`
  | `before: ${Count} candidates between`
  | `before: ${Count} subjects between`
  | `elsewhere: ${Count} sentences away`
  | 'elsewhere: last of its sentence'

/** How the candidate relates to the source of the quotation before. */
type ChainFeature =
  | `source of the quotation before, in ${Situation['previousQuote']}`
  | 'source of the quotation that goes on'
  | `source of the quotation before, in ${Situation['previousQuote']}, quotation alone`
  | `source of the quotation before: ${'before' | 'after'}`
  | 'names the source of the quotation before'
  | `stands ${'before' | 'after'} the source of the quotation before`

/** How a candidate before the quotation relates to the verbs before it. */
type SayingFeature =
  | 'before: subject of the nearest verb of saying'
  | `before: shares the nearest verb of saying, ${Situation['sharing']}`
  | 'before: somebody else says'
  | `before: subject of the verb nearest to the quotation, ${CueStrength}`
  | 'before: not the subject of the nearest verb of saying'

const FORM_CLASS: Readonly<Record<MentionForm, FormClass>> = {
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

/** @param candidates all of the quotation, in order of the text */
export function sourceFeatures(
  context: SourceContext,
  situation: Situation,
  mention: Mention,
  candidates: readonly Mention[],
): readonly SourceFeature[] {
  const place = placeOf(situation, mention)
  const form = FORM_CLASS[mention.form]
  const features: SourceFeature[] = [`form ${form}`, `place ${place}`]
  if (mention.form !== form) features.push(`form ${mention.form}`)
  if (form !== 'name' && form !== 'pronoun') features.push(`${place}: ${form}`)
  addConstruction(features, place, mention.predicate, situation)
  if (place === 'before') addDistanceBefore(features, context, situation, { mention, candidates })
  else if (place === 'after') addDistanceAfter(features, context, situation, mention)
  else addDistanceElsewhere(features, situation, mention, candidates)
  addChain(features, place, situation, mention)
  addSetting(features, place, situation)
  addNeighbours(features, place, context, { situation, mention })
  if (place === 'before') addSaying(features, situation, mention)
  if (situation.reportedSayer === mention) features.push(REPORTED_SAYER)
  if (situation.sentenceSayer === mention) features.push(SENTENCE_SAYER)
  if (situation.reteller === mention) features.push(RETELLER)
  if (situation.tailSayer === mention && situation.endsWithMark) features.push(TAIL_SAYER)
  return features
}

function placeOf({ token }: Situation, { first }: Mention): Place {
  if (first.sentence === token.sentence) return first.index < token.index ? 'before' : 'after'
  if (first.sentence > token.sentence) return 'next'
  if (first.paragraph === token.paragraph) return first.sentence === token.sentence - 1 ? 'previous' : 'earlier'
  return first.paragraph === token.paragraph - 1 ? 'paragraph-before' : 'chain'
}

const isElsewhere = (place: Place): place is Elsewhere => place !== 'before' && place !== 'after'

function addConstruction(features: SourceFeature[], place: Place, predicate: Predicate, situation: Situation): void {
  const { invertedOf, subjectOf, accordingTo, speechNoun, preposition } = predicate
  if (invertedOf) {
    features.push(`${place}: inverted subject, ${cueStrengthOf(invertedOf.lower)}`)
    if (invertedOf.index === situation.token.index + 1) features.push('after: verb and subject follow the quotation')
  } else if (subjectOf) {
    features.push(`${place}: subject, ${cueStrengthOf(subjectOf.lower)}`)
  }
  addVoice(features, place, predicate, situation)
  if (accordingTo) features.push(`${place}: according to`)
  addOwner(features, place, predicate, situation)
  if (preposition !== null && !accordingTo) features.push(prepositionFeature(preposition))
  if (predicate.isObject) features.push('object of a verb')
  if (predicate.modifier) features.push('modifies a noun')
  if (predicate.apposition) features.push('in apposition')
  if (!invertedOf && !subjectOf && !accordingTo && !speechNoun) {
    features.push(`${place}: in no construction of reporting`)
  }
}

/** "was told “…”", "was called “…” by": the passive verb nearest to the quotation in its sentence. */
function addVoice(
  features: SourceFeature[],
  place: Place,
  { passive, subjectOf, agentOf }: Predicate,
  { governingVerb }: Situation,
): void {
  if (isElsewhere(place)) return
  const isNearest = (verb: Token | null) => verb !== null && verb.index >= (governingVerb?.index ?? 0)
  if (passive && isNearest(subjectOf)) features.push(PASSIVE_SUBJECT)
  if (isNearest(agentOf)) features.push(PASSIVE_AGENT)
}

function addOwner(features: SourceFeature[], place: Place, predicate: Predicate, situation: Situation): void {
  if (predicate.speechNoun === null) {
    if (predicate.possessive) features.push('owner of something')
  } else if (place === 'before' && ownsLead(predicate, predicate.speechNoun, situation)) {
    features.push(NEAREST_SOURCE)
  } else features.push(`${isElsewhere(place) ? 'elsewhere' : place}: owner of a speech noun`)
}

/** Whether the noun of speech that a mention owns leads in: "Doe's claim that “…”", "a letter from Doe: “…”". */
function ownsLead({ preposition }: Predicate, noun: Token, situation: Situation): boolean {
  const { leadNoun, lead, verbBefore, fragment, sayer } = situation
  // "called Doe's claims “absurd”"
  if (lead !== 'that' && verbBefore !== null && CALLING.test(verbBefore.lower)) return false
  // "he said that Doe's report “served as a reminder”", "he repeated Doe's belief that it “works”"
  if (sayer !== null && (NOUNS_OF_MIND.has(noun.lower) || (lead === 'other' && fragment))) return false
  return leadNoun === noun || (preposition !== null && lead === 'colon' && (verbBefore?.index ?? 0) < noun.index)
}

/** What somebody thinks, in the words of who tells it. */
const NOUNS_OF_MIND: ReadonlySet<string> = new Set('belief view views opinion notion hope hopes'.split(' '))

const CALLING = /^(?:call|describ|label|brand|dub|deem|term|declar|find|found)/

function prepositionFeature(preposition: string): ConstructionFeature {
  const known = PREPOSITIONS.find((word) => word === preposition)
  return known === undefined ? 'after a preposition' : `after ${known}`
}

function addDistanceAfter(
  features: SourceFeature[],
  context: SourceContext,
  { token }: Situation,
  { first, predicate }: Mention,
): void {
  features.push(`after: ${countClass(predicate.phraseStart.index - token.index - 1)} words between`)
  if (isQuoteBetween(context, token.index + 1, first.index)) features.push('after: another quotation between')
}

/** A candidate and all candidates of its quotation, in order of the text. */
interface Compared {
  readonly mention: Mention
  readonly candidates: readonly Mention[]
}

function addDistanceBefore(
  features: SourceFeature[],
  context: SourceContext,
  { token }: Situation,
  { mention: { last }, candidates }: Compared,
): void {
  let between = 0
  let subjects = 0
  for (const { first, predicate } of candidates) {
    if (first.index <= last.index || first.index >= token.index) continue
    between++
    if (predicate.subjectOf !== null && predicate.preposition === null) subjects++
  }
  features.push(`before: ${countClass(between)} candidates between`, `before: ${countClass(subjects)} subjects between`)
  if (isQuoteBetween(context, last.index + 1, token.index)) features.push('before: another quotation between')
}

function addDistanceElsewhere(
  features: SourceFeature[],
  { token }: Situation,
  { first, last }: Mention,
  candidates: readonly Mention[],
): void {
  features.push(`elsewhere: ${countClass(Math.abs(first.sentence - token.sentence))} sentences away`)
  const followed = candidates.some((other) => other.first.index > last.index && other.first.sentence === first.sentence)
  if (!followed) features.push('elsewhere: last of its sentence')
}

function countClass(count: number): Count {
  if (count <= 0) return '0'
  if (count === 1) return '1'
  if (count === 2) return '2'
  if (count <= 4) return '3 or 4'
  return count <= 8 ? '5 to 8' : 'more than 8'
}

/** Whether a quotation is in the half-open range of tokens. */
function isQuoteBetween({ text }: SourceContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (itemAt(text.tokens, i).tag === 'QUOTE') return true
  return false
}

function addChain(features: SourceFeature[], place: Place, situation: Situation, mention: Mention): void {
  const { lastSource, previousQuote } = situation
  if (lastSource === null) return
  if (mention !== lastSource) {
    const entity = entityOf(mention)
    if (entity !== null && entity === entityOf(lastSource)) features.push('names the source of the quotation before')
    features.push(`stands ${mention.index > lastSource.index ? 'after' : 'before'} the source of the quotation before`)
    return
  }
  features.push(`source of the quotation before, in ${previousQuote}`)
  if (situation.goesOn) features.push('source of the quotation that goes on')
  if (situation.alone) features.push(`source of the quotation before, in ${previousQuote}, quotation alone`)
  if (!isElsewhere(place)) features.push(`source of the quotation before: ${place}`)
}

const entityOf = ({ name }: Mention): Entity | null => name?.entity ?? null

/** What is true of the quotation, for a candidate at that place. */
function addSetting(features: SourceFeature[], place: Place, situation: Situation): void {
  if (situation.ownCue && isElsewhere(place)) features.push('elsewhere though the sentence has a cue')
  if (situation.tailCue && place !== 'after') features.push('elsewhere though a cue follows the quotation')
  if (situation.alone && isElsewhere(place)) features.push(`${place}: quotation alone in its sentence`)
  if (situation.fillsParagraph) features.push(`${place}: quotation alone in its paragraph`)
  if (situation.fragment) features.push(`${place}: fragment`)
  if (place === 'before') features.push(`before: ${situation.lead} leads in`)
}

function addNeighbours(
  features: SourceFeature[],
  place: Place,
  context: SourceContext,
  { situation, mention }: { readonly situation: Situation; readonly mention: Mention },
): void {
  const entity = entityOf(mention)
  if (entity !== null && context.namedInside.get(situation.mark)?.has(entity)) {
    features.push('named inside the quotation')
  }
  if (context.appositions.has(mention)) features.push('describes a name beside it')
  if (context.mentions[mention.index - 1]?.first.sentence !== mention.first.sentence) {
    features.push(`${place}: first of its sentence`)
  }
  if (place === 'after' && !situation.endsWithMark) {
    features.push(
      'after: the quotation ends without a mark',
      `after: the quotation ends without a mark: ${mention.predicate.strength ?? 'no verb'}`,
    )
  }
}

/** For a candidate before the quotation. */
function addSaying(features: SourceFeature[], situation: Situation, mention: Mention): void {
  const { sayer, sharedSayer, verbBefore } = situation
  if (situation.leadSayer === mention) features.push(NEAREST_SAYER)
  if (situation.caller === mention) features.push(CALLER)
  if (situation.headingName === mention) features.push(HEADING_NAME)
  if (sayer === mention) features.push('before: subject of the nearest verb of saying')
  if (sharedSayer === mention) features.push(`before: shares the nearest verb of saying, ${situation.sharing}`)
  if (sayer !== null && sayer !== mention) features.push('before: somebody else says')
  if (verbBefore === null) return
  const strength = cueStrengthOf(verbBefore.lower)
  if (mention.predicate.subjectOf === verbBefore) {
    features.push(`before: subject of the verb nearest to the quotation, ${strength}`)
  } else if (verbBefore.index > mention.last.index && strength === 'say') {
    features.push('before: not the subject of the nearest verb of saying')
  }
}
