/** The articles of a corpus while one batch of changes is written. */
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'

export interface WorkingCorpus {
  articles(): readonly HeldArticle[]
  /** @param file path below the corpus */
  article(file: string): HeldArticle | undefined
  /** Whether no feed may bring this link back. */
  isDropped(link: string): boolean
  /** Takes an article that was written, or found to be there already. */
  put(article: HeldArticle): void
  /** Takes away an article that was moved out. */
  remove(file: string): void
}

/** @param dropped links that no feed may bring back */
export function createWorkingCorpus(
  { articles: before }: CorpusReading<HeldArticle>,
  dropped: readonly string[],
): WorkingCorpus {
  const articles = new Map(before.map((article) => [article.file, article]))
  const droppedLinks = new Set(dropped)
  return {
    articles: () => [...articles.values()],
    article: (file) => articles.get(file),
    isDropped: (link) => droppedLinks.has(link),
    put: (article) => void articles.set(article.file, article),
    remove: (file) => void articles.delete(file),
  }
}
