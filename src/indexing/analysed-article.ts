/** All that is analysed of one article alone, as a search engine keeps it: the only door to the analysis of this room. */
import type { Article } from '../corpus/article.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import { findNames } from '../passages/name-mentions.ts'
import { passagesOf } from '../passages/passages-of.ts'
import { readPassage } from '../passages/read-passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { codeVersion } from '../store/code-version.ts'

/** Changes with the code of the analysis. */
export const ANALYSIS_VERSION = codeVersion(import.meta.url)

/** @param takenIds ids that the passages must not get; theirs are added */
export function analysedArticle(
  article: Article,
  quotations: ArticleQuotations,
  takenIds: Set<string> = new Set(),
): AnalysedArticle {
  const passages = passagesOf(article, takenIds)
  return { article, passages, sentences: passages.map(readPassage), names: findNames(passages), quotations }
}
