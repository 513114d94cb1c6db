/** The briefing: a corpus that is read and indexed, and what a command may ask of it. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Answer } from '../answer/answer.ts'
import { type AnswerRequest, answerQuestion } from '../answer/answer-question.ts'
import { gapWordsOf } from '../answer/gap-words.ts'
import type { Article } from '../corpus/article.ts'
import type { Corpus } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { type Corroboration, corroborationOf } from '../corroboration/corroboration.ts'
import { withNewerFigureFirst } from '../corroboration/newer-figure-first.ts'
import { findNames, type NameMentions } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import { passagesOf } from '../passages/passages-of.ts'
import { type ReadPassage, type ReadSentence, readPassage } from '../passages/read-passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { buildMiniSearchIndex } from '../search/index/minisearch-index.ts'
import { buildPassageSearch, type PassageSearch } from '../search/passage-search.ts'
import { outletsLike, outletsOf } from '../sources/outlets.ts'
import { createQuotationBook, type QuotationBook } from '../speakers/quotation-book.ts'
import type { Span } from '../text/span.ts'
import type { Verifier } from '../verification/verifier.ts'
import type { WordReader } from '../verification/word-index.ts'

/** What a briefing holds, for whoever opens it. */
export interface Holdings {
  readonly articles: number
  readonly passages: number
  /** In the order of the alphabet. */
  readonly outlets: readonly string[]
  /** First and last day of publication, `YYYY-MM-DD`; absent where no article is dated. */
  readonly days?: { readonly first: string; readonly last: string }
  readonly rejected: readonly Rejection[]
}

export interface Briefing {
  readonly holdings: Holdings
  readonly articles: readonly Article[]
  /** @throws UserError where the outlet or the days asked for make no sense */
  ask(request: AnswerRequest): Answer
  /** The rare words of a question, by which it is counted where it has no answer. */
  gapWords(question: string): readonly string[]
  /** The passage with this id, or null where the briefing holds none (any more). */
  passage(id: string): Passage | null
  /** Outlets that a reader who has typed this may mean: those that begin with it first, then those that hold it. */
  outletsLike(typed: string): readonly string[]
  /**
   * Which other outlets report the same as a sentence of the passage.
   * @param copies the passage nearly word for word in other articles, where they are known already
   */
  corroborationOf(passage: Passage, sentence: Span, copies?: readonly Passage[]): Corroboration
  /** Every quotation with its speaker. The first call starts the work, which goes on beside everything else. */
  quotations(): Promise<QuotationBook>
  /** The same once it is there, null before. */
  quotationsSoFar(): QuotationBook | null
  /** Checks quotations; comes with the quotations of the articles, and a little later. */
  verifier(): Promise<Verifier>
  /** The article's passages in order. */
  passagesOf(article: Article): readonly Passage[]
}

/** Finds the quotations of each article; one result for each, in order. */
export type AnalyseQuotations = (articles: readonly Article[]) => Promise<readonly ArticleQuotations[]>

/** On this thread: for scripts and tests. The code is loaded only then, since `/ask` needs none of it. */
const analyseHere: AnalyseQuotations = async (articles) => {
  const { quotationsOf } = await import('../quotations/quotations-of.ts')
  return articles.map((article) => quotationsOf(article))
}

/** Cuts the articles into passages and indexes them; takes about 2 ms an article. */
export function createBriefing(corpus: Corpus, analyseQuotations = analyseHere): Briefing {
  const taken = new Set<string>()
  const byArticle = new Map(corpus.articles.map((article) => [article, passagesOf(article, taken)]))
  const search = buildPassageSearch([...byArticle.values()].flat(), buildMiniSearchIndex)
  return assembled({ corpus, byArticle, search, analyseQuotations, wordReader: { current: null } })
}

/** Builds one briefing after the other, each from what the last one has of the same articles. */
export interface BriefingBuilder {
  /**
   * Leaves room for other work between its steps. What has stayed is the same object in both corpora.
   * @param onProgress told how many of the articles are done
   */
  build(corpus: Corpus, onProgress?: (done: number, total: number) => void): Promise<Briefing>
  /** The names in an article of the briefing that was built last. */
  namesIn(article: Article): NameMentions | undefined
}

/** What is known of articles before a briefing of them is built: the same objects as in the corpora to come. */
export interface KnownReading {
  readonly passages: ReadonlyMap<Article, readonly Passage[]>
  readonly names: ReadonlyMap<Article, NameMentions>
  readonly readPassage: ReadPassage
}

