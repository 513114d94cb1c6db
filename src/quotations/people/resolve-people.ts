/** Decides whom each mention of an article means: pronouns and descriptions are resolved in order, each by those before it. */

import type { Gender } from '../../english/name-words.ts'
import { FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS } from '../../english/name-words.ts'
import { probabilitiesOf, scoreOf, type Weights } from '../attribution/linear-ranker.ts'
import type { SourceContext } from '../attribution/source-context.ts'
import type { Mention } from '../mentions/find-mentions.ts'
import { ANTECEDENT_WEIGHTS } from './antecedent-weights.ts'
import type { Entity } from './people-in-article.ts'

/** One person (or organisation) that a mention may mean. */
export interface Reading {
  /** Index of the entity. */
  readonly entity: number
  /** In [0, 1]. */
  readonly probability: number
}

/** For each mention its readings, most probable first; empty: a description that nobody in the article is known to bear. */
export type Readings = readonly (readonly Reading[])[]

/** What is remembered of an entity while the article is read. */
interface Trace {
  lastSentence: number
  lastParagraph: number
  lastMention: number
  lastRole: Role
  firstSentence: number
  count: number
  byPronoun: boolean
  /** Sentence that it was the first subject of, the last time it was one; negative: never. */
  lastOpened: number
  /** Number of times it was the subject of a verb of saying, and the sentence of the last time. */
  reported: number
  lastReport: number
}

type Role = 'subject' | 'object' | 'possessive' | 'other'

export interface AntecedentCandidate {
  readonly entity: number
  /** Sentences since the entity was last mentioned, 0 or more. */
  readonly sentencesSince: number
  readonly features: readonly string[]
}

/** A pronoun and the entities it may stand for, as the antecedent model sees them. */
export interface AntecedentChoice {
  readonly mention: number
  readonly gender: Gender
  readonly candidates: readonly AntecedentCandidate[]
}

/**
 * @param decide what a pronoun means where it is known by other means, for fitting; otherwise the model decides
 */
export function resolvePeople(
  context: SourceContext,
  weights: Weights = ANTECEDENT_WEIGHTS,
  decide: (choice: AntecedentChoice) => number | null | undefined = () => undefined,
): Readings {
  const traces = new Map<number, Trace>()
  const readings: (readonly Reading[])[] = []
  let sentence = 0
  context.mentions.forEach((mention, m) => {
    for (; sentence < context.text.tokens[mention.firstToken]!.sentence; sentence++) speakOn(context, traces, sentence)
    const found = readingsOf(context, traces, mention, m, readings, weights, decide)
    readings.push(found)
    const best = found[0]
    if (best && best.probability >= 0.5) remember(context, traces, best.entity, m)
  })
  return readings
}

/** A sentence that is all quotation is spoken by whoever reported last, who stays present. */
function speakOn(context: SourceContext, traces: ReadonlyMap<number, Trace>, sentence: number): void {
  const { start, end } = context.text.sentenceTokens[sentence]!
  const tokens = context.text.tokens.slice(start, Math.min(end, start + 12))
  if (
    !tokens.some((token) => token.tag === 'QUOTE') ||
    !tokens.every((token) => token.tag === 'QUOTE' || token.tag === 'PUNCT')
  )
    return
  let last: Trace | null = null
  for (const trace of traces.values()) if (trace.lastReport > (last?.lastReport ?? -1)) last = trace
  if (last === null || sentence - last.lastReport > 2) return
  last.lastSentence = sentence
  last.lastParagraph = context.text.paragraphOf[sentence]!
  last.lastReport = sentence
}

function readingsOf(
  context: SourceContext,
  traces: ReadonlyMap<number, Trace>,
  mention: Mention,
  m: number,
  before: readonly (readonly Reading[])[],
  weights: Weights,
  decide: (choice: AntecedentChoice) => number | null | undefined,
): readonly Reading[] {
  if (mention.name !== null) return readingsOfName(context, mention.name, traces)
  if (mention.form === 'he' || mention.form === 'she') return readingsOfPronoun(context, traces, m, weights, decide)
  if (mention.form === 'who') return before[m - 1] ?? []
  if (mention.form === 'person-noun') return readingsOfDescription(context, traces, m)
  return []
}

