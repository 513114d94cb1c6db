/** Loads a folder of articles for the measurements: the core, without Discord or terminal. */
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
  const times = [performance.now()]
  const { articles } = await readCorpus(directory, { maxArticleBytes: MAX_ARTICLE_BYTES })
  times.push(performance.now())
  const taken = new Set<string>()
  const passages = articles.flatMap((article) => passagesOf(article, taken))
  times.push(performance.now())
  const search = buildPassageSearch(passages, buildMiniSearchIndex)
  times.push(performance.now())
  const [start = 0, read = 0, cut = 0, indexed = 0] = times
  return { articles, search, took: { read: read - start, passages: cut - read, index: indexed - cut } }
}
