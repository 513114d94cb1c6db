/**
 * Holds who is quoted in a briefing, with which words and in which places. Built once from the quotations of all
 * articles.
 */
import { createHash } from 'node:crypto'
import type { Article } from '../corpus/article.ts'
import { isOneOutlet } from '../corpus/outlet-key.ts'
import { type Passage, passageText } from '../passages/passage.ts'
import { atOnce, eachInSteps, type Steps } from '../process/in-steps.ts'
import { namesJoined } from '../quotations/joint-name.ts'
import type { ArticleQuotations, Quotation, Speaker } from '../quotations/quotation.ts'
import { bestDocuments } from '../search/index/hits.ts'
import { type BuildTermIndex, numbered } from '../search/index/term-index.ts'
import { analyseQuestion } from '../search/question/question.ts'
import { outletNamed } from '../sources/outlets.ts'
import type { IdentifiedPlace } from '../sources/provenance.ts'
import { termsOf } from '../text/analyse.ts'
import { textOfShortId } from '../text/short-id.ts'
import { contains, type Span } from '../text/span.ts'
import { findSpeakers, speakersNamed } from './find-speakers.ts'
import { groupVariants, type Wording } from './group-variants.ts'
import { joinPeopleSteps, nameInFull, type RegisteredSpeaker } from './join-people.ts'
import type { PlacedQuotation, QuoteAnswer, QuotedStatement, QuotedWording, SpeakerChoice } from './quote-answer.ts'

interface QuoteRequest {
  /** A name as typed, or the id of a speaker who was chosen. */
  readonly speaker: { readonly typed: string } | { readonly id: string }
  /** A topic as typed. */
  readonly about?: string | undefined
  /** An outlet as typed. */
  readonly outlet?: string | undefined
}

export interface QuotationBook {
  /** Everybody whom the articles quote or name, most quoted first. */
  readonly speakers: readonly RegisteredSpeaker[]
  /** Every quotation, even those without a speaker, article by article. */
  readonly quotations: readonly Quotation[]
  /** @throws UserError if the briefing has no such outlet */
  quote(request: QuoteRequest): QuoteAnswer
  /** The quotation with this id; null if the briefing does not hold it, or no longer. */
  words(id: string): IdentifiedPlace | null
  /** Whom a typed name or an id can mean: one if it is clear, several if the reader has to choose, or nobody. */
  whoIs(speaker: QuoteRequest['speaker']): readonly SpeakerChoice[]
  /**
   * At most `max` names that may be meant by the beginning or misspelling of a name, best fit first. If nothing is
   * typed: the most quoted.
   */
  complete(typed: string, max: number): readonly string[]
  /** The names of those whom a passage quotes, each once. */
  readonly speakersIn: (passage: Passage) => readonly string[]
}

interface QuotationBookParts {
  readonly articles: readonly Article[]
  /** The outlets of the briefing, each by its listed name. */
  readonly outlets: readonly string[]
  readonly passagesOf: (article: Article) => readonly Passage[]
  readonly perArticle: readonly ArticleQuotations[]
  readonly build: BuildTermIndex
}

/**
 * A speaker without quotations is most likely a misread headline, if another of the same name has more mentions: this
 * one has less than this share of them.
 */
const MIN_SHARE_OF_MENTIONS = 0.2

/** Makes the book at once, for scripts. */
export const createQuotationBook = (parts: QuotationBookParts): QuotationBook => atOnce(quotationBookSteps(parts))

