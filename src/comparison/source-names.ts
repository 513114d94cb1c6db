/** The sources of articles: outlets, however an article writes their names, and the files of articles that name none. */
import type { Article } from '../corpus/article.ts'
import { outletNames } from '../corpus/outlet-key.ts'

/** Of an article of the same corpus. Two articles that name no outlet are two sources. */
export type SourceOf = (article: Pick<Article, 'outlet' | 'file'>) => string

/**
 * @param outlets how many articles of the corpus name each outlet by each of its names
 * @returns the listed name of an article's outlet, or its file below the corpus
 */
export function sourceNames(outlets: ReadonlyMap<string, number>): SourceOf {
  const listed = outletNames(outlets)
  return ({ outlet, file }) => (outlet === undefined ? file : (listed.get(outlet) ?? outlet))
}
