/** Changes of one article: what additions, removals and restorations have in common. */
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { CorpusBusy } from '../store/corpus-lock.ts'
import { agentOf } from './agents.ts'
import { endsWriting, isOfDisk, unwritable } from './disk-failure.ts'
import { updateDroppedLinks } from './feeds-files.ts'
import { manifestStamp, saveManifest } from './known-corpus.ts'
import { recordHistory } from './record-history.ts'
import type { OnProgress, RestoreReport } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'

interface ArticleChange<Result extends { readonly file: string }> {
  readonly kind: 'addition' | 'removal' | 'restoration'
  readonly by: string
  readonly onProgress: OnProgress
  /** Makes the change, while nobody else changes the corpus. @returns what it did, with the path of the article */
  readonly make: (change: CorpusChange, reading: CorpusReading<HeldArticle>) => Promise<Result>
}

/** What is served after the change. */
type Served = Pick<RestoreReport, 'notServed' | 'versionBefore' | 'versionAfter'>

/**
 * Makes the change and serves what it leaves. A refresh that fetches does not hold it up.
 * @throws UserError if the corpus stays locked, the folder cannot be written, or the updater is closed; what `make` throws
 */
export async function changeArticle<Result extends { readonly file: string }>(
  context: UpdaterContext,
  { kind, by, onProgress, make }: ArticleChange<Result>,
): Promise<Result & Served> {
  const { notes, served, reader, store, now } = context
  await notes.settled()
  try {
    const versionBefore = served.get().version
    const { result, last, stamp } = await store.change(
      { key: `work.${kind}`, values: { by: agentOf(by) } },
      async (change) => {
        const result = await make(change, await reader.read())
        const last = await reader.read()
        const present = last.articles.find(({ file }) => file === result.file)
        await updateDroppedLinks(store, change, (dropped) => dropped.filter((link) => link !== present?.url))
        // The article is there even if the bot's own state cannot be saved: the next change saves it.
        await saveManifest(change, last).catch(() => undefined)
        return { result, last, stamp: await manifestStamp(store) }
      },
    )
    const origin = { at: now(), with: kind, by }
    await recordHistory(context, { reading: last, origin, stamp }).catch(ignoreUnwritten)
    await served.serve(onProgress)
    const notServed = last.rejected.find(({ file }) => file === result.file)?.reason
    return { ...result, notServed, versionBefore, versionAfter: last.version }
  } catch (error) {
    throw isOfDisk(error) || endsWriting(error) ? unwritable(error) : error
  }
}

/** The history is written by the next change, or at the next start. */
function ignoreUnwritten(error: unknown): void {
  if (!isOfDisk(error) && !endsWriting(error) && !(error instanceof CorpusBusy)) throw error
}
