/** Analyses articles one by one for a search engine, with their vectors if it holds vectors. */
import type { Article } from '../corpus/article.ts'
import { createArticleEncoder } from '../meaning/article-encoder.ts'
import { articleText } from '../meaning/article-text.ts'
import type { MeaningThread } from '../meaning/meaning-thread.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import { createQuotationAnalyser } from '../quotations/quotation-analyser.ts'
import { analysedArticle } from './analysed-article.ts'

export interface ArticleAnalyser {
  analyse(article: Article): Promise<AnalysedArticle>
  close(): Promise<void>
}

/** @param startEncoder starts the encoder, or reaches one that runs; null if passages get no vectors */
export function createArticleAnalyser(startEncoder: (() => MeaningThread) | null): ArticleAnalyser {
  const quotations = createQuotationAnalyser()
  const encoder = startEncoder && createArticleEncoder(startEncoder)
  return {
    async analyse(article) {
      const [found] = await quotations.analyse([article])
      if (found === undefined) throw new Error(`the quotations of ${article.file} were not found`)
      const analysed = analysedArticle(article, found)
      if (encoder === null) return analysed
      const sentencesOf = new Map(analysed.passages.map((passage, i) => [passage, analysed.sentences[i] ?? []]))
      const text = articleText(article, analysed.passages, (passage) => sentencesOf.get(passage) ?? [])
      const [vectors] = await encoder.encode([text], () => undefined)
      encoder.keepOnly(new Set())
      return { ...analysed, vectors }
    },
    async close() {
      await Promise.all([quotations.close(), encoder?.close()])
    },
  }
}
