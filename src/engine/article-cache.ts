/** Articles that were read from the search engine, kept as long as there is room: those that were used last. */
import type { AnalysedArticle } from '../narrowing/narrower.ts'

export interface ArticleCache {
  get(key: string): AnalysedArticle | undefined
  set(key: string, analysed: AnalysedArticle): void
}

/** What an article takes in memory, as a multiple of its text: its terms are strings of their own. */
const BYTES_A_UNIT = 10

/** @param maxBytes about how much memory the articles may take */
export function createArticleCache(maxBytes: number): ArticleCache {
  /** The one that was used last comes last. */
  const kept = new Map<string, AnalysedArticle>()
  let bytes = 0
  return {
    get(key) {
      const analysed = kept.get(key)
      if (analysed !== undefined) {
        kept.delete(key)
        kept.set(key, analysed)
      }
      return analysed
    },
    set(key, analysed) {
      kept.set(key, analysed)
      bytes += bytesOf(analysed)
      for (const [oldest, other] of kept) {
        if (bytes <= maxBytes || oldest === key) break
        kept.delete(oldest)
        bytes -= bytesOf(other)
      }
    },
  }
}

const bytesOf = ({ article, vectors = [] }: AnalysedArticle): number =>
  article.body.length * BYTES_A_UNIT + vectors.reduce((sum, { values }) => sum + values.length, 0)
