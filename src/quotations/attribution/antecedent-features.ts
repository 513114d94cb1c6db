/** The features by which people are compared that a pronoun may mean. */
import { sentenceAround, sentenceOf } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Entity } from '../people/people-in-article.ts'
import { MENTIONS_REACH, type PersonTrace, type Role, roleOf, type Traces } from './person-trace.ts'
import type { SourceContext } from './source-context.ts'

type Nearness = 'same sentence' | 'sentence before' | 'farther'
type Sentences = '0' | '1' | '2' | '3' | '4 to 6' | 'more than 6'
type Paragraphs = '0' | '1' | '2' | 'more than 2'
type Times = '0' | '1' | '2' | '3 to 5' | 'more than 5'

export type AntecedentFeature =
  | `sentences since ${Sentences}`
  | `paragraphs since ${Paragraphs}`
  | `${Nearness}: last as ${Role}`
  | `last by ${'pronoun' | 'name'}, ${Nearness}`
  | `${'last' | 'second last' | 'third last' | 'no recent'} person mentioned`
  | `first subject of the sentence, ${Nearness}`
  | `pronoun is subject, person first subject of the sentence, ${Nearness}`
  | `pronoun is subject, person ${Nearness} as ${Role}`
  | 'most mentioned so far'
  | `mentioned ${'once' | '2 or 3 times' | '4 to 8 times' | 'more than 8 times'}`
  | 'named inside the quotation beside the pronoun'
  | 'is the subject that the sentence comes to'
  | 'in the opening'
  | ReportingFeature
  | `pronoun opens the paragraph: ${Role} ${'in the one before' | 'elsewhere'}`

/** For a pronoun that is the subject of a verb of saying. */
type ReportingFeature =
  | `pronoun reports: sentences since ${Sentences}`
  | `pronoun reports: person ${Nearness} as ${Role}`
  | `pronoun reports: ${'1. from last' | '2. from last' | '3. from last' | 'no recent'} person`
  | `pronoun reports: person ${'reported last' | 'reported before' | 'has not reported'}`
  | `pronoun reports: person reported ${Times} times`
  | `pronoun reports: person reported when last mentioned, ${Nearness}`

/** What is true of a pronoun for all people whom it may mean. */
interface PronounView {
  readonly mention: Mention
  readonly role: Role
  /** Whether it is the subject of a verb of saying. */
  readonly reports: boolean
  readonly opensParagraph: boolean
  /** The person who is the subject that the sentence comes to; `null` if there is none. */
  readonly subjectAhead: Entity | null
  /** Who is named inside the quotations of its sentence; empty if it does not report. */
  readonly namedBeside: ReadonlySet<Entity>
  /** The people mentioned so far, those mentioned last first. */
  readonly byRecency: readonly Entity[]
  /** The largest number of mentions of one of them. */
  readonly mostMentions: number
  /** The sentence in which one of them reported last; negative if nobody has. */
  readonly latestReport: number
}

/** @param people the people mentioned so far */
export function pronounViewOf(context: SourceContext, mention: Mention, people: Traces): PronounView {
  const reports = mention.predicate.strength === 'say'
  const byRecency = [...people].sort(([, a], [, b]) => b.lastMention.index - a.lastMention.index)
  let mostMentions = 0
  let latestReport = -1
  for (const { count, lastReport } of people.values()) {
    mostMentions = Math.max(mostMentions, count)
    latestReport = Math.max(latestReport, lastReport)
  }
  return {
    mention,
    role: roleOf(mention),
    reports,
    opensParagraph: context.mentions[mention.index - 1]?.first.paragraph !== mention.first.paragraph,
    subjectAhead: subjectAhead(context.mentions, mention),
    namedBeside: reports ? namedBeside(context, mention) : new Set(),
    byRecency: byRecency.map(([entity]) => entity),
    mostMentions,
    latestReport,
  }
}

/** "In her book, Jane Doe wrote": the first person who is a subject after a pronoun, if no subject is before it. */
function subjectAhead(mentions: readonly Mention[], pronoun: Mention): Entity | null {
  if (roleOf(pronoun) === 'subject') return null
  const inSentence = (mention: Mention | undefined): mention is Mention =>
    mention?.first.sentence === pronoun.first.sentence && Math.abs(mention.index - pronoun.index) <= MENTIONS_REACH
  for (let before = mentions[pronoun.index - 1]; inSentence(before); before = mentions[before.index - 1]) {
    if (roleOf(before) === 'subject') return null
  }
  for (
    let after = mentions[pronoun.index + 1];
    inSentence(after) && after.index < pronoun.index + MENTIONS_REACH;
    after = mentions[after.index + 1]
  ) {
    if (roleOf(after) !== 'subject') continue
    if (after.form === 'he' || after.form === 'she') return null
    if (after.name?.entity.kind === 'person') return after.name.entity
  }
  return null
}