export function* quotationBookSteps({
  articles,
  outlets,
  passagesOf,
  perArticle,
  build,
}: QuotationBookParts): Steps<QuotationBook> {
  const { speakers, quotations } = yield* joinPeopleSteps(perArticle)
  yield
  const articleById = new Map(articles.map((article) => [article.id, article]))
  const { bySpeaker, byPassage } = yield* placed(quotations, articleById, passagesOf)
  const whoIs = yield* findChoices(speakers)
  const statementsFor = keepStatements()

  return {
    speakers,
    quotations,
    speakersIn: (passage) => [...(byPassage.get(passage) ?? [])],
    words(id) {
      const quotation = quotations.find((other) => other.id === id)
      const article = quotation && articleById.get(quotation.article)
      if (!quotation || !article) return null
      const { start, end, speaker } = quotation
      const paragraph = passageOf(quotation, passagesOf(article))?.paragraph
      return { kind: 'quotation', article, start, end, paragraph, speaker: speaker?.name }
    },
    complete: (typed, max) => findSpeakers(speakers, typed, max).map(({ speaker }) => speaker.name),
    whoIs,
    quote({ speaker, about, outlet }) {
      const meant = whoIs(speaker)
      const [chosen] = meant
      if (!chosen) return { outcome: 'unknown' }
      if (meant.length > 1) return { outcome: 'ambiguous', choices: meant }
      const all = bySpeaker.get(speakerKey(chosen.speaker)) ?? []
      const from = outlet === undefined ? undefined : outletNamed(outlet, outlets)
      const places = from === undefined ? all : all.filter(({ article }) => isOneOutlet(article.outlet, from))
      const statements = statementsFor(`${chosen.id} ${from ?? ''}`, places)
      const ranked = about === undefined ? statements : rankedByTopic(statements, about, build)
      if (ranked.length > 0) return { outcome: 'quotations', chosen, statements: ranked }
      return { outcome: 'not-quoted', chosen, quotedElsewhere: all.length }
    },
  }
}

interface PlacedQuotations {
  /** By `speakerKey`. */
  readonly bySpeaker: ReadonlyMap<string, readonly PlacedQuotation[]>
  /** The names of those whom each passage quotes. */
  readonly byPassage: ReadonlyMap<Passage, ReadonlySet<string>>
}

/** Quotations that are sorted before other work gets its turn: about 10 ms. */
const QUOTATIONS_A_STEP = 5_000

/** Sorts what somebody said by speaker and by passage. */
function* placed(
  quotations: readonly Quotation[],
  articleById: ReadonlyMap<string, Article>,
  passagesOf: QuotationBookParts['passagesOf'],
): Steps<PlacedQuotations> {
  const bySpeaker = new Map<string, PlacedQuotation[]>()
  const byPassage = new Map<Passage, Set<string>>()
  yield* eachInSteps(quotations, QUOTATIONS_A_STEP, (quotation) => {
    const article = articleById.get(quotation.article)
    if (quotation.speaker === null || quotation.kind === 'not-speech' || !article) return
    const passage = passageOf(quotation, passagesOf(article))
    if (!passage) return
    for (const name of namesOf(quotation.speaker)) {
      const key = speakerKey({ name, kind: quotation.speaker.kind })
      const places = bySpeaker.get(key) ?? []
      places.push({ quotation, article, passage })
      bySpeaker.set(key, places)
      byPassage.set(passage, (byPassage.get(passage) ?? new Set()).add(name))
    }
  })
  return { bySpeaker, byPassage }
}

const namesOf = (speaker: Speaker): readonly string[] =>
  speaker.kind === 'person' && speaker.bearer === undefined ? namesJoined(speaker.name) : [nameInFull(speaker)]

/** Speakers that get their ids before other work gets its turn: about 10 ms. */
const SPEAKERS_A_STEP = 5_000

function* findChoices(speakers: readonly RegisteredSpeaker[]): Steps<QuotationBook['whoIs']> {
  const choices: SpeakerChoice[] = []
  yield* eachInSteps(speakers, SPEAKERS_A_STEP, (speaker) => choices.push({ id: speakerId(speaker), speaker }))
  const choiceOf = new Map(choices.map((choice) => [choice.speaker, choice]))
  return (wanted) => {
    if ('id' in wanted) return likeliest(choices.filter(({ id }) => id === wanted.id))
    const name = textOfShortId(
      wanted.typed,
      speakers.map((speaker) => speaker.name),
    )
    if (name !== undefined) return likeliest(choices.filter(({ speaker }) => speaker.name === name))
    return likeliest(speakersNamed(speakers, wanted.typed).flatMap((speaker) => choiceOf.get(speaker) ?? []))
  }
}

