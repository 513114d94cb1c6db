/** Brings what a search engine holds to the state of the corpus folder. */

import type { LeanArticle } from '../corpus/article.ts'
import { articleId } from '../corpus/parse-article.ts'
import type { CorpusReader, CorpusReading } from '../corpus/read-corpus.ts'
import type { EngineConnection } from '../engine/engine-connection.ts'
import type { EngineVersion } from '../engine/engine-versions.ts'
import { readContents } from '../engine/stored-contents.ts'
import { changeVersion } from '../engine/version-writer.ts'
import type { OnProgress } from '../updates/report.ts'
import { ANALYSIS_VERSION } from './analysed-article.ts'
import type { ArticleAnalyser } from './article-analyser.ts'

interface ChangeParts {
  readonly connection: EngineConnection
  /** The version that is served. */
  readonly served: EngineVersion
  readonly analyser: ArticleAnalyser
  /** Gives an article with its text. */
  readonly whole: CorpusReader['whole']
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Serves a new version: a copy of the one that is served, without the articles that are gone or changed, and with those that are new or
 * changed. If it fails, the version before is served, and the next change begins anew.
 * @throws EngineFailure
 */
export async function changeEngine(
  { connection, served, analyser, whole, now }: ChangeParts,
  corpus: CorpusReading<LeanArticle>,
  onProgress: OnProgress,
): Promise<void> {
  const { articles, contents } = corpus
  const stored = await readContents(connection, served)
  const outdated = [...stored].filter(([file, stamp]) => contents.get(file) !== stamp).map(([file]) => file)
  const added = articles.filter(({ file }) => stored.get(file) !== contents.get(file))
  const writer = await changeVersion(connection, served, now())
  await writer.remove(outdated.map(articleId))
  const unchanged = articles.length - added.length
  for (const [i, { file }] of added.entries()) {
    const own = await whole(file)
    // What has left meanwhile, the next change removes.
    if (own) await writer.put(await analyser.analyse(own.article), own.hash)
    onProgress({ step: 'passages', done: unchanged + i + 1, total: articles.length })
  }
  await writer.complete({ ...corpus, analysis: ANALYSIS_VERSION })
  await writer.serve()
}
