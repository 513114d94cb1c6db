/** Brings what a search engine holds to the state of the corpus folder. */
import { articleId } from '../corpus/parse-article.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
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
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Serves a new version: a copy of the one that is served, without the articles that are gone or changed, and with those that are new or
 * changed. If it fails, the version before is served, and the next change begins anew.
 * @throws EngineFailure
 */
export async function changeEngine(
  { connection, served, analyser, now }: ChangeParts,
  corpus: CorpusReading,
  onProgress: OnProgress,
): Promise<void> {
  const { articles, contents } = corpus
  const stored = await readContents(connection, served)
  const outdated = [...stored].filter(([file, stamp]) => contents.get(file) !== stamp).map(([file]) => file)
  const added = articles.filter(({ file }) => stored.get(file) !== contents.get(file))
  const writer = await changeVersion(connection, served, now())
  await writer.remove(outdated.map(articleId))
  const unchanged = articles.length - added.length
  for (const [i, article] of added.entries()) {
    await writer.put(await analyser.analyse(article), contents.get(article.file) ?? '')
    onProgress({ step: 'passages', done: unchanged + i + 1, total: articles.length })
  }
  await writer.complete({ ...corpus, analysis: ANALYSIS_VERSION })
  await writer.serve()
}