const NOTHING_KNOWN: KnownReading = { passages: new Map(), names: new Map(), readPassage }
/** Articles worked through before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 10

export function createBriefingBuilder(analyseQuotations = analyseHere, earlier = NOTHING_KNOWN): BriefingBuilder {
  let known = earlier
  const wordReader: WordReaderPlace = { current: null }

  /** Reads what is not known yet. */
  async function readAll(articles: readonly Article[], onProgress: (done: number, total: number) => void) {
    const taken = new Set<string>()
    const byArticle = new Map<Article, readonly Passage[]>()
    for (const article of articles) {
      const passages = known.passages.get(article)
      // Of two articles that were never read together, passages may bear one id.
      if (!passages || passages.some(({ id }) => taken.has(id))) continue
      for (const { id } of passages) taken.add(id)
      byArticle.set(article, passages)
    }
    let done = byArticle.size
    const inOrder = new Map<Article, readonly Passage[]>()
    const names = new Map<Article, NameMentions>()
    const sentences = new Map<Passage, readonly ReadSentence[]>()
    for (const article of articles) {
      const before = byArticle.get(article)
      const passages = before ?? passagesOf(article, taken)
      inOrder.set(article, passages)
      names.set(article, known.names.get(article) ?? findNames(passages))
      if (before) continue
      for (const passage of passages) sentences.set(passage, readPassage(passage))
      if (++done % ARTICLES_A_STEP !== 0) continue
      onProgress(done, articles.length)
      await turn()
    }
    onProgress(articles.length, articles.length)
    const readKnown = known.readPassage
    return { passages: inOrder, names, readPassage: (passage: Passage) => sentences.get(passage) ?? readKnown(passage) }
  }

  return {
    namesIn: (article) => known.names.get(article),
    async build(corpus, onProgress = () => undefined) {
      const { passages, names, readPassage } = await readAll(corpus.articles, onProgress)
      const search = buildPassageSearch([...passages.values()].flat(), buildMiniSearchIndex, {
        readPassage,
        findNames: ([first]) => (first && names.get(first.article)) ?? findNames([]),
      })
      known = { passages, names, readPassage: search.readPassage }
      return assembled({ corpus, byArticle: passages, search, analyseQuotations, wordReader })
    },
  }
}

interface BriefingParts {
  readonly corpus: Corpus
  readonly byArticle: ReadonlyMap<Article, readonly Passage[]>
  readonly search: PassageSearch
  readonly analyseQuotations: AnalyseQuotations
  readonly wordReader: WordReaderPlace
}

/** Where the reader stands that the briefings of one builder share, once the first of them checks quotations. */
interface WordReaderPlace {
  current: WordReader | null
}

/** Loaded when quotations are checked: `/ask` needs none of it. */
async function loadVerification() {
  const [index, verifier] = await Promise.all([
    import('../verification/word-index.ts'),
    import('../verification/verifier.ts'),
  ])
  return { ...index, ...verifier }
}

function assembled({ corpus, byArticle, search, analyseQuotations, wordReader }: BriefingParts): Briefing {
  const { articles, rejected } = corpus
  const { passages } = search
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const days = articles.flatMap(({ published }) => (published === undefined ? [] : [published])).sort()
  const [first, last] = [days[0], days.at(-1)]
  const passagesIn = (article: Article) => byArticle.get(article) ?? []
  let book: QuotationBook | null = null
  const makeBook = async () => {
    const perArticle = await analyseQuotations(articles)
    book = createQuotationBook({
      articles,
      passagesOf: passagesIn,
      perArticle,
      build: buildMiniSearchIndex,
    })
    return book
  }
  const quotations = onceDone(makeBook)
  const verifier = onceDone(async () => {
    const { buildWordIndex, createVerifier, createWordReader } = await loadVerification()
    wordReader.current ??= createWordReader()
    const [{ quotations: all, whoIs }, index] = await Promise.all([
      quotations(),
      buildWordIndex(articles, passagesIn, wordReader.current),
    ])
    const speakersNamed = (typed: string) => whoIs({ typed }).map(({ speaker }) => speaker)
    return createVerifier({ articles, quotations: all, index, search, speakersNamed })
  })
  return {
    articles,
    holdings: {
      articles: articles.length,
      passages: passages.length,
      outlets: outletsOf(articles),
      ...(first !== undefined && last !== undefined ? { days: { first, last } } : {}),
      rejected,
    },
    ask: (request) => withNewerFigureFirst(search, answerQuestion(search, articles, request, book?.speakersIn)),
    gapWords: (question) => gapWordsOf(search, question),
    passage: (id) => byId.get(id) ?? null,
    outletsLike: (typed) => outletsLike(typed, outletsOf(articles)),
    corroborationOf: (passage, sentence, copies) => corroborationOf(search, passage, sentence, copies),
    quotations,
    quotationsSoFar: () => book,
    verifier,
    passagesOf: passagesIn,
  }
}

/** Does a job at the first call and gives its result to all; one that failed is done anew at the next call. */
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
