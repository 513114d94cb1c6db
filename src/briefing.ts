/** The briefing: a corpus that is read and indexed, and what a command may ask of it. */
import type { Answer } from './answer/answer.ts'
import { type AnswerRequest, answerQuestion, copiesOf } from './answer/answer-question.ts'
import { outletsLike, outletsOf } from './answer/outlets.ts'
import { createQuotationBook, type QuotationBook } from './answer/quotation-book.ts'
import type { Article } from './corpus/article.ts'
import type { Corpus } from './corpus/read-corpus.ts'
import type { Rejection } from './corpus/rejection.ts'
import type { Passage } from './passages/passage.ts'
import { passagesOf } from './passages/passages-of.ts'
import type { ArticleQuotations } from './quotations/quotation.ts'
import { buildMiniSearchIndex } from './search/minisearch-index.ts'
import { buildPassageSearch } from './search/passage-search.ts'

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
  /** The passage with this id, or null where the briefing holds none (any more). */
  passage(id: string): Passage | null
  /** Outlets that a reader who has typed this may mean: those that begin with it first, then those that hold it. */
  outletsLike(typed: string): readonly string[]
  /** The same passage, nearly word for word, in other articles. */
  copiesOf(passage: Passage): readonly Passage[]
  /** Every quotation with its speaker. The first call starts the work, which goes on beside everything else. */
  quotations(): Promise<QuotationBook>
  /** The same once it is there, null before. */
  quotationsSoFar(): QuotationBook | null
  /** The article's passages in order. */
  passagesOf(article: Article): readonly Passage[]
}

/** Finds the quotations of each article; one result for each, in order. */
export type AnalyseQuotations = (articles: readonly Article[]) => Promise<readonly ArticleQuotations[]>

/** On this thread: for scripts and tests. The code is loaded only then, since `/ask` needs none of it. */
const analyseHere: AnalyseQuotations = async (articles) => {
  const { quotationsOf } = await import('./quotations/quotations-of.ts')
  return articles.map((article) => quotationsOf(article))
}

/** Cuts the articles into passages and indexes them; takes about 2 ms an article. */
export function createBriefing(corpus: Corpus, analyseQuotations = analyseHere): Briefing {
  const { articles, rejected } = corpus
  const taken = new Set<string>()
  const byArticle = new Map(articles.map((article) => [article, passagesOf(article, taken)]))
  const passages = [...byArticle.values()].flat()
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const search = buildPassageSearch(passages, buildMiniSearchIndex)
  const days = articles.flatMap(({ published }) => (published === undefined ? [] : [published])).sort()
  const [first, last] = [days[0], days.at(-1)]
  let book: QuotationBook | null = null
  let bookToCome: Promise<QuotationBook> | null = null
  const makeBook = async () => {
    const perArticle = await analyseQuotations(articles)
    book = createQuotationBook({
      articles,
      passagesOf: (article) => byArticle.get(article) ?? [],
      perArticle,
      build: buildMiniSearchIndex,
    })
    return book
  }
  return {
    articles,
    holdings: {
      articles: articles.length,
      passages: passages.length,
      outlets: outletsOf(articles),
      ...(first !== undefined && last !== undefined ? { days: { first, last } } : {}),
      rejected,
    },
    ask: (request) => answerQuestion(search, articles, request),
    passage: (id) => byId.get(id) ?? null,
    outletsLike: (typed) => outletsLike(typed, outletsOf(articles)),
    copiesOf: (passage) => copiesOf(search, passage),
    quotations() {
      bookToCome ??= makeBook().catch((error: unknown) => {
        bookToCome = null
        throw error
      })
      return bookToCome
    },
    quotationsSoFar: () => book,
    passagesOf: (article) => byArticle.get(article) ?? [],
  }
}
