/** What a corpus updater is made of, and what it tells of changes. */
import type { Article, HeldArticle } from '../corpus/article.ts'
import type { CorpusReader, CorpusReading } from '../corpus/read-corpus.ts'
import type { PageReader } from '../pages/page-reader.ts'
import type { ArticleStore } from '../store/article-store.ts'
import type { Said } from '../translations/wording.ts'
import type { Fetcher } from '../web/fetcher.ts'
import type { ArticleHistory } from './article-history.ts'
import type { GapCounts } from './gap-counts.ts'
import type { KnownCorpus, ServedContents } from './known-corpus.ts'
import type { OnProgress } from './report.ts'

/** @typeParam Held as much of an article as the reader holds */
export interface CorpusUpdaterParts<Held extends HeldArticle = HeldArticle> {
  readonly store: ArticleStore
  readonly reader: CorpusReader<Held>
  /**
   * The corpus before the first change: what is served, or what the last change left. A function if it tells at any time what is served,
   * which others may change too.
   */
  readonly before: KnownCorpus | CorpusReading<Held> | (() => ServedContents)
  readonly history: ArticleHistory
  /** Erases what was analysed of articles from the disk. @throws what the file system throws */
  readonly eraseAnalysis: (articles: readonly Article[]) => Promise<void>
  /** Null if questions without an answer are not counted. */
  readonly gapCounts: GapCounts | null
  /** Serves a new corpus in the place of the one before. */
  readonly publish: (corpus: CorpusReading<Held>, onProgress: OnProgress) => Promise<void>
  /** @param signal ends all that the fetcher does */
  readonly openFetcher: (signal: AbortSignal) => Promise<Fetcher>
  readonly pages: PageReader
  readonly maxArticleBytes: number
  /** How many milliseconds one refresh may fetch and read what it has fetched. */
  readonly refreshMs: number
  /** The largest file that `add` accepts, in bytes. */
  readonly maxPageBytes: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of each change and each refresh. */
  readonly onChange?: OnChange
}

/** Who did what: "Ada", and a message such as `change.removed`. */
export interface Change {
  readonly by: string
  readonly what: Said
  /** False if the same articles are served as before. */
  readonly isNew: boolean
}

export type OnChange = (change: Change) => void
