/** Loads folders of articles for the measurements: the core, without Discord or terminal. */
import type { Article } from '../src/corpus/article.ts'
import { readCorpus } from '../src/corpus/read-corpus.ts'
import { passagesOf } from '../src/passages/passages-of.ts'
import { buildMiniSearchIndex } from '../src/search/index/minisearch-index.ts'
import { buildPassageSearch, type PassageSearch } from '../src/search/passage-search.ts'

/** In bytes, like the bot's own default. */
const MAX_ARTICLE_BYTES = 2_000_000

export interface LoadedSearch {
  readonly articles: readonly Article[]
  readonly search: PassageSearch
  /** How long each step took, in milliseconds. */
  readonly took: { readonly read: number; readonly passages: number; readonly index: number }
}

/** @throws UserError if the folder is missing */
export async function loadSearch(directory: string): Promise<LoadedSearch> {
  const start = performance.now()
  const articles = await loadArticles([directory])
  const read = performance.now() - start
  const { search, took } = searchOver(articles)
  return { articles, search, took: { read, ...took } }
}

/** @throws UserError if a folder is missing */
export async function loadArticles(directories: readonly string[]): Promise<readonly Article[]> {
  const articles: Article[] = []
  for (const directory of directories) {
    articles.push(...(await readCorpus(directory, { maxArticleBytes: MAX_ARTICLE_BYTES })).articles)
  }
  return articles
}

export function searchOver(articles: readonly Article[]) {
  const start = performance.now()
  const taken = new Set<string>()
  const passages = articles.flatMap((article) => passagesOf(article, taken))
  const cut = performance.now()
  const search = buildPassageSearch(passages, buildMiniSearchIndex)
  return { search, took: { passages: cut - start, index: performance.now() - cut } }
}