/** A name means the entity of its words; one surname of several people means whom the article named last, most often the most named. */
function readingsOfName(context: SourceContext, name: number, traces: ReadonlyMap<number, Trace>): readonly Reading[] {
  const entities = context.people.readings[name]!
  if (entities.length === 1) return [{ entity: entities[0]!, probability: 1 }]
  const scores = entities.map((entity, i) => {
    const trace = traces.get(entity)
    return Math.log(1 + context.people.entities[entity]!.mentions.length) + (i === 0 ? 1 : 0) + (trace ? 0.5 : 0)
  })
  return sorted(entities, probabilitiesOf(scores))
}

const sorted = (entities: readonly number[], probabilities: readonly number[]): readonly Reading[] =>
  entities
    .map((entity, i) => ({ entity, probability: probabilities[i]! }))
    .sort((a, b) => b.probability - a.probability)

function readingsOfPronoun(
  context: SourceContext,
  traces: ReadonlyMap<number, Trace>,
  m: number,
  weights: Weights,
  decide: (choice: AntecedentChoice) => number | null | undefined,
): readonly Reading[] {
  const choice = antecedentChoiceOf(context, traces, m)
  const decided = decide(choice)
  if (decided === null) return []
  if (decided !== undefined) return [{ entity: decided, probability: 1 }]
  const fitting = choice.candidates.filter(({ entity }) => fits(context.genders[entity]!, choice.gender))
  if (fitting.length === 0) return []
  const scores = fitting.map(
    ({ entity, features }) => scoreOf(weights, features) + (context.genders[entity] === null ? UNKNOWN_GENDER : 0),
  )
  return sorted(
    fitting.map(({ entity }) => entity),
    probabilitiesOf(scores),
  )
}

/** Half of the people whose sex is not known have the other one. */
const UNKNOWN_GENDER = -Math.LN2

const fits = (known: Gender | null, gender: Gender): boolean => known === null || known === gender

function antecedentChoiceOf(context: SourceContext, traces: ReadonlyMap<number, Trace>, m: number): AntecedentChoice {
  const mention = context.mentions[m]!
  const people = [...traces].filter(([entity]) => context.people.entities[entity]!.kind === 'person')
  const byRecency = [...people].sort(([, a], [, b]) => b.lastMention - a.lastMention).map(([entity]) => entity)
  const mostNamed = people.reduce((best, [, trace]) => Math.max(best, trace.count), 0)
  const latestReport = people.reduce((latest, [, trace]) => Math.max(latest, trace.lastReport), -1)
  const { sentence } = context.text.tokens[mention.firstToken]!
  return {
    mention: m,
    gender: mention.form === 'she' ? 'female' : 'male',
    candidates: people.map(([entity, trace]) => ({
      entity,
      sentencesSince: sentence - trace.lastSentence,
      features: antecedentFeatures(context, m, entity, trace, byRecency.indexOf(entity), mostNamed, latestReport),
    })),
  }
}

