/** The briefing: an indexed corpus, and what a command may ask of it. */

import type { Answer } from '../answer/answer.ts'
import { type AnswerRequest, answerQuestion } from '../answer/answer-question.ts'
import { gapWordsOf } from '../answer/gap-words.ts'
import {
  compareQuotations,
  type QuotationComparison,
  type QuotationComparisonRequest,
} from '../comparison/quotation-comparison.ts'
import { compareTopic, type TopicComparison, type TopicComparisonRequest } from '../comparison/topic-comparison.ts'
import type { Article } from '../corpus/article.ts'
import type { PastWords } from '../corpus/article-version.ts'
import type { Corpus } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { type Corroboration, corroborationOf } from '../corroboration/corroboration.ts'
import { withNewerFirst } from '../corroboration/newer-first.ts'
import type { ArticleReader } from '../passages/article-reader.ts'
import type { NameMentions } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import type { ReadPassage } from '../passages/read-passage.ts'
import { atOnce, eachInSteps, inTurns, type Steps } from '../process/in-steps.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { buildMiniSearchIndex } from '../search/index/minisearch-index.ts'
import { buildPassageSearch, type PassageSearch, passageSearchSteps } from '../search/passage-search.ts'
import { correctedText } from '../search/question/corrected-text.ts'
import { type Catalogue, catalogueSteps, daysOf } from '../sources/catalogue.ts'
import { type ListArticles, listIn, listSources, type Sources, type SourcesRequest } from '../sources/list-sources.ts'
import { outletsLike } from '../sources/outlets.ts'
import { type Provenance, provenanceOfPast } from '../sources/provenance.ts'
import type { RegisteredSpeaker } from '../speakers/join-people.ts'
import { type QuotationBook, quotationBookSteps } from '../speakers/quotation-book.ts'
import type { Span } from '../text/span.ts'
import { type Timeline, type TimelineRequest, timelineOf } from '../timeline/timeline.ts'
import type { Verifier } from '../verification/verifier.ts'
import type { WordCounts, WordIndex, WordReader } from '../verification/word-index.ts'
import { type BriefingMeaning, NO_MEANING } from './briefing-meaning.ts'
import {
  analyseQuotationsHere,
  type KnownArticles,
  NOTHING_KNOWN,
  namesKnown,
  passagesByArticle,
  readArticles,
} from './read-articles.ts'

/** What a briefing holds, in numbers and names. */
export interface Holdings {
  readonly articles: number
  readonly passages: number
  /** In alphabetical order. */
  readonly outlets: readonly string[]
  /** First and last day of publication, `YYYY-MM-DD`; absent if no article is dated. */
  readonly days?: { readonly first: string; readonly last: string }
  readonly rejected: readonly Rejection[]
  /** What of served files is not used. */
  readonly notes?: readonly Rejection[]
  /** Whether the engine that holds the articles answers; absent if they are in memory. */
  readonly isReachable?: boolean
}

export interface Briefing {
  readonly holdings: Holdings
  /** What is counted of all articles. */
  readonly catalogue: Catalogue
  readonly articles: readonly Article[]
  /** @throws UserError if the outlet is unknown or the days are invalid */
  ask(request: AnswerRequest): Answer
  /** What is reported on a topic, in order of day. @throws UserError if the outlet is unknown */
  timeline(request: TimelineRequest): Timeline
  /** What each outlet prints on a topic, side by side. */
  compareTopic(request: TopicComparisonRequest): TopicComparison
  /** What each outlet prints of what somebody said, side by side. */
  compareQuotations(request: QuotationComparisonRequest): Promise<QuotationComparison>
  /** How near the passages are to a question in meaning. */
  readonly meaning: BriefingMeaning
  /** The question with the words that are searched for in place of misspelt ones. */
  corrected(question: string): string
  /** The rare words of a question, by which it is counted if it gets no answer. */
  gapWords(question: string): readonly string[]
  /** The passage with this id, or null if the briefing does not hold it (any more). */
  passage(id: string): Passage | null
  /** A part of the list of articles. @throws UserError if no outlet or several fit what was typed */
  sources(request: SourcesRequest): Sources
  /** What has become of words that were shown with an id. */
  provenanceOfPast(past: PastWords): Provenance
  /** Outlets that begin with what a reader typed, then those that contain it. */
  outletsLike(typed: string): readonly string[]
  /**
   * Which other outlets report the same as a sentence of the passage.
   * @param sentence in UTF-16 units of the article's body, half-open
   * @param copies near copies of the passage in other articles, if they are known already
   */
  corroborationOf(passage: Passage, sentence: Span, copies?: readonly Passage[]): Corroboration
  /** Every quotation with its speaker. The first call starts the work in the background. */
  quotations(): Promise<QuotationBook>
  /** The same if the work is done, null before. */
  quotationsSoFar(): QuotationBook | null
  /** Those who are quoted, with the number of their quotations, most quoted first. */
  mostQuoted(): Promise<readonly QuotedSpeaker[]>
  /** Checks claimed quotations; ready shortly after `quotations`. When it is, no check has to load anything. */
  verifier(): Promise<Verifier>
  /** The article's passages in order. */
  passagesOf(article: Article): readonly Passage[]
}

