/** Decides whom each mention of an article means: pronouns and descriptions are resolved in order, each by those before it. */
import {
  AFFILIATIONS,
  FEMALE_NOUNS,
  type Gender,
  HONORIFICS,
  MALE_NOUNS,
  PERSON_NOUNS,
  PLACE_WORDS,
  WORDS_OF_BODIES,
} from '../../english/name-words.ts'
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import { type SparseWeights, softmax, sumOfWeights } from '../../ranker/linear-model.ts'
import { itemAt } from '../item-at.ts'
import type { Token } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import { genderOfFirstName } from '../people/first-names.ts'
import type { Entity, ResolvedName } from '../people/people-in-article.ts'
import { officeIn } from '../people/read-name.ts'
import { type AntecedentFeature, antecedentFeatures, pronounViewOf } from './antecedent-features.ts'
import { ANTECEDENT_WEIGHTS } from './antecedent-weights.ts'
import { type PersonTrace, speakOn, type Traces, traceAfter } from './person-trace.ts'
import type { SourceContext } from './source-context.ts'
import { askerBefore, namedInQuestion } from './who-asked.ts'

/** One person (or organisation) that a mention may mean. */
export interface Reading {
  readonly entity: Entity
  /** In [0, 1]. */
  readonly probability: number
}

/** The readings of each mention, most probable first; empty if nobody in the article is known to be meant. */
export type Readings = ReadonlyMap<Mention, readonly Reading[]>

export interface AntecedentCandidate {
  readonly entity: Entity
  /** Sentences since the entity was last mentioned, 0 or more. */
  readonly sentencesSince: number
  readonly features: readonly AntecedentFeature[]
}

/** A pronoun and the people it may stand for, as the antecedent model sees them. */
interface AntecedentChoice {
  readonly gender: Gender
  readonly candidates: readonly AntecedentCandidate[]
}

/** How pronouns are decided. */
interface AntecedentModel {
  readonly weights: SparseWeights<AntecedentFeature>
  /** Decides a pronoun by other means, for fitting; `null` if it means nobody, `undefined` if the weights decide. */
  readonly decide?: (choice: AntecedentChoice) => Entity | null | undefined
}

/** A mention is remembered as one of the entity that it means with at least this probability. */
const MIN_REMEMBERED = 0.5

export function resolveMentions(
  context: SourceContext,
  model: AntecedentModel = { weights: ANTECEDENT_WEIGHTS },
): Readings {
  const traces = new Map<Entity, PersonTrace>()
  const readings = new Map<Mention, readonly Reading[]>()
  let sentence = 0
  const strangers: Entity[] = []
  for (const mention of context.mentions) {
    for (; sentence < mention.first.sentence; sentence++) speakOn(traces, context.text, sentence)
    const found =
      mention.form === 'who'
        ? readingsOfRelative(context, readings, mention)
        : readingsOf(context, traces, mention, model)
    readings.set(mention, found)
    const best = found[0]
    if (best && best.probability >= MIN_REMEMBERED) {
      traces.set(best.entity, traceAfter(traces.get(best.entity), mention, context.mentions))
    } else if (isStranger(mention)) {
      const stranger = strangerOf(mention)
      traces.set(stranger, traceAfter(undefined, mention, context.mentions))
      forgetOldest(traces, strangers, stranger)
    }
  }
  return readings
}

/** Unnamed people who are remembered at a time. */
const MAX_STRANGERS = 3

function forgetOldest(traces: Map<Entity, PersonTrace>, strangers: Entity[], latest: Entity): void {
  strangers.push(latest)
  const oldest = strangers.length > MAX_STRANGERS ? strangers.shift() : undefined
  if (oldest) traces.delete(oldest)
}

/** "a man held flowers": somebody unnamed, whom a pronoun after it may mean. */
const isStranger = ({ form, last, predicate }: Mention): boolean =>
  form === 'person-noun' &&
  /^(?:a|an|one|another)$/.test(predicate.phraseStart.lower) &&
  !PLURAL_NOUN.test(last.lower) &&
  predicate.subjectOf !== null

