/** The sources of articles: outlets, however an article writes their names, and the files of articles that name none. */
import type { Article } from '../corpus/article.ts'
import { outletNames } from '../corpus/outlet-key.ts'

/** Of an article of the same corpus. Two articles that name no outlet are two sources. */
export type SourceOf = (article: Article) => string

/** @returns the listed name of an article's outlet, or its file below the corpus */
export function sourceNames(articles: readonly Article[]): SourceOf {
  const listed = outletNames(articles.flatMap(({ outlet }) => (outlet === undefined ? [] : [outlet])))
  return ({ outlet, file }) => (outlet === undefined ? file : (listed.get(outlet) ?? outlet))
}