/** Somebody who is quoted. */
type QuotedSpeaker = Pick<RegisteredSpeaker, 'name' | 'quotations'>

/** Finds the quotations of each article. @returns one result for each, in order */
type AnalyseQuotations = (articles: readonly Article[]) => Promise<readonly ArticleQuotations[]>

/** Builds a briefing at once, for scripts and tests; takes about 2 ms an article. */
export function createBriefing(corpus: Corpus, analyseQuotations: AnalyseQuotations = analyseQuotationsHere): Briefing {
  const byArticle = passagesByArticle(corpus.articles)
  const search = buildPassageSearch([...byArticle.values()].flat(), buildMiniSearchIndex)
  const whole = atOnce(ofWhole(corpus, search))
  return assembleBriefing({ ...whole, byArticle, analyseQuotations, wordReader: { current: null } })
}

/** Builds one briefing after the other, each from what the one before knows of the same articles. */
interface BriefingBuilder {
  /**
   * Leaves room for other work between its steps. An unchanged article must be the same object in both corpora.
   * @param onProgress told how many of the articles are done
   */
  build(corpus: Corpus, onProgress?: (done: number, total: number) => void): Promise<Briefing>
  /** The names in an article of the briefing that was built last. */
  namesIn(article: Article): NameMentions | undefined
  /** The sentences of a passage of the briefing that was built last. */
  readonly readPassage: ReadPassage
}

/**
 * @param earlier what is known of articles before the first briefing is built; must not be captured in a closure
 * @param reader reads the others, and is closed by the caller; by default one of its own for each briefing
 */
export function createBriefingBuilder(
  analyseQuotations: AnalyseQuotations = analyseQuotationsHere,
  earlier: KnownArticles = NOTHING_KNOWN,
  reader?: ArticleReader,
): BriefingBuilder {
  let known = earlier
  let latest: PassageSearch | null = null
  const wordReader: WordReaderPlace = { current: null }
  return {
    namesIn: (article) => known.names.get(article),
    readPassage: (passage) => known.readPassage(passage),
    async build(corpus, onProgress = () => undefined) {
      const { passages, names, readPassage } = await readArticles(corpus.articles, { known, reader }, onProgress)
      const steps = passageSearchSteps({
        passages: [...passages.values()].flat(),
        build: buildMiniSearchIndex,
        reading: { readPassage, findNames: namesKnown(names) },
        earlier: latest,
      })
      const search = await inTurns(steps)
      latest = search
      known = { passages, names, readPassage: search.readPassage }
      const whole = await inTurns(ofWhole(corpus, search))
      return assembleBriefing({ ...whole, byArticle: passages, analyseQuotations, wordReader })
    },
  }
}

interface BriefingParts {
  readonly articles: readonly Article[]
  readonly catalogue: Catalogue
  readonly holdings: Holdings
  readonly byArticle: ReadonlyMap<Article, readonly Passage[]>
  /** The passages by their ids. */
  readonly byId: ReadonlyMap<string, Passage>
  readonly search: PassageSearch
  readonly analyseQuotations: AnalyseQuotations
  readonly wordReader: WordReaderPlace
  /** Absent if the briefing holds all articles. */
  readonly ofPart?: PartOfBriefing
}

/** How a briefing that holds only a part of the articles asks for what it does not hold. */
interface PartOfBriefing {
  readonly wordCounts: WordCounts
  readonly listed: ListArticles
  wordIndex(held: WordIndex): WordIndex
  book(held: QuotationBook): QuotationBook
}

/** Holds the word reader that all briefings of one builder share; null until the first of them checks quotations. */
interface WordReaderPlace {
  current: WordReader | null
}

