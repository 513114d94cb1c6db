/** `/corpus remove` and its undo: an article leaves the corpus, and comes back. */
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { changeArticle } from './change-article.ts'
import { updateDroppedLinks } from './feeds-files.ts'
import type { OnProgress, RemoveReport, RestoreReport } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'

/** Longer input is cut in messages. */
const MAX_QUOTED_LENGTH = 200

/**
 * Moves an article out into `.removed/`. No feed brings it back.
 * @param named its id, or its file name as reports show it
 * @throws UserError if there is no such article, or the change cannot be made
 */
export async function removeArticle(
  context: UpdaterContext,
  named: string,
  by: string,
  onProgress: OnProgress,
): Promise<RemoveReport> {
  const report = await context.changes.run(() =>
    changeArticle(context, {
      kind: 'removal',
      by,
      onProgress,
      async make(change, { articles }) {
        const { file, title, url } = articleNamed(named, articles)
        const undo = await change.remove(file, 'moderator')
        await updateDroppedLinks(context.store, change, (dropped) => (url === undefined ? dropped : [...dropped, url]))
        return { file, title, undo }
      },
    }),
  )
  context.tell(by, { key: 'change.removed', values: { file: report.file } }, report)
  return report
}

/**
 * Brings a removed article back to where it was.
 * @param undo of the report of the removal, or `latest` for what a moderator removed last
 * @throws UserError if it is not there any more, its place is taken, or the change cannot be made
 */
export async function restoreArticle(
  context: UpdaterContext,
  undo: string,
  by: string,
  onProgress: OnProgress,
): Promise<RestoreReport> {
  const report = await context.changes.run(() =>
    changeArticle(context, {
      kind: 'restoration',
      by,
      onProgress,
      make: async (change) => ({
        file: await change.restore(undo === 'latest' ? await latestRemoval(change) : undo),
      }),
    }),
  )
  context.tell(by, { key: 'change.restored', values: { file: report.file } }, report)
  return report
}

/** What a feed's days have ended is no removal that anybody takes back. @returns the token that brings it back */
async function latestRemoval(change: CorpusChange): Promise<string> {
  const latest = (await change.removed()).find(({ by }) => by === 'moderator')
  if (!latest) throw new ReaderError('error.nothing-removed')
  return latest.token
}

function articleNamed(named: string, articles: readonly HeldArticle[]): HeldArticle {
  const typed = named.trim()
  const article = articles.find(({ id, file }) => id === typed || file === typed)
  if (article) return article
  throw new ReaderError('error.no-such-article', { typed: typed.slice(0, MAX_QUOTED_LENGTH) })
}
