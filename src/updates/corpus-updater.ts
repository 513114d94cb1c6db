/** Updates a corpus: refreshes it, adds and removes articles, and says how it is. */
import type { HeldArticle } from '../corpus/article.ts'
import type { ArticleOrigin, PastWords, TakenDownWords } from '../corpus/article-version.ts'
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import { addArticle } from './add-article.ts'
import type { ChosenFields } from './draft.ts'
import type { AddSource } from './draft-of-source.ts'
import { type FeedMemory, NO_FEEDS_MEMORY } from './feed-memory.ts'
import { readFeedsList, readFeedsMemory } from './feeds-files.ts'
import { createFollower } from './follow-changes.ts'
import type { Gap, GapReason } from './gap-counts.ts'
import { importFeeds } from './import-feeds.ts'
import { refreshCorpus } from './refresh-corpus.ts'
import { createRememberServed } from './remember-served.ts'
import { removeArticle, restoreArticle } from './remove-article.ts'
import type {
  AddReport,
  ImportReport,
  OnProgress,
  RefreshReport,
  RemoveReport,
  RestoreReport,
  TakedownPlan,
  TakedownReport,
} from './report.ts'
import type { CorpusStatus, FeedStatus } from './status.ts'
import { planTakedown, takeDown } from './take-down.ts'
import { createUpdaterContext, type UpdaterContext } from './updater-context.ts'
import type { CorpusUpdaterParts } from './updater-parts.ts'

/**
 * A change that fails never leaves a half-written article; readers keep what is served, and running it again finishes the
 * job. All changes throw UserError with what to do if they cannot be made.
 */
export interface CorpusUpdater {
  /** Reads the folder again, polls the feeds, adds new articles, and serves the new corpus. */
  refresh(by: string, onProgress?: OnProgress): Promise<RefreshReport>
  add(source: AddSource, chosen: ChosenFields, by: string, onProgress?: OnProgress): Promise<AddReport>
  /** Adds the feeds of an OPML file to feeds.yaml, each if it can be read. */
  importFeeds(bytes: Uint8Array, by: string, onProgress?: OnProgress): Promise<ImportReport>
  /** @param article its id, or its path below the corpus */
  remove(article: string, by: string, onProgress?: OnProgress): Promise<RemoveReport>
  /** @param undo of the report of a removal, or `latest` for what a moderator removed last */
  restore(undo: string, by: string, onProgress?: OnProgress): Promise<RestoreReport>
  /** What a takedown would erase. @param article its id, or its path below the corpus; it may have been removed */
  planTakedown(article: string): Promise<TakedownPlan>
  /** Erases an article from everything that the bot keeps. @param token of the plan */
  takeDown(token: string, by: string, onProgress?: OnProgress): Promise<TakedownReport>
  status(): Promise<CorpusStatus>
  /** The report of the last refresh, if it has this id; otherwise null. */
  report(id: string): Promise<RefreshReport | null>
  /** Takes over what another process has changed. */
  catchUp(): Promise<void>
  /** Takes over what another process has changed, and saves what waits to be saved. */
  follow(): Promise<void>
  /** Serves what the folder holds now, even if no change was recorded. */
  reread(): Promise<void>
  /** Counts the rare words of a question that got no answer. They are saved by `follow` and `close`. */
  countGap(words: readonly string[], reason?: GapReason): void
  /** Whether they are counted. */
  readonly countsGaps: boolean
  /** What readers look for and do not find, most wanted first; null if it is not counted. */
  gaps(): Promise<readonly Gap[] | null>
  /** Writes down which articles are served, unless that is known already or another change is under way. */
  remember(): Promise<void>
  /** Where a served article comes from. @param file its path below the corpus @returns null if it is not served */
  originOf(file: string): Promise<ArticleOrigin | null>
  /** The files of served articles that were added after a time. @param at milliseconds since 1970 */
  addedSince(at: number): Promise<ReadonlySet<string>>
  /** The words that had this id when they were last served, or null if none are known. */
  pastWords(id: string): Promise<PastWords | TakenDownWords | null>
  /** Stops fetching, and waits until changes that are under way have ended. */
  close(): Promise<void>
}

const NO_PROGRESS: OnProgress = () => undefined

export function createCorpusUpdater<Held extends HeldArticle>(parts: CorpusUpdaterParts<Held>): CorpusUpdater {
  const context = createUpdaterContext(parts)
  const { changes, notes, lastRefresh, served, history, gapCounts } = context
  const follower = createFollower(context)
  const remember = createRememberServed(context)
  const saveGaps = async () => {
    if (gapCounts?.isDirty()) await notes.write(gapCounts.save)
  }
  return {
    refresh: (by, onProgress = NO_PROGRESS) => refreshCorpus(context, by, onProgress),
    add: (source, chosen, by, onProgress = NO_PROGRESS) => addArticle(context, { source, chosen, by, onProgress }),
    importFeeds: (bytes, by, onProgress = NO_PROGRESS) => importFeeds(context, bytes, by, onProgress),
    remove: (article, by, onProgress = NO_PROGRESS) => removeArticle(context, article, by, onProgress),
    restore: (undo, by, onProgress = NO_PROGRESS) => restoreArticle(context, undo, by, onProgress),
    planTakedown: (article) => planTakedown(context, article),
    takeDown: (token, by, onProgress = NO_PROGRESS) => takeDown(context, token, by, onProgress),
    status: () => statusOf(context),
    async report(id) {
      const report = await lastRefresh.report()
      return report?.id === id ? report : null
    },
    catchUp: follower.follow,
    reread: follower.reread,
    async follow() {
      await follower.follow()
      await remember()
      await saveGaps()
    },
    countGap: (words, reason) => gapCounts?.count(words, reason),
    countsGaps: gapCounts !== null,
    gaps: async () => (gapCounts ? gapCounts.gaps() : null),
    remember,
    async originOf(file) {
      const { hashOf, version } = served.get()
      const sha256 = await hashOf(file)
      if (sha256 === undefined) return null
      await notes.settled()
      return { sha256, corpusVersion: version, ...(await history.originOf(file)) }
    },
    async addedSince(at) {
      await notes.settled()
      return history.addedSince(at)
    },
    async pastWords(id) {
      await notes.settled()
      return history.find(id)
    },
    async close() {
      await changes.close()
      await saveGaps()
      await notes.settled()
    },
  }
}

async function statusOf({ store, served, lastRefresh }: UpdaterContext): Promise<CorpusStatus> {
  const { feeds, problems } = await readFeedsList(store)
  const memory = await readFeedsMemory(store).catch(() => NO_FEEDS_MEMORY)
  const { version, size, rejected = [], notes = [] } = served.get()
  return {
    version,
    articles: size,
    rejected: [...problems, ...rejected],
    notes,
    feeds: feeds.map((feed) => feedStatus(feed, memory.feeds[feed.url])),
    lastRefresh: await lastRefresh.report(),
  }
}

const feedStatus = ({ url, outlet }: FeedConfig, memory: FeedMemory | undefined): FeedStatus => ({
  url,
  outlet,
  lastSuccess: memory?.lastSuccess,
  lastError: memory?.lastError && failedPoll(memory.lastError),
})

const failedPoll = ({ at, message, reason }: NonNullable<FeedMemory['lastError']>): FeedStatus['lastError'] => ({
  at,
  reason: reason ?? { key: 'report.as-written', values: { text: message } },
})