const strangerOf = ({ last: { text, lower } }: Mention): Entity => ({
  kind: 'other',
  name: text,
  full: false,
  gender: genderOfNoun(lower),
  titles: [],
  mentions: [],
})

/** Mentions before a relative pronoun among which its antecedent is looked for. */
const RELATIVE_REACH = 5

/** "did not say who wrote", "unclear who wrote": `who` is a question there, and means nobody named before. */
const ASKS_WHO =
  /^(?:say|says|said|saying|tell|telling|know|knows|knew|known|knowing|ask|asks|asked|asking|wonder|wonders|wondered|wondering|reveal|revealed|disclose|disclosed|clear|unclear|unknown|of|about)$/

/** "Doe, a professor at the University of Ohio, who said": the nearest person or description that no preposition governs. */
function readingsOfRelative(
  { text, mentions }: SourceContext,
  readings: Readings,
  relative: Mention,
): readonly Reading[] {
  const isBeside = (mention: Mention | undefined): mention is Mention =>
    mention !== undefined &&
    mention.first.sentence === relative.first.sentence &&
    mention.index >= relative.index - RELATIVE_REACH
  const nearest = mentions[relative.index - 1]
  if (!isBeside(nearest) || ASKS_WHO.test(text.tokens[relative.first.index - 1]?.lower ?? '')) return []
  if (relative.first.lower !== 'who') return readings.get(nearest) ?? []
  for (let before: Mention | undefined = nearest; isBeside(before); before = mentions[before.index - 1]) {
    const { name, form, predicate } = before
    const isPerson = name?.entity.kind === 'person' || form === 'person-noun'
    if (isPerson && (before === nearest || predicate.preposition === null)) return readings.get(before) ?? []
  }
  return readings.get(nearest) ?? []
}

function readingsOf(
  context: SourceContext,
  traces: Traces,
  mention: Mention,
  model: AntecedentModel,
): readonly Reading[] {
  if (mention.name !== null) return readingsOfName(context, traces, mention, mention.name)
  if (mention.form === 'he' || mention.form === 'she') return readingsOfPronoun(context, traces, mention, model)
  if (mention.form === 'group-noun') return readingsOfBody(traces, mention)
  const described = context.appositions.get(mention)
  if (described?.name) return [{ entity: described.name.entity, probability: APPOSITION_PROBABILITY }]
  return mention.form === 'person-noun' ? readingsOfDescription(context, traces, mention) : []
}

/** Right most of the time if the article named the one body of that kind not long ago. */
const BODY_PROBABILITY = 0.85
const FAR_BODY_PROBABILITY = 0.7
const MAX_SENTENCES_TO_BODY = 3

/** "the bank", "the newspaper": the one body named before with that word, or one for it, in its name. */
function readingsOfBody(traces: Traces, { first, last, predicate }: Mention): readonly Reading[] {
  const isBare = predicate.phraseStart.index === first.index - 1 && /^(?:the|this)$/.test(predicate.phraseStart.lower)
  if (!isBare) return []
  const names = WORDS_OF_BODIES.get(last.lower)
  const bodies = [...traces.keys()].filter(
    ({ kind, name }) =>
      kind === 'organisation' &&
      name
        .toLowerCase()
        .split(' ')
        .some((word) => word === last.lower || names?.has(word)),
  )
  return bodies.map((entity) => {
    const since = first.sentence - (traces.get(entity)?.lastSentence ?? 0)
    const probability = since <= MAX_SENTENCES_TO_BODY ? BODY_PROBABILITY : FAR_BODY_PROBABILITY
    return { entity, probability: probability / bodies.length ** 2 }
  })
}

/** What speaks for one of several bearers of a surname, as parts of a score. */
const BEARER_SCORES = { mostNamed: 0.7, namedBefore: 0.5, namedLast: 0.8, gender: 3 }

