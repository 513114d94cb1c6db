/** Encodes articles in the background, each text once, and questions at any time. */
import type { ArticleText } from './article-text.ts'
import type { MeaningThread } from './meaning-thread.ts'
import type { PassageVectors, QuestionVectors } from './vectors.ts'

/** One for each passage of an article, in order. */
export type ArticleVectors = readonly PassageVectors[]

export interface ArticleEncoder {
  /**
   * Encodes what is not known yet.
   * @param onProgress told how many passages are done, of how many
   * @returns the vectors of each article, in order
   * @throws MeaningUnavailable if the encoder cannot run on this machine
   */
  encode(
    articles: readonly ArticleText[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly ArticleVectors[]>
  /** @throws MeaningUnavailable as above */
  encodeQuestion(question: string): Promise<QuestionVectors>
  /** Passages of these articles that are not encoded yet. */
  missing(articles: readonly ArticleText[]): number
  /** The vectors of all articles that were encoded or restored, by the key of their text. */
  known(): ReadonlyMap<string, ArticleVectors>
  /** Forgets all texts but these. */
  keepOnly(keys: ReadonlySet<string>): void
  /** Ends the thread; what runs rejects. */
  close(): Promise<void>
}

/** Passages sent to the thread at once: few, so that closing does not wait, and progress is seen. */
const BATCH = 8

/**
 * @param startThread called with the first text or question that has to be encoded
 * @param restored vectors that were kept, by the key of their text
 */
export function createArticleEncoder(
  startThread: () => MeaningThread,
  restored: ReadonlyMap<string, ArticleVectors> = new Map(),
): ArticleEncoder {
  const vectors = new Map(restored)
  let thread: MeaningThread | null = null
  const running = (): MeaningThread => {
    thread ??= startThread()
    return thread
  }

  const unknown = (articles: readonly ArticleText[]): readonly ArticleText[] => {
    const seen = new Map(articles.filter(({ key }) => !vectors.has(key)).map((article) => [article.key, article]))
    return [...seen.values()]
  }

  async function encodeOne({ inputs }: ArticleText, onPassages: (count: number) => void): Promise<ArticleVectors> {
    const encoded: PassageVectors[] = []
    for (let i = 0; i < inputs.length; i += BATCH) {
      const batch = inputs.slice(i, i + BATCH)
      encoded.push(...(await running().encodePassages(batch)))
      onPassages(batch.length)
    }
    return encoded
  }

  return {
    async encode(articles, onProgress) {
      const todo = unknown(articles)
      const total = articles.reduce((sum, { inputs }) => sum + inputs.length, 0)
      let done = total - todo.reduce((sum, { inputs }) => sum + inputs.length, 0)
      for (const article of todo) {
        const encoded = await encodeOne(article, (count) => {
          done += count
          onProgress(done, total)
        })
        vectors.set(article.key, encoded)
      }
      return articles.map(({ key }) => vectors.get(key) ?? [])
    },
    encodeQuestion: (question) => running().encodeQuestion(question),
    missing: (articles) => unknown(articles).reduce((sum, { inputs }) => sum + inputs.length, 0),
    known: () => vectors,
    keepOnly(keys) {
      for (const key of vectors.keys()) if (!keys.has(key)) vectors.delete(key)
    },
    async close() {
      await thread?.close()
      thread = null
    },
  }
}