/** What a briefing holds if its search does over all articles of a corpus. */
function* ofWhole({ articles, rejected, notes }: Corpus, search: PassageSearch) {
  const catalogue = yield* catalogueSteps(articles)
  return {
    articles,
    search,
    byId: yield* passagesById(search.passages),
    catalogue,
    holdings: holdingsOf(catalogue, { passages: search.passages.length, rejected, ...(notes && { notes }) }),
  }
}

/** Passages that are listed before other work gets its turn: about 10 ms. */
const PASSAGES_A_STEP = 20_000

export function* passagesById(passages: readonly Passage[]): Steps<ReadonlyMap<string, Passage>> {
  const byId = new Map<string, Passage>()
  yield* eachInSteps(passages, PASSAGES_A_STEP, (passage) => byId.set(passage.id, passage))
  return byId
}

export function holdingsOf(
  { whole, outlets }: Pick<Catalogue, 'whole' | 'outlets'>,
  { passages, rejected, notes }: Pick<Corpus, 'rejected' | 'notes'> & Pick<Holdings, 'passages'>,
): Holdings {
  const days = daysOf(whole)
  return { articles: whole.articles, passages, outlets, ...(days && { days }), rejected, ...(notes && { notes }) }
}

/** Loaded on use: `/ask` needs none of it. */
async function loadVerification() {
  const [index, verifier, names] = await Promise.all([
    import('../verification/word-index.ts'),
    import('../verification/verifier.ts'),
    import('../verification/claimed-names.ts'),
  ])
  return { ...index, ...verifier, ...names }
}

export function assembleBriefing(parts: BriefingParts): Briefing {
  const { articles, catalogue, byArticle, byId, search, analyseQuotations, wordReader, ofPart = null } = parts
  const { outlets } = catalogue
  const passagesIn = (article: Article) => byArticle.get(article) ?? []
  const compared = { search, outlets: catalogue.whole.outlets, passagesOf: passagesIn }
  let book: QuotationBook | null = null
  const makeBook = async () => {
    const perArticle = await analyseQuotations(articles)
    const build = buildMiniSearchIndex
    const steps = quotationBookSteps({ articles, outlets, passagesOf: passagesIn, perArticle, build })
    const made = await inTurns(steps)
    book = ofPart?.book(made) ?? made
    return book
  }
  const quotations = onceDone(makeBook)
  const verifier = onceDone(async () => {
    const { buildWordIndex, verifierSteps, createWordReader, loadClaimedNames } = await loadVerification()
    wordReader.current ??= createWordReader()
    const [{ quotations: all, whoIs }, index, claimedNames] = await Promise.all([
      quotations(),
      buildWordIndex(articles, passagesIn, wordReader.current, ofPart?.wordCounts),
      loadClaimedNames(),
    ])
    const speakersNamed = (typed: string) => whoIs({ typed }).map(({ speaker }) => speaker)
    const asked = ofPart?.wordIndex(index) ?? index
    return inTurns(verifierSteps({ quotations: all, index: asked, search, claimedNames, speakersNamed }))
  })
  return {
    articles,
    holdings: parts.holdings,
    catalogue,
    ask: (request) => withNewerFirst(search, answerQuestion(search, catalogue, request, book?.speakersIn)),
    timeline: (request) => timelineOf(search, catalogue, request),
    compareTopic: (request) => compareTopic(compared, request),
    compareQuotations: async (request) => compareQuotations(compared, await quotations(), request),
    corrected: (question) => correctedText(search.analyse(question)),
    gapWords: (question) => gapWordsOf(search, question),
    passage: (id) => byId.get(id) ?? null,
    sources: (request) => listSources(catalogue, ofPart?.listed ?? listIn(articles), request),
    provenanceOfPast: (past) => provenanceOfPast(past, articles, passagesIn),
    outletsLike: (typed) => outletsLike(typed, outlets),
    corroborationOf: (passage, sentence, copies) => corroborationOf(search, passage, sentence, copies),
    quotations,
    quotationsSoFar: () => book,
    mostQuoted: async () => (await quotations()).speakers.filter((speaker) => speaker.quotations > 0),
    verifier,
    passagesOf: passagesIn,
    meaning: NO_MEANING,
  }
}

/** Runs a job at the first call and gives its result to all callers; after a failure the next call runs it again. */
function onceDone<T>(job: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null
  return () => {
    result ??= job().catch((error: unknown) => {
      result = null
      throw error
    })
    return result
  }
}