/** If only their order in the text tells two bearers of a surname apart who are named about as often, neither is sure. */
const MAX_UNTOLD_BEARER = 0.75
/** Who is named most, and last, has at least this share. */
const MIN_SHARE_OF_MAIN_BEARER = 0.8

/**
 * A name means the entity of its words. A surname of several people means the most named of them, more so if named before; a
 * pronoun that goes with it tells more: "Doe said, as her husband watched".
 */
function readingsOfName(
  context: SourceContext,
  traces: Traces,
  mention: Mention,
  { entity: only, readings, title }: ResolvedName,
): readonly Reading[] {
  if (readings.length === 1) return [{ entity: only, probability: 1 }]
  const told = genderBeside(context, mention)
  const latest = Math.max(...readings.map((entity) => traces.get(entity)?.lastMention.index ?? -1))
  const scores = readings.map((entity, i) => {
    const trace = traces.get(entity)
    const known = context.genders.get(entity) ?? null
    const byGender = told === null || known === null ? 0 : BEARER_SCORES.gender * (known === told ? 1 : -1)
    const byTrace = trace === undefined ? 0 : BEARER_SCORES.namedBefore
    const isLast = trace !== undefined && trace.lastMention.index === latest && !isAside(context, trace.lastMention)
    const byRecency = isLast ? BEARER_SCORES.namedLast : 0
    return (
      Math.log(1 + entity.mentions.length) + (i === 0 ? BEARER_SCORES.mostNamed : 0) + byTrace + byRecency + byGender
    )
  })
  const shares = softmax(scores)
  const share = Math.max(...shares)
  const main = itemAt(readings, shares.indexOf(share))
  const isMain = share >= MIN_SHARE_OF_MAIN_BEARER && (title !== null || !isAddressed(main))
  const isUntold = told === null && !isMain
  return mostProbableFirst(readings, isUntold ? shares.map((share) => Math.min(share, MAX_UNTOLD_BEARER)) : shares)
}

/** "Mrs Doe", at least as often as "Doe": where she is told from other bearers by an honorific, "Doe" may mean one of them. */
function isAddressed({ mentions }: Entity): boolean {
  const short = mentions.filter(({ words }) => words.length === 1)
  const addressed = short.filter(({ title }) => title !== null && (HONORIFICS.get(title) ?? null) !== null)
  return addressed.length > 0 && addressed.length >= short.filter(({ title }) => title === null).length
}

/** "Jane Doe, whose husband Max Doe died, said": who is named in passing. */
const isAside = ({ text: { tokens } }: SourceContext, { predicate: { phraseStart } }: Mention): boolean =>
  phraseStart.lower === 'whose' || tokens[phraseStart.index - 1]?.lower === 'whose'

/** The gender of a pronoun after a name in its sentence, or of one that opens the next, if no other name comes between. */
function genderBeside({ mentions }: SourceContext, name: Mention): Gender | null {
  for (let after = mentions[name.index + 1]; after; after = mentions[after.index + 1]) {
    const opensNext = after.first.sentence === name.first.sentence + 1 && after.first.paragraph === name.first.paragraph
    if (after.name !== null || (after.first.sentence !== name.first.sentence && !opensNext)) return null
    if (after.form === 'she') return 'female'
    if (after.form === 'he') return 'male'
    if (opensNext) return null
  }
  return null
}

const mostProbableFirst = (entities: readonly Entity[], probabilities: readonly number[]): readonly Reading[] =>
  entities
    .map((entity, i): Reading => ({ entity, probability: itemAt(probabilities, i) }))
    .sort((a, b) => b.probability - a.probability)

/** A pronoun is never as sure as a name, even if only one person fits. */
const MAX_PRONOUN_PROBABILITY = 0.98

/**
 * The score of somebody whom the article does not name as a person: pronouns seldom mean people with a score that is no higher.
 */
const SOMEBODY_ELSE = -2.7

/** Half of the people whose gender is not known have the other one. */
const UNKNOWN_GENDER = -Math.LN2

