/** Who is quoted in a briefing, with what, and where: built once from the quotations of all articles. */
import { createHash } from 'node:crypto'
import type { Article } from '../corpus/article.ts'
import { type Passage, passageText } from '../passages/passage.ts'
import type { ArticleQuotations, Quotation } from '../quotations/quotation.ts'
import { bestDocuments } from '../search/index/hits.ts'
import { type BuildTermIndex, numbered } from '../search/index/term-index.ts'
import { analyseQuestion } from '../search/question/question.ts'
import { outletNamed, outletsOf } from '../sources/outlets.ts'
import type { IdentifiedPlace } from '../sources/provenance.ts'
import { termsOf } from '../text/analyse.ts'
import { contains, type Span } from '../text/span.ts'
import { findSpeakers, speakersNamed } from './find-speakers.ts'
import { groupVariants, type Wording } from './group-variants.ts'
import { joinPeople, type RegisteredSpeaker } from './join-people.ts'
import type { PlacedQuotation, QuoteAnswer, QuotedStatement, QuotedWording, SpeakerChoice } from './quote-answer.ts'

export interface QuoteRequest {
  /** A name as typed, or the id of a speaker who was chosen. */
  readonly speaker: { readonly typed: string } | { readonly id: string }
  readonly about?: string | undefined
  readonly outlet?: string | undefined
}

export interface QuotationBook {
  /** Everybody who is quoted or named, most quoted first. */
  readonly speakers: readonly RegisteredSpeaker[]
  /** Every quotation, also of nobody, article by article. */
  readonly quotations: readonly Quotation[]
  /** @throws UserError where the briefing has no such outlet */
  quote(request: QuoteRequest): QuoteAnswer
  /** The quotation with this id, or null where the briefing holds none (any more). */
  words(id: string): IdentifiedPlace | null
  /** Whom a typed name or an id can mean: one where it is clear, several where a reader has to say which, or nobody. */
  whoIs(speaker: QuoteRequest['speaker']): readonly SpeakerChoice[]
  /** Names that what is typed may begin or misspell, most quoted first; nothing typed: the most quoted. */
  complete(typed: string, most: number): readonly string[]
  /** The names of those who are quoted in a passage, each once. */
  readonly speakersIn: (passage: Passage) => readonly string[]
}

export interface QuotationBookParts {
  readonly articles: readonly Article[]
  readonly passagesOf: (article: Article) => readonly Passage[]
  readonly perArticle: readonly ArticleQuotations[]
  readonly build: BuildTermIndex
}

/** Somebody who is never quoted, and named less than this share of another of the same name, is a misread headline. */
const SLIP_SHARE = 0.2

export function createQuotationBook({ articles, passagesOf, perArticle, build }: QuotationBookParts): QuotationBook {
  const { speakers, quotations } = joinPeople(perArticle)
  const articleById = new Map(articles.map((article) => [article.id, article]))
  const choices = speakers.map((speaker): SpeakerChoice => ({ id: speakerId(speaker), speaker }))
  const choiceOf = new Map(choices.map((choice) => [choice.speaker, choice]))
  const bySpeaker = new Map<string, PlacedQuotation[]>()
  const byPassage = new Map<Passage, Set<string>>()
  for (const quotation of quotations) {
    const article = articleById.get(quotation.article)
    if (quotation.speaker === null || quotation.kind === 'not-speech' || !article) continue
    const key = speakerKey(quotation.speaker)
    const passage = passageOf(quotation, passagesOf(article))
    if (!passage) continue
    bySpeaker.set(key, [...(bySpeaker.get(key) ?? []), { quotation, article, passage }])
    byPassage.set(passage, (byPassage.get(passage) ?? new Set()).add(quotation.speaker.name))
  }

  const choose = (request: QuoteRequest['speaker']): readonly SpeakerChoice[] => {
    if ('id' in request) return choices.filter(({ id }) => id === request.id)
    return speakersNamed(speakers, request.typed).flatMap((speaker) => choiceOf.get(speaker) ?? [])
  }

  const whoIs = (speaker: QuoteRequest['speaker']) => likeliest(choose(speaker))

  const grouped = new Map<string, readonly QuotedStatement[]>()
  const statementsFor = (key: string, places: readonly PlacedQuotation[]): readonly QuotedStatement[] => {
    const statements = grouped.get(key) ?? statementsOf(places)
    grouped.set(key, statements)
    return statements
  }

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
    complete: (typed, most) => findSpeakers(speakers, typed, most).map(({ speaker }) => speaker.name),
    whoIs,
    quote({ speaker, about, outlet }) {
      const meant = whoIs(speaker)
      const [chosen] = meant
      if (!chosen) return { outcome: 'unknown' }
      if (meant.length > 1) return { outcome: 'ambiguous', choices: meant }
      const all = bySpeaker.get(speakerKey(chosen.speaker)) ?? []
      const from = outlet === undefined ? undefined : outletNamed(outlet, outletsOf(articles))
      const places = from === undefined ? all : all.filter(({ article }) => article.outlet === from)
      const statements = statementsFor(`${chosen.id} ${from ?? ''}`, places)
      const ranked = about === undefined ? statements : rankedByTopic(statements, about, build)
      if (ranked.length > 0) return { outcome: 'quotations', chosen, statements: ranked }
      return { outcome: 'not-quoted', chosen, quotedElsewhere: all.length }
    },
  }
}