/** Groups the quotations of each key once. */
function keepStatements(): (key: string, places: readonly PlacedQuotation[]) => readonly QuotedStatement[] {
  const known = new Map<string, readonly QuotedStatement[]>()
  return (key, places) => {
    const statements = known.get(key) ?? statementsOf(places)
    known.set(key, statements)
    return statements
  }
}

/**
 * Narrows the choices that share one name: people before organisations named after them, then those who are quoted. If
 * nobody is quoted, only those who are named often are left.
 */
function likeliest(choices: readonly SpeakerChoice[]): readonly SpeakerChoice[] {
  const people = choices.filter(({ speaker }) => speaker.kind === 'person')
  const of = people.length > 0 ? people : choices
  const quoted = of.filter(({ speaker }) => speaker.quotations > 0)
  if (quoted.length > 0) return quoted
  const most = Math.max(0, ...of.map(({ speaker }) => speaker.mentions))
  return of.filter(({ speaker }) => speaker.mentions >= MIN_SHARE_OF_MENTIONS * most)
}

const speakerKey = ({ name, kind }: { readonly name: string; readonly kind: string }): string => `${kind}\n${name}`

/** Seven characters of `[0-9a-f]`. They stay the same for as long as the speaker's name does. */
export const speakerId = (speaker: Pick<RegisteredSpeaker, 'name' | 'kind'>): string =>
  createHash('sha256').update(speakerKey(speaker)).digest('hex').slice(0, 7)

/** The passage that holds the first word. A quotation in page furniture has none and is never shown. */
const passageOf = (quotation: Span, passages: readonly Passage[]): Passage | undefined =>
  passages.find((passage) => contains(passage, { start: quotation.start, end: quotation.start }))

/** Newest article first, undated ones last; within an article in the order of the text. */
function statementsOf(places: readonly PlacedQuotation[]): readonly QuotedStatement[] {
  const placeOf = new Map(places.map((place) => [place.quotation, place]))
  const newest = [...places].sort(newestFirst)
  return groupVariants(newest.map(({ quotation }) => quotation)).map(({ wordings }) => ({
    wordings: wordings.map((wording) => wordingOf(wording, placeOf)),
  }))
}

const newestFirst = (a: PlacedQuotation, b: PlacedQuotation): number =>
  -compared(a.article.published ?? '', b.article.published ?? '') ||
  compared(a.article.id, b.article.id) ||
  a.quotation.start - b.quotation.start

/** By UTF-16 units. */
function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function wordingOf({ quotations, pieces }: Wording, placeOf: ReadonlyMap<Quotation, PlacedQuotation>): QuotedWording {
  const differing: Span[] = []
  let at = quotations[0].start
  for (const { text, differs } of pieces) {
    if (differs && /[\p{L}\p{N}]/u.test(text)) differing.push({ start: at, end: at + text.length })
    at += text.length
  }
  return { places: quotations.flatMap((quotation) => placeOf.get(quotation) ?? []), differing }
}

/**
 * The statements about a topic, best first: by their own words (BM25+) or, if no statement has any of them, by their
 * passages.
 */
function rankedByTopic(
  statements: readonly QuotedStatement[],
  about: string,
  build: BuildTermIndex,
): readonly QuotedStatement[] {
  const places = statements.map(({ wordings }) => wordings.flatMap((wording) => wording.places))
  const byWords = places.map((own) => own.flatMap(({ quotation }) => termsOf(quotation.text)))
  const byPassage = places.map((own) => own.flatMap(({ passage }) => termsOf(passageText(passage))))
  for (const texts of [byWords, byPassage]) {
    const index = build(numbered(texts.map((text) => ({ text }))), { text: 1 })
    const hits = index.search(analyseQuestion(about, index).terms)
    const found = bestDocuments(hits, statements.length)
    if (found.length > 0) return found.flatMap((document) => statements[document] ?? [])
  }
  return []
}