function antecedentFeatures(
  context: SourceContext,
  m: number,
  entity: number,
  trace: Trace,
  recency: number,
  mostNamed: number,
  latestReport: number,
): readonly string[] {
  const token = context.text.tokens[context.mentions[m]!.firstToken]!
  const sentences = token.sentence - trace.lastSentence
  const paragraphs = token.paragraph - trace.lastParagraph
  const near = sentences === 0 ? 'same sentence' : sentences === 1 ? 'sentence before' : 'farther'
  const role = roleOf(context, m)
  const reports = context.predicates[m]!.strength === 'say'
  const lastReporter = trace.lastReport === latestReport && latestReport >= 0
  return [
    `sentences since ${sentences <= 3 ? sentences : sentences <= 6 ? '4 to 6' : 'more than 6'}`,
    `paragraphs since ${paragraphs <= 2 ? paragraphs : 'more than 2'}`,
    `${near}: last as ${trace.lastRole}`,
    `last by ${trace.byPronoun ? 'pronoun' : 'name'}, ${near}`,
    `${recency === 0 ? 'last' : recency === 1 ? 'second last' : recency === 2 ? 'third last' : 'no recent'} person mentioned`,
    ...(trace.lastOpened === trace.lastSentence ? [`first subject of the sentence, ${near}`] : []),
    ...(role === 'subject' && trace.lastOpened === trace.lastSentence
      ? [`pronoun is subject, person first subject of the sentence, ${near}`]
      : []),
    ...(role === 'subject' ? [`pronoun is subject, person ${near} as ${trace.lastRole}`] : []),
    ...(trace.count === mostNamed ? ['most mentioned so far'] : []),
    `mentioned ${trace.count === 1 ? 'once' : trace.count <= 3 ? '2 or 3 times' : trace.count <= 8 ? '4 to 8 times' : 'more than 8 times'}`,
    ...(reports && quotesBeside(context, m).some((quote) => context.namedInside[quote]!.has(entity))
      ? ['named inside the quotation beside the pronoun']
      : []),
    ...(subjectAhead(context, m) === entity ? ['is the subject that the sentence comes to'] : []),
    ...(trace.firstSentence <= 1 ? ['in the opening'] : []),
    ...(reports
      ? [
          `pronoun reports: sentences since ${sentences <= 3 ? sentences : sentences <= 6 ? '4 to 6' : 'more than 6'}`,
          `pronoun reports: person ${near} as ${trace.lastRole}`,
          `pronoun reports: ${recency <= 2 ? `${recency + 1}. from last` : 'no recent'} person`,
          `pronoun reports: person ${lastReporter ? 'reported last' : trace.reported > 0 ? 'reported before' : 'has not reported'}`,
          `pronoun reports: person reported ${trace.reported <= 2 ? trace.reported : trace.reported <= 5 ? '3 to 5' : 'more than 5'} times`,
        ]
      : []),
    ...(reports && trace.lastReport === trace.lastSentence
      ? [`pronoun reports: person reported when last mentioned, ${near}`]
      : []),
    ...(opensParagraph(context, m)
      ? [`pronoun opens the paragraph: ${trace.lastRole} ${paragraphs === 1 ? 'in the one before' : 'elsewhere'}`]
      : []),
  ]
}

/** "In her book, Jane Doe wrote": the first person who is a subject after a pronoun that no subject stands before; `null`: none. */
function subjectAhead(context: SourceContext, m: number): number | null {
  const { sentence } = context.text.tokens[context.mentions[m]!.firstToken]!
  if (roleOf(context, m) === 'subject') return null
  const inSentence = (i: number) => context.text.tokens[context.mentions[i]?.firstToken ?? -1]?.sentence === sentence
  for (let i = m - 1; i >= m - SIGHT && inSentence(i); i--) if (roleOf(context, i) === 'subject') return null
  for (let i = m + 1; i < m + SIGHT && inSentence(i); i++) {
    const { name, form } = context.mentions[i]!
    if (roleOf(context, i) !== 'subject') continue
    if (form === 'he' || form === 'she') return null
    const entity = name === null ? undefined : context.people.readings[name]![0]!
    if (entity !== undefined && context.people.entities[entity]!.kind === 'person') return entity
  }
  return null
}

/** The quotations around a mention in its sentence. */
function quotesBeside(context: SourceContext, m: number): readonly number[] {
  const at = context.mentions[m]!.firstToken
  const sentence = context.text.sentenceTokens[context.text.tokens[at]!.sentence]!
  const start = Math.max(sentence.start, at - SIGHT)
  const end = Math.min(sentence.end, at + SIGHT)
  const quotes: number[] = []
  for (let i = start; i < end; i++) {
    const { mark } = context.text.tokens[i]!
    if (mark !== null) quotes.push(mark)
  }
  return quotes
}

function opensParagraph(context: SourceContext, m: number): boolean {
  const token = context.text.tokens[context.mentions[m]!.firstToken]!
  const before = context.mentions[m - 1]
  return !before || context.text.tokens[before.firstToken]!.paragraph !== token.paragraph
}

function roleOf(context: SourceContext, m: number): Role {
  const predicate = context.predicates[m]!
  if (predicate.possessive || predicate.modifier) return 'possessive'
  if (predicate.preposition !== null) return 'other'
  if (predicate.invertedOf !== null || (predicate.subjectOf !== null && predicate.objectOf === null)) return 'subject'
  return predicate.objectOf !== null ? 'object' : 'other'
}

