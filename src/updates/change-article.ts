/** Changes of one article: what additions, removals and restorations have in common. */
import type { CorpusReading } from '../corpus/read-corpus.ts'
import { UserError } from '../process/user-error.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { endsWriting, isOfDisk, unwritable } from './disk-failure.ts'
import { updateDroppedLinks } from './feeds-files.ts'
import { saveManifest } from './known-corpus.ts'
import type { OnProgress, RestoreReport } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'

interface ArticleChange<Result extends { readonly file: string }> {
  readonly kind: 'addition' | 'removal' | 'restoration'
  readonly by: string
  readonly onProgress: OnProgress
  /** Makes the change. @returns what it did, with the path of the article below the corpus */
  readonly make: (change: CorpusChange, reading: CorpusReading) => Promise<Result>
}

/** What is served after the change. */
type Served = Pick<RestoreReport, 'notServed' | 'versionBefore' | 'versionAfter'>

/**
 * Makes the change and serves what it leaves.
 * @throws UserError if another change is under way or the folder cannot be written; what `make` throws
 */
export async function changeArticle<Result extends { readonly file: string }>(
  context: UpdaterContext,
  { kind, by, onProgress, make }: ArticleChange<Result>,
): Promise<Result & Served> {
  const { notes, changes, served, reader, history, store, now } = context
  await notes.settled()
  try {
    return await changes.run(`${kind === 'addition' ? 'an' : 'a'} ${kind} by ${by}`, async (change) => {
      const versionBefore = served.get().version
      const result = await make(change, await reader.read())
      const last = await reader.read()
      await served.serve(last, onProgress)
      // The article is there even if the bot's own state cannot be saved: the next change saves it.
      await history.record(change, last, { at: now(), with: kind, by }).catch(() => undefined)
      await saveManifest(change, last).catch(() => undefined)
      const present = last.articles.find(({ file }) => file === result.file)
      await updateDroppedLinks(store, change, (dropped) => dropped.filter((link) => link !== present?.url))
      const notServed = last.rejected.find(({ file }) => file === result.file)?.reason
      return { ...result, notServed, versionBefore, versionAfter: last.version }
    })
  } catch (error) {
    throw isOfDisk(error) || endsWriting(error) ? new UserError(unwritable(error)) : error
  }
}