function readingsOfPronoun(
  context: SourceContext,
  traces: Traces,
  mention: Mention,
  { weights, decide }: AntecedentModel,
): readonly Reading[] {
  const choice = antecedentChoiceOf(context, traces, mention)
  const decided = decide?.(choice)
  if (decided === null) return []
  if (decided !== undefined) return [{ entity: decided, probability: 1 }]
  const asker = askerBefore(context, mention)
  const asked = namedInQuestion(context, mention)
  const fitting = choice.candidates.filter(({ entity }) => entity !== asker && fits(context, entity, choice.gender))
  const isUnlikely = (entity: Entity): boolean => asked.has(entity) || isDoubtful(entity)
  const scores = fitting.map(
    ({ entity, features }) =>
      sumOfWeights(features, weights) +
      ((context.genders.get(entity) ?? entity.gender) === null ? UNKNOWN_GENDER : 0) +
      (entity.mentions.length === 0 ? STRANGER : 0) +
      (asked.has(entity) ? NAMED_IN_QUESTION : 0) +
      (isDoubtful(entity) ? DOUBTFUL_PERSON : 0),
  )
  return mostProbableFirst(
    fitting.map(({ entity }) => entity),
    softmax([...scores, SOMEBODY_ELSE])
      .slice(0, fitting.length)
      .map((share, i) =>
        Math.min(share, isUnlikely(itemAt(fitting, i).entity) ? MAX_DOUBTFUL : MAX_PRONOUN_PROBABILITY),
      ),
  ).filter(({ entity }) => entity.kind === 'person')
}

/** What somebody unnamed loses: texts seldom speak of them again. */
const STRANGER = -0.7

/** What somebody loses who is named in the question that the pronoun answers: "Asked whether Doe had left, she said". */
const NAMED_IN_QUESTION = -2

/** What a single word loses that may name a body: "Southwest said"; and how sure it is at most that a pronoun means it. */
const DOUBTFUL_PERSON = -1.5
const MAX_DOUBTFUL = 0.75

const isDoubtful = ({ full, name, mentions }: Entity): boolean =>
  !full && mentions.length > 0 && mentions.every(({ title }) => title === null) && genderOfFirstName(name) === null

/** Whether an entity has that gender, as far as is known. */
function fits({ genders }: SourceContext, entity: Entity, gender: Gender): boolean {
  const known = genders.get(entity) ?? entity.gender
  return known === null || known === gender
}

function antecedentChoiceOf(context: SourceContext, traces: Traces, mention: Mention): AntecedentChoice {
  const people = new Map([...traces].filter(([entity]) => entity.kind === 'person'))
  const view = pronounViewOf(context, mention, people)
  return {
    gender: mention.form === 'she' ? 'female' : 'male',
    // A name of which nothing tells that it is a person's takes part, and is never named.
    candidates: [...traces]
      .filter(([entity]) => people.has(entity) || mayBePerson(entity))
      .map(([entity, trace]) => ({
        entity,
        sentencesSince: mention.first.sentence - trace.lastSentence,
        features: antecedentFeatures(view, entity, trace),
      })),
  }
}

/** A single capitalised word that is no place and no body: "Rihanna". */
const mayBePerson = ({ kind, mentions }: Entity): boolean =>
  kind === 'other' && mentions.every((name) => name.kind === 'unknown' && name.words.length === 1 && !name.definite)

/** An apposition hardly ever errs; a description that somebody bears is right most of the time. */
const APPOSITION_PROBABILITY = 0.95
const DESCRIPTION_PROBABILITY = 0.8
/** What the score of a person loses for each sentence since the last mention. */
const LOSS_PER_SENTENCE = 0.3

