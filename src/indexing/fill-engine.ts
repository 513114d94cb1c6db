/** Fills a search engine with the corpus folder, article by article: all of them are never held at once. */

import { readingOptions } from '../briefing/open-corpus-reader.ts'
import { corpusRoot, listFiles } from '../corpus/list-files.ts'
import { articleId } from '../corpus/parse-article.ts'
import { type StreamedCorpus, streamCorpus } from '../corpus/read-corpus.ts'
import type { EngineConnection } from '../engine/engine-connection.ts'
import { type VersionWriter, writeVersion } from '../engine/version-writer.ts'
import { type MeaningThread, startMeaningThread } from '../meaning/meaning-thread.ts'
import { createPageReader } from '../pages/page-reader.ts'
import { collectOften } from '../process/collect-often.ts'
import type { Config } from '../process/config.ts'
import { createArticleStore } from '../store/article-store.ts'
import type { OnProgress } from '../updates/report.ts'
import { ANALYSIS_VERSION } from './analysed-article.ts'
import { createArticleAnalyser } from './article-analyser.ts'

interface FillOptions {
  /** Shards of each index. */
  readonly shards: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onProgress: OnProgress
  /** Starts the encoder, if passages get vectors; by default a thread of its own. */
  readonly startEncoder?: () => MeaningThread
}

/**
 * Makes a new version of what the engine holds, from nothing, and serves it. Until then, and if it fails, the version before is
 * served.
 * @returns what was read
 * @throws EngineFailure; UserError if the folder is missing; CorpusBusy if another process fills the engine
 */
export function fillEngine(
  config: Pick<Config, 'CORPUS_DIR' | 'MAX_ARTICLE_BYTES' | 'MEANING'>,
  connection: EngineConnection,
  { shards, now, onProgress, startEncoder = () => startMeaningThread({ threads: 1 }) }: FillOptions,
): Promise<StreamedCorpus> {
  // Hardly anything that is made lives longer than its article.
  collectOften()
  const store = createArticleStore(config.CORPUS_DIR, now)
  return store.index({ key: 'work.reindex' }, async () => {
    const pages = createPageReader()
    const analyser = createArticleAnalyser(config.MEANING === 'on' ? startEncoder : null)
    try {
      const writer = await writeVersion(connection, { shards, hasVectors: config.MEANING === 'on' }, now())
      const read = await streamCorpus(config.CORPUS_DIR, readingOptions(config, pages), {
        visit: async (article, hash) => writer.put(await analyser.analyse(article), hash),
        onProgress: (done, total) => onProgress({ step: 'articles', done, total }),
      })
      await writer.complete({ ...read, analysis: ANALYSIS_VERSION })
      await store.change({ key: 'work.reindex' }, async () => {
        await removeGone(writer, read, config.CORPUS_DIR)
        await writer.serve()
      })
      return read
    } finally {
      await Promise.all([pages.close(), analyser.close()])
    }
  })
}

/** What a moderator has removed meanwhile must not come back. */
async function removeGone(writer: VersionWriter, read: StreamedCorpus, folder: string): Promise<void> {
  const present = new Set(await listFiles(await corpusRoot(folder), []))
  const gone = [...read.contents.keys()].filter((file) => !present.has(file))
  if (gone.length === 0) return
  await writer.remove(gone.map(articleId))
  await writer.complete({ ...read, analysis: ANALYSIS_VERSION })
}