/** Tokens on either side of a pronoun in which quotations are looked for. */
const QUOTATIONS_REACH = 100

function namedBeside({ text, namedInside }: SourceContext, { first }: Mention): ReadonlySet<Entity> {
  const named = new Set<Entity>()
  const { start, end } = sentenceAround(sentenceOf(text, first), first.index, QUOTATIONS_REACH)
  for (const { mark } of text.tokens.slice(start, end)) {
    if (mark !== null) for (const entity of namedInside.get(mark) ?? []) named.add(entity)
  }
  return named
}

export function antecedentFeatures(
  pronoun: PronounView,
  entity: Entity,
  trace: PersonTrace,
): readonly AntecedentFeature[] {
  const { mention, role } = pronoun
  const sentences = mention.first.sentence - trace.lastSentence
  const paragraphs = mention.first.paragraph - trace.lastParagraph
  const near = nearnessOf(sentences)
  const recency = pronoun.byRecency.indexOf(entity)
  const opened = trace.lastOpened === trace.lastSentence
  const features: AntecedentFeature[] = [
    `sentences since ${sentencesClass(sentences)}`,
    `paragraphs since ${paragraphsClass(paragraphs)}`,
    `${near}: last as ${trace.lastRole}`,
    `last by ${trace.byPronoun ? 'pronoun' : 'name'}, ${near}`,
    `${RECENCIES[recency] ?? 'no recent'} person mentioned`,
  ]
  if (opened) features.push(`first subject of the sentence, ${near}`)
  if (role === 'subject' && opened) {
    features.push(`pronoun is subject, person first subject of the sentence, ${near}`)
  }
  if (role === 'subject') features.push(`pronoun is subject, person ${near} as ${trace.lastRole}`)
  if (trace.count === pronoun.mostMentions) features.push('most mentioned so far')
  features.push(`mentioned ${mentionsClass(trace.count)}`)
  if (pronoun.namedBeside.has(entity)) features.push('named inside the quotation beside the pronoun')
  if (pronoun.subjectAhead === entity) features.push('is the subject that the sentence comes to')
  if (trace.firstSentence <= 1) features.push('in the opening')
  if (pronoun.reports) addReporting(features, trace, { near, sentences, recency, latestReport: pronoun.latestReport })
  if (pronoun.opensParagraph) {
    const where = paragraphs === 1 ? 'in the one before' : 'elsewhere'
    features.push(`pronoun opens the paragraph: ${trace.lastRole} ${where}`)
  }
  return features
}

const RECENCIES = ['last', 'second last', 'third last'] as const
const RECENCIES_OF_REPORTER = ['1. from last', '2. from last', '3. from last'] as const

interface Distance {
  readonly near: Nearness
  readonly sentences: number
  readonly recency: number
  readonly latestReport: number
}

function addReporting(features: AntecedentFeature[], trace: PersonTrace, distance: Distance): void {
  const { near, sentences, recency, latestReport } = distance
  features.push(
    `pronoun reports: sentences since ${sentencesClass(sentences)}`,
    `pronoun reports: person ${near} as ${trace.lastRole}`,
    `pronoun reports: ${RECENCIES_OF_REPORTER[recency] ?? 'no recent'} person`,
    `pronoun reports: person ${reportingClass(trace, latestReport)}`,
    `pronoun reports: person reported ${timesClass(trace.reported)} times`,
  )
  if (trace.lastReport === trace.lastSentence) {
    features.push(`pronoun reports: person reported when last mentioned, ${near}`)
  }
}

function reportingClass({ lastReport, reported }: PersonTrace, latest: number) {
  if (lastReport === latest && latest >= 0) return 'reported last'
  return reported > 0 ? 'reported before' : 'has not reported'
}

function nearnessOf(sentences: number): Nearness {
  if (sentences === 0) return 'same sentence'
  return sentences === 1 ? 'sentence before' : 'farther'
}

function sentencesClass(sentences: number): Sentences {
  if (sentences > 6) return 'more than 6'
  return (['0', '1', '2', '3'] as const)[sentences] ?? '4 to 6'
}

const paragraphsClass = (paragraphs: number): Paragraphs => (['0', '1', '2'] as const)[paragraphs] ?? 'more than 2'

function timesClass(times: number): Times {
  if (times > 5) return 'more than 5'
  return (['0', '1', '2'] as const)[times] ?? '3 to 5'
}

function mentionsClass(count: number) {
  if (count === 1) return 'once'
  if (count <= 3) return '2 or 3 times'
  return count <= 8 ? '4 to 8 times' : 'more than 8 times'
}
