/** The articles of a corpus while a refresh changes it. */
import pLimit from 'p-limit'
import type { Article } from '../corpus/article.ts'

export interface WorkingCorpus {
  articles(): readonly Article[]
  /** @param file path below the corpus */
  article(file: string): Article | undefined
  /** Whether no feed may bring this link back. */
  isDropped(link: string): boolean
  dropped(): readonly string[]
  /** Takes an article that was written, or found to be there already. */
  put(article: Article, isWritten: boolean): void
  /** Takes away an article that was moved out, and drops its link. */
  remove(article: Article): void
  /** Whether something was written or moved. */
  isChanged(): boolean
  /** Ends all writing; the first error counts. */
  stop(error: unknown): void
  /** What ended the writing; undefined while it goes on. */
  stoppedBy(): unknown
  /** Runs jobs that write one after the other, however many pages are fetched at once. @throws what stopped the writing */
  write<T>(job: () => Promise<T>): Promise<T>
}

export function createWorkingCorpus(before: readonly Article[], droppedBefore: readonly string[]): WorkingCorpus {
  const articles = new Map(before.map((article) => [article.file, article]))
  const dropped = new Set(droppedBefore)
  const inTurn = pLimit(1)
  let isChanged = false
  let stoppedBy: unknown
  return {
    articles: () => [...articles.values()],
    article: (file) => articles.get(file),
    isDropped: (link) => dropped.has(link),
    dropped: () => [...dropped],
    put(article, isWritten) {
      articles.set(article.file, article)
      isChanged ||= isWritten
    },
    remove({ file, url }) {
      articles.delete(file)
      isChanged = true
      if (url !== undefined) dropped.add(url)
    },
    isChanged: () => isChanged,
    stop(error) {
      stoppedBy ??= error
    },
    stoppedBy: () => stoppedBy,
    write: (job) =>
      inTurn(() => {
        if (stoppedBy !== undefined) throw stoppedBy
        return job()
      }),
  }
}