/** Whether no mention before it in the sentence is a subject. */
function isFirstSubject(context: SourceContext, m: number): boolean {
  if (roleOf(context, m) !== 'subject') return false
  const { sentence } = context.text.tokens[context.mentions[m]!.firstToken]!
  for (let i = m - 1; i >= 0 && m - i < SIGHT; i--) {
    if (context.text.tokens[context.mentions[i]!.firstToken]!.sentence !== sentence) return true
    if (roleOf(context, i) === 'subject') return false
  }
  return true
}

/** Words or mentions of a sentence that are looked at on either side; no sentence of prose has more. */
const SIGHT = 100

function remember(context: SourceContext, traces: Map<number, Trace>, entity: number, m: number): void {
  const token = context.text.tokens[context.mentions[m]!.firstToken]!
  const trace = traces.get(entity)
  const reports = context.predicates[m]!.strength === 'say' || context.predicates[m]!.accordingTo
  traces.set(entity, {
    lastSentence: token.sentence,
    lastParagraph: token.paragraph,
    lastMention: m,
    lastRole: roleOf(context, m),
    firstSentence: trace?.firstSentence ?? token.sentence,
    count: (trace?.count ?? 0) + 1,
    byPronoun: context.mentions[m]!.name === null,
    lastOpened: isFirstSubject(context, m) ? token.sentence : (trace?.lastOpened ?? -1),
    reported: (trace?.reported ?? 0) + (reports ? 1 : 0),
    lastReport: reports ? token.sentence : (trace?.lastReport ?? Number.NEGATIVE_INFINITY),
  })
}

/** "the envoy", "the senator": whoever bears that title or stood beside that word, the last mentioned first. */
function readingsOfDescription(
  context: SourceContext,
  traces: ReadonlyMap<number, Trace>,
  m: number,
): readonly Reading[] {
  const described = context.appositions[m]
  if (described !== null && described !== undefined) {
    return [{ entity: context.people.readings[context.mentions[described]!.name!]![0]!, probability: 0.95 }]
  }
  const { tokens } = context.text
  const { phraseStart } = context.predicates[m]!
  const opener = tokens[phraseStart]!.lower
  if (opener !== 'the' && opener !== 'this' && !/^(?:his|her|their)$/.test(opener)) return []
  const noun = tokens[context.mentions[m]!.lastToken]!.lower
  const gender: Gender | null = FEMALE_NOUNS.has(noun) ? 'female' : MALE_NOUNS.has(noun) ? 'male' : null
  const bearers = [...traces].filter(([entity]) => {
    const person = context.people.entities[entity]!
    return (
      person.kind === 'person' &&
      (gender === null || fits(context.genders[entity]!, gender)) &&
      bears(context, person, noun)
    )
  })
  const scores = bearers.map(
    ([, trace]) => -0.3 * (tokens[context.mentions[m]!.firstToken]!.sentence - trace.lastSentence),
  )
  const share = bearers.length === 0 ? [] : probabilitiesOf(scores)
  return sorted(
    bearers.map(([entity]) => entity),
    share.map((p) => 0.8 * p),
  )
}

function bears(context: SourceContext, person: Entity, noun: string): boolean {
  return person.mentions.some((index) => {
    const name = context.people.names[index]!
    if (name.title !== null && sameTitle(name.title, noun)) return true
    const apposition = /^, (?:a|an|the|his|her|who is|who was)? ?([^,.;]{1,60})/.exec(
      context.body.slice(name.end, name.end + 80).toLowerCase(),
    )
    return (
      PERSON_NOUNS.has(noun) &&
      apposition !== null &&
      apposition[1]!
        .split(/[^\p{L}-]+/u)
        .slice(0, 4)
        .includes(noun)
    )
  })
}

const SHORT_TITLES: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'congressman',
  gov: 'governor',
  gen: 'general',
  sgt: 'sergeant',
}
const sameTitle = (title: string, noun: string): boolean => title === noun || SHORT_TITLES[title] === noun
