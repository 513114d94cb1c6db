/** A refresh: reads the folder again, polls the feeds, and serves what the folder holds then. */
import { randomBytes } from 'node:crypto'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { diskReason, endsWriting, isOfDisk, unwritable } from './disk-failure.ts'
import type { FeedsMemory } from './feed-memory.ts'
import { readFeedsList, readFeedsMemory, saveFeedsMemory } from './feeds-files.ts'
import { saveManifest } from './known-corpus.ts'
import { saveReport } from './last-refresh.ts'
import { refreshFeeds } from './refresh-feeds.ts'
import type { OnProgress, RefreshReport } from './report.ts'
import { differences, type ReportHead, refusalOf, summaryOf } from './report-of.ts'
import type { UpdaterContext } from './updater-context.ts'

/** @throws UserError if another change is under way; see `CorpusUpdater` */
export async function refreshCorpus(
  context: UpdaterContext,
  by: string,
  onProgress: OnProgress,
): Promise<RefreshReport> {
  const head = { id: randomBytes(4).toString('hex'), by, startedAt: context.now() }
  await context.notes.settled()
  const report = await refreshOrReread(context, head, onProgress)
  context.lastRefresh.set(report)
  context.tell(by, `refreshed the corpus: ${summaryOf(report)}`, report)
  return report
}

async function refreshOrReread(
  context: UpdaterContext,
  head: ReportHead,
  onProgress: OnProgress,
): Promise<RefreshReport> {
  let isLocked = false
  try {
    return await context.changes.run(`a refresh by ${head.by}`, (change) => {
      isLocked = true
      return refreshAll(context, head, change, onProgress)
    })
  } catch (error) {
    if (isLocked || !isOfDisk(error)) throw error
    return rereadOnly(context, head, unwritable(error), onProgress)
  }
}

async function refreshAll(
  context: UpdaterContext,
  head: ReportHead,
  change: CorpusChange,
  onProgress: OnProgress,
): Promise<RefreshReport> {
  const { store, reader, pages, maxArticleBytes, served, now } = context
  const before = served.get()
  const first = await reader.read()
  const list = await readFeedsList(store)
  const fetcher = await context.openOwnFetcher()
  try {
    const run = { fetcher, pages, change, maxArticleBytes, now, onProgress }
    const fetched = await refreshFeeds(list.feeds, await readFeedsMemory(store), first.articles, run)
    const { stoppedBy } = fetched
    if (stoppedBy !== undefined && !endsWriting(stoppedBy)) throw stoppedBy
    const last = fetched.changed || stoppedBy !== undefined ? await reader.read() : first
    await served.serve(last, onProgress)
    const report = {
      ...head,
      rejected: [...[...list.problems, ...last.rejected].map(refusalOf), ...fetched.rejected],
      notes: (last.notes ?? []).map(refusalOf),
      feeds: fetched.outcomes,
      failures: stoppedBy === undefined ? [] : [unwritable(stoppedBy)],
      tookMs: now() - head.startedAt,
      ...differences(before, last),
    }
    const failure = await saveOutcome(context, change, last, { report, memory: fetched.memory })
    return failure === null ? report : { ...report, failures: [...report.failures, failure] }
  } finally {
    await fetcher.close()
  }
}

/** Serves a folder that can be read but not written; fetches nothing. */
async function rereadOnly(
  { served, reader, now }: UpdaterContext,
  head: ReportHead,
  failure: string,
  onProgress: OnProgress,
): Promise<RefreshReport> {
  const before = served.get()
  const reading = await reader.read()
  await served.serve(reading, onProgress)
  const { rejected, notes = [] } = reading
  const rest = { rejected: rejected.map(refusalOf), notes: notes.map(refusalOf), feeds: [], failures: [failure] }
  return { ...head, ...rest, tookMs: now() - head.startedAt, ...differences(before, reading) }
}

/** @returns a sentence if it could not be saved: the articles are there all the same; otherwise null */
async function saveOutcome(
  { history, now }: UpdaterContext,
  change: CorpusChange,
  reading: CorpusReading,
  { report, memory }: { readonly report: RefreshReport; readonly memory: FeedsMemory },
): Promise<string | null> {
  try {
    await saveFeedsMemory(change, memory)
    await history.record(change, reading, { at: now(), with: 'refresh', by: report.by })
    await saveManifest(change, reading)
    await saveReport(change, report)
    return null
  } catch (error) {
    return `The bot's own state was not saved: ${diskReason(error)}.`
  }
}
