/** `/corpus add`: a link or a file becomes an article of the corpus. */
import { ReaderError } from '../translations/reader-error.ts'
import type { Said } from '../translations/wording.ts'
import { changeArticle } from './change-article.ts'
import { type ChosenFields, checkedFields, placeDraft } from './draft.ts'
import { type AddSource, draftOfSource } from './draft-of-source.ts'
import { failureReason } from './failure-reason.ts'
import { updateDroppedLinks } from './feeds-files.ts'
import type { AddReport, OnProgress } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'

export interface Addition {
  readonly source: AddSource
  readonly chosen: ChosenFields
  readonly by: string
  readonly onProgress: OnProgress
}

/** @throws UserError if the source has no article, a chosen field is invalid, or the change cannot be made */
export async function addArticle(
  context: UpdaterContext,
  { source, chosen, by, onProgress }: Addition,
): Promise<AddReport> {
  const { store, changes, reader, maxArticleBytes } = context
  const checked = checkedFields(chosen)
  const report = await changes.run(async () => {
    const { articles: seen } = await reader.read()
    const { draft, links } = await explained(source, () => draftFor(context, source))
    return changeArticle(context, {
      kind: 'addition',
      by,
      onProgress,
      async make(change, { articles }) {
        const placing = {
          articles,
          seen,
          links,
          chosen: checked,
          updates: true,
          maxArticleBytes,
          change,
          whole: reader.whole,
        }
        const { article, ...placed } = await explained(source, () => placeDraft(draft, placing))
        const { file, title, outlet, published } = article
        await updateDroppedLinks(store, change, (dropped) => dropped.filter((link) => !links.includes(link)))
        const { notes = [] } = draft
        return { ...placed, file, title, outlet, published, ...(notes.length > 0 && { notes }) }
      },
    })
  })
  const { outcome, file } = report
  if (outcome !== 'already-there') context.tell(by, { key: `change.${outcome}`, values: { file } }, report)
  return report
}

const draftFor = ({ openOwnFetcher, pages, maxPageBytes }: UpdaterContext, source: AddSource) =>
  draftOfSource(source, { openFetcher: () => openOwnFetcher(), pages, maxPageBytes })

const subjectOf = (source: AddSource): Said =>
  'link' in source ? { key: 'report.page' } : { key: 'report.file', values: { file: source.name } }

/** @throws UserError in place of what a page or file may cause; what else the job throws */
async function explained<T>(source: AddSource, job: () => Promise<T>): Promise<T> {
  try {
    return await job()
  } catch (error) {
    const said = failureReason(error, subjectOf(source))
    throw said === null ? error : new ReaderError(said.key, said.values)
  }
}
