/** Opens the updater of a corpus folder: with what it reads, fetches, writes and remembers. */
import packageFile from '../../package.json' with { type: 'json' }
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusReader } from '../corpus/read-corpus.ts'
import type { Config } from '../process/config.ts'
import { type ArticleStore, createArticleStore } from '../store/article-store.ts'
import { createArticleHistory, MAX_HISTORY_BYTES } from '../updates/article-history.ts'
import { type CorpusUpdater, createCorpusUpdater } from '../updates/corpus-updater.ts'
import { createGapCounts } from '../updates/gap-counts.ts'
import { type KnownCorpus, savedManifest } from '../updates/known-corpus.ts'
import type { CorpusUpdaterParts } from '../updates/updater-parts.ts'
import { parseAllowedHosts } from '../web/allowed-hosts.ts'
import { FETCH_LIMITS } from '../web/fetch-limits.ts'
import { userAgentOf } from '../web/user-agent.ts'
import { eraseAnalysis } from './erase-analysis.ts'
import { type OpenCorpusReader, openCorpusReader } from './open-corpus-reader.ts'
import { wordsOf } from './read-articles.ts'

export type UpdateConfig = Pick<
  Config,
  | 'CORPUS_DIR'
  | 'MEANING'
  | 'COUNT_GAPS'
  | 'MAX_ARTICLE_BYTES'
  | 'FETCH_ALLOW_HOSTS'
  | 'FETCH_CONTACT'
  | 'FETCH_TIMEOUT'
  | 'REFRESH_TIMEOUT'
>

/** How the bot introduces itself to servers; robots.txt files may name it. */
const PRODUCT = 'briefing-bot'

/**
 * Opens the updater alone, for a process that serves nobody. It compares with what the last change left.
 * @param now milliseconds since 1970
 * @throws UserError if the folder is missing or the configuration of fetching is invalid
 */
export async function openUpdater(
  config: UpdateConfig,
  now: () => number,
): Promise<{ readonly updater: CorpusUpdater; close(): Promise<void> }> {
  const opened = openCorpusReader(config)
  const parts = updaterParts(config, now, opened)
  const before = await corpusBefore(parts.store, opened.reader)
  const updater = createCorpusUpdater({ ...parts, before, publish: async () => undefined })
  return {
    updater,
    async close() {
      await updater.close()
      await opened.pages.close()
    },
  }
}

const corpusBefore = async (store: ArticleStore, reader: CorpusReader): Promise<KnownCorpus> =>
  (await savedManifest(store)) ?? reader.read()

/** @throws UserError if the configuration of fetching is invalid */
export function updaterParts<Held extends HeldArticle>(
  config: UpdateConfig,
  now: () => number,
  { reader, pages }: OpenCorpusReader<Held>,
): Omit<CorpusUpdaterParts<Held>, 'before' | 'publish'> {
  const allowed = parseAllowedHosts(config.FETCH_ALLOW_HOSTS ?? '')
  const userAgent = userAgentOf(PRODUCT, packageFile.version, config.FETCH_CONTACT)
  const store = createArticleStore(config.CORPUS_DIR, now)
  return {
    now,
    reader,
    pages,
    store,
    maxArticleBytes: config.MAX_ARTICLE_BYTES,
    maxPageBytes: FETCH_LIMITS.bytes,
    refreshMs: config.REFRESH_TIMEOUT * 1_000,
    history: createArticleHistory(store, wordsOf, MAX_HISTORY_BYTES, reader.whole),
    eraseAnalysis: (articles) => eraseAnalysis(config.CORPUS_DIR, articles),
    gapCounts: config.COUNT_GAPS === 'on' ? createGapCounts(store, now) : null,
    // Loaded with the first link: it takes a tenth of a second, and most starts fetch nothing.
    openFetcher: async (signal) => {
      const { createFetcher } = await import('../web/fetcher.ts')
      const timeMs = config.FETCH_TIMEOUT * 1_000
      // A host that may take long for one page may take long for two.
      const limits = { timeMs, hostMs: Math.max(FETCH_LIMITS.hostMs, 2 * timeMs) }
      return createFetcher({ userAgent, allowed, limits, now, signal })
    },
  }
}
