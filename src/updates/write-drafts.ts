/** Drafts of feeds -> articles in the corpus; expired ones leave it. */
import { articleTextKey, textKey } from '../corpus/drop-repeats.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { type Said, saidText } from '../translations/wording.ts'
import { placeDraft } from './draft.ts'
import { failureReason } from './failure-reason.ts'
import type { LinkMemory } from './feed-memory.ts'
import { isExpired } from './feeds-run.ts'
import type { FeedDraft } from './fetch-link.ts'
import type { LinkNotes } from './link-notes.ts'
import type { Refusal } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'
import type { WorkingCorpus } from './working-corpus.ts'
import { writeInBatches } from './write-batches.ts'

export interface Written {
  /** Links of articles that have expired. */
  readonly expired: readonly string[]
  /** Expired articles that could not be moved. */
  readonly refused: readonly Refusal[]
  /** What ended the writing; undefined if nothing did. */
  readonly stoppedBy: unknown
}

type WriteContext = Pick<UpdaterContext, 'store' | 'reader' | 'maxArticleBytes' | 'now'>

/** Writes what was fetched; each draft that fails is noted, and never stops the others. */
export async function writeDrafts(
  context: WriteContext,
  what: Said,
  drafts: readonly FeedDraft[],
  notes: LinkNotes,
): Promise<unknown> {
  const left = new Set(drafts)
  const jobs = drafts.map((draft) => async (corpus: WorkingCorpus, change: CorpusChange) => {
    await writeDraft(context, draft, notes, { corpus, change })
    left.delete(draft)
  })
  const stoppedBy = await writeInBatches(context, what, jobs)
  for (const { feedLink } of left) notes.unfinished(feedLink)
  return stoppedBy
}

interface Batch {
  readonly corpus: WorkingCorpus
  readonly change: CorpusChange
}

/** @throws what ends all writing */
async function writeDraft(context: WriteContext, draft: FeedDraft, notes: LinkNotes, batch: Batch): Promise<void> {
  const { now } = context
  const { feedLink, known } = draft
  try {
    const memory = await placed(context, draft, batch)
    notes.done(feedLink, memory)
    if (memory.file !== undefined) notes.served(feedLink, draft.draft.notes ?? [])
  } catch (error) {
    const reason = failureReason(error, { key: 'report.page' })
    if (reason === null) throw error
    // What the disk refuses may be possible the next time, unlike what is no article.
    const rejected = error instanceof RejectedFile
    if (rejected) notes.done(feedLink, { ...known, at: now(), rejected: saidText(reason) }, reason)
    else notes.unfinished(feedLink, reason)
  }
}

async function placed(
  { reader, maxArticleBytes, now }: WriteContext,
  { feedLink: { feed, item }, draft, link, known }: FeedDraft,
  { corpus, change }: Batch,
): Promise<LinkMemory> {
  const { url } = draft.fields
  // A moderator may have removed it while it was fetched.
  if ([item.link, link, ...(url === undefined ? [] : [url])].some(corpus.isDropped)) return { at: now() }
  const isPage = feed.kind === 'page'
  const text = textKey(draft.text)
  if (isPage) assertNotEdited(corpus, known, text)
  const placing = {
    articles: corpus.articles(),
    links: [item.link, link],
    updates: isPage,
    maxArticleBytes,
    change,
    whole: reader.whole,
  }
  const { article } = await placeDraft(draft, placing)
  corpus.put(article)
  return { at: now(), file: article.file, ...(isPage && { text }) }
}

/**
 * @param text that the page has now, as `textKey`
 * @throws RejectedFile if the article was edited by hand since its page was read
 */
function assertNotEdited(corpus: WorkingCorpus, known: LinkMemory | undefined, text: string): void {
  const { file = '', text: before } = known ?? {}
  const article = corpus.article(file)
  if (before === undefined || !article || [before, text].includes(articleTextKey(article))) return
  throw new RejectedFile({ key: 'draft.edited', values: { file } })
}

/** Moves out the articles whose feed's days are over: since publication, or since arrival if they have no date. */
export async function expireArticles(
  context: WriteContext,
  what: Said,
  feeds: readonly FeedConfig[],
  notes: LinkNotes,
): Promise<Written> {
  const [expired, refused]: [string[], Refusal[]] = [[], []]
  const candidates = feeds
    .filter(({ expireAfterDays }) => expireAfterDays !== undefined)
    .flatMap((feed) => Object.values(notes.linksOf(feed.url)).map((link) => ({ feed, ...link })))
  const expire = async (file: string, { corpus, change }: Batch) => {
    try {
      const { url } = corpus.article(file) ?? {}
      await change.remove(file, 'expiry')
      corpus.remove(file)
      if (url !== undefined) expired.push(url)
    } catch (error) {
      const reason = failureReason(error, { key: 'report.expired' })
      if (reason === null) throw error
      refused.push({ source: file, reason })
    }
  }
  const { articles } = candidates.length === 0 ? { articles: [] } : await context.reader.read()
  const byFile = new Map(articles.map((article) => [article.file, article]))
  const files = candidates.flatMap(({ feed, at, file = '' }) => {
    const article = byFile.get(file)
    const since = article?.published === undefined ? at : Date.parse(article.published)
    return article && isExpired(feed, since, context.now()) ? [file] : []
  })
  const jobs = [...new Set(files)].map((file) => async (corpus: WorkingCorpus, change: CorpusChange) => {
    if (corpus.article(file)) await expire(file, { corpus, change })
  })
  return { expired, refused, stoppedBy: await writeInBatches(context, what, jobs) }
}