/** Of those who bear a name: people before organisations called after them, the quoted before the rest, the often named before a slip. */
function likeliest(choices: readonly SpeakerChoice[]): readonly SpeakerChoice[] {
  const people = choices.filter(({ speaker }) => speaker.kind === 'person')
  const of = people.length > 0 ? people : choices
  const quoted = of.filter(({ speaker }) => speaker.quotations > 0)
  if (quoted.length > 0) return quoted
  const most = Math.max(0, ...of.map(({ speaker }) => speaker.mentions))
  return of.filter(({ speaker }) => speaker.mentions >= SLIP_SHARE * most)
}

const speakerKey = ({ name, kind }: { readonly name: string; readonly kind: string }): string => `${kind}\n${name}`

/** Seven characters of `[0-9a-f]`, the same as long as the speaker's name is. */
const speakerId = (speaker: RegisteredSpeaker): string =>
  createHash('sha256').update(speakerKey(speaker)).digest('hex').slice(0, 7)

/** The passage that holds the first word; a quotation in furniture stands in none and is not shown. */
const passageOf = (quotation: Span, passages: readonly Passage[]): Passage | undefined =>
  passages.find((passage) => contains(passage, { start: quotation.start, end: quotation.start }))

/** Newest first; what is undated comes last; within an article in the order of the text. */
function statementsOf(places: readonly PlacedQuotation[]): readonly QuotedStatement[] {
  const placed = new Map(places.map((place) => [place.quotation, place]))
  const newest = [...places].sort((a, b) => {
    const [x, y] = [a.article.published ?? '', b.article.published ?? '']
    return x < y
      ? 1
      : x > y
        ? -1
        : a.article.id < b.article.id
          ? -1
          : a.article.id > b.article.id
            ? 1
            : a.quotation.start - b.quotation.start
  })
  return groupVariants(newest.map(({ quotation }) => quotation)).map(({ wordings }) => ({
    wordings: wordings.map((wording) => wordingOf(wording, placed)),
  }))
}

function wordingOf({ quotations, pieces }: Wording, placed: ReadonlyMap<Quotation, PlacedQuotation>): QuotedWording {
  const differing: Span[] = []
  let at = quotations[0]?.start ?? 0
  for (const { text, differs } of pieces) {
    if (differs && /[\p{L}\p{N}]/u.test(text)) differing.push({ start: at, end: at + text.length })
    at += text.length
  }
  return { places: quotations.flatMap((quotation) => placed.get(quotation) ?? []), differing }
}

/** Statements about a topic, best first: by their own words (BM25+), or, where none has any, by the passages around them. */
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
    if (found.length > 0) return found.map((document) => statements[document] as QuotedStatement)
  }
  return []
}