/** "the envoy", "the senator": people who bear that title or are named beside that word, the last mentioned first. */
function readingsOfDescription(context: SourceContext, traces: Traces, mention: Mention): readonly Reading[] {
  if (!/^(?:the|this|his|her|their)$/.test(mention.predicate.phraseStart.lower)) return []
  const noun = mention.last.lower
  if (PLURAL_NOUN.test(noun)) return []
  const gender = genderOfNoun(noun) ?? genderOfModifier(context, mention)
  const from = whereFrom(context, mention)
  const bearers = [...traces].filter(
    ([entity]) =>
      entity.kind === 'person' &&
      (gender === null || fits(context, entity, gender)) &&
      bears(context, entity, noun) &&
      (from === null || isBeside(context, entity, from)),
  )
  const latest = Math.max(...bearers.map(([, trace]) => trace.lastSentence))
  if ([...traces].some(([entity, trace]) => isStrangerOf(entity, noun) && trace.lastSentence > latest)) return []
  const scores = bearers.map(([, trace]) => -LOSS_PER_SENTENCE * (mention.first.sentence - trace.lastSentence))
  return mostProbableFirst(
    bearers.map(([entity]) => entity),
    softmax(scores).map((share) => DESCRIPTION_PROBABILITY * share),
  )
}

/** "the senators" are nobody alone. */
const PLURAL_NOUN = /(?<!s)s$|^(?:people|women|men|children|couple|duo|pair|family|crowd|audience)$/

function genderOfNoun(noun: string): Gender | null {
  if (FEMALE_NOUNS.has(noun)) return 'female'
  return MALE_NOUNS.has(noun) ? 'male' : null
}

/** "an adviser, who asked not to be named": whom "the adviser" means after that. */
const isStrangerOf = ({ mentions, name }: Entity, noun: string): boolean =>
  mentions.length === 0 && name.toLowerCase() === noun

/** "the male voter" */
function genderOfModifier({ text: { tokens } }: SourceContext, { first }: Mention): Gender | null {
  const modifier = tokens[first.index - 1]?.lower
  return modifier === 'female' || modifier === 'male' ? modifier : null
}

/** "Pennsylvania" of "the Pennsylvania Republican": where somebody is from; `null` if the description does not say it. */
function whereFrom({ text: { tokens } }: SourceContext, { first, predicate: { phraseStart } }: Mention): Token | null {
  const isPlace = ({ text, lower }: Token) =>
    /^\p{Lu}/u.test(text) && (PLACE_WORDS.has(lower) || (AFFILIATIONS.has(lower) && !PARTIES.test(lower)))
  return tokens.slice(phraseStart.index + 1, first.index).find(isPlace) ?? null
}

const PARTIES = /^(?:republican|democrat|democratic|conservative|liberal|labou?r|tory|green|independent|gop)$/

/** UTF-16 units on either side of a name in which the article says where somebody is from. */
const BESIDE_REACH = 100
/** Letters by which a place is known: "Calif." */
const LETTERS_OF_PLACE = 4

const isBeside = ({ body }: SourceContext, person: Entity, { text, start }: Token): boolean =>
  person.mentions.some(({ titleStart, end }) =>
    body
      .slice(Math.max(0, titleStart - BESIDE_REACH), Math.min(end + BESIDE_REACH, start))
      .includes(text.slice(0, LETTERS_OF_PLACE)),
  )

/** Words of an apposition in which a noun is looked for. */
const APPOSITION_WORDS = 4

/** Whether a title of the person is that noun, or the noun is in an apposition to the name. */
const bears = ({ body }: SourceContext, person: Entity, noun: string): boolean =>
  person.mentions.some(({ title, end }) => {
    const office = title === null ? null : officeIn(title)
    if (office !== null && (office === noun || SHORT_TITLES.get(office) === noun)) return true
    if (!PERSON_NOUNS.has(noun)) return false
    const after = body.slice(end, end + 80).toLowerCase()
    const [, apposition] = /^, (?:a|an|the|his|her|who is|who was)? ?([^,.;]{1,60})/.exec(after) ?? []
    const words = apposition?.split(/[^\p{L}-]+/u).slice(0, APPOSITION_WORDS) ?? []
    // ", said the doctor": the words of a clause describe nobody.
    const verb = words.findIndex((word) => cueStrengthOf(word) === 'say')
    return words.slice(0, verb < 0 ? words.length : verb).includes(noun)
  })

const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'congressman'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['sgt', 'sergeant'],
])
