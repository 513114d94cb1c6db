/** A refresh: reads the folder again, polls the feeds, and serves what the folder holds then. */
import { randomBytes } from 'node:crypto'
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import { inTurns } from '../process/in-steps.ts'
import { UserError } from '../process/user-error.ts'
import { saidOf } from '../translations/reader-error.ts'
import type { Said } from '../translations/wording.ts'
import { agentOf } from './agents.ts'
import { diskValues, isOfDisk, unwritable } from './disk-failure.ts'
import type { FeedsMemory } from './feed-memory.ts'
import { readFeedsList, readFeedsMemory, saveFeedsMemory } from './feeds-files.ts'
import { manifestStamp, type ServedContents, saveManifest } from './known-corpus.ts'
import { saveReport } from './last-refresh.ts'
import { recordHistory } from './record-history.ts'
import { refreshFeeds } from './refresh-feeds.ts'
import type { OnProgress, RefreshReport } from './report.ts'
import { countsOf, differences, type ReportHead, refusalOf } from './report-of.ts'
import type { UpdaterContext } from './updater-context.ts'

/** @throws UserError if another refresh is under way; see `CorpusUpdater` */
export async function refreshCorpus(
  context: UpdaterContext,
  by: string,
  onProgress: OnProgress,
): Promise<RefreshReport> {
  const head = { id: randomBytes(4).toString('hex'), by, startedAt: context.now() }
  await context.notes.settled()
  const report = await context.changes.run(() => refreshOrReread(context, head, onProgress))
  context.lastRefresh.set(report)
  context.tell(by, { key: 'change.refreshed', values: { counts: countsOf(report) } }, report)
  return report
}

const whatOf = ({ by }: ReportHead): Said => ({ key: 'work.refresh', values: { by: agentOf(by) } })

async function refreshOrReread(
  context: UpdaterContext,
  head: ReportHead,
  onProgress: OnProgress,
): Promise<RefreshReport> {
  let isBegun = false
  try {
    return await context.store.refresh(whatOf(head), () => {
      isBegun = true
      return refreshAll(context, head, onProgress)
    })
  } catch (error) {
    if (isBegun || !isOfDisk(error)) throw error
    return rereadOnly(context, head, saidOf(unwritable(error)), onProgress)
  }
}

async function refreshAll(context: UpdaterContext, head: ReportHead, onProgress: OnProgress): Promise<RefreshReport> {
  const { store, served, now } = context
  const list = await readFeedsList(store)
  const memory = await readFeedsMemory(store)
  const fetched = await refreshFeeds(context, {
    feeds: list.feeds,
    before: memory,
    what: whatOf(head),
    onProgress,
  })
  // What others changed meanwhile, and serve already, is not the work of this refresh.
  const [before, stamp] = [await known(served.get()), await manifestStamp(store)]
  const last = await served.serve(onProgress)
  const { stoppedBy } = fetched
  const report = {
    ...head,
    rejected: [...[...list.problems, ...last.rejected].map(refusalOf), ...fetched.rejected],
    notes: [...(last.notes ?? []).map(refusalOf), ...fetched.notes],
    feeds: fetched.outcomes,
    failures: [
      ...fetched.failures,
      ...(stoppedBy === undefined ? [] : [saidOf(stoppedBy instanceof UserError ? stoppedBy : unwritable(stoppedBy))]),
    ],
    tookMs: now() - head.startedAt,
    ...(await inTurns(differences(before, last))),
  }
  const nextMemory = fetched.memory
  const failure = await saveOutcome(context, { reading: last, stamp, report, nextMemory })
  return failure === null ? report : { ...report, failures: [...report.failures, failure] }
}

/** Serves a folder that can be read but not written; fetches nothing. */
async function rereadOnly(
  { served, now }: UpdaterContext,
  head: ReportHead,
  failure: Said,
  onProgress: OnProgress,
): Promise<RefreshReport> {
  const before = await known(served.get())
  const reading = await served.serve(onProgress)
  const { rejected, notes = [] } = reading
  const rest = { rejected: rejected.map(refusalOf), notes: notes.map(refusalOf), feeds: [], failures: [failure] }
  const changes = await inTurns(differences(before, reading))
  return { ...head, ...rest, tookMs: now() - head.startedAt, ...changes }
}

const known = async ({ version, readContents }: ServedContents) => ({ version, contents: await readContents() })

interface Outcome {
  readonly reading: CorpusReading<HeldArticle>
  /** See `recordHistory`. */
  readonly stamp: string | null
  readonly report: RefreshReport
  /** The memory of feeds, given what is saved now. */
  readonly nextMemory: (saved: FeedsMemory, reading: CorpusReading<HeldArticle>) => FeedsMemory
}

/**
 * @returns a sentence if it could not be saved: the articles are there all the same; otherwise null
 */
async function saveOutcome(
  context: UpdaterContext,
  { reading, stamp, report, nextMemory }: Outcome,
): Promise<Said | null> {
  const { store, now } = context
  try {
    await recordHistory(context, {
      reading,
      origin: { at: now(), with: 'refresh', by: report.by },
      stamp,
      async more(change, onDisk) {
        await saveFeedsMemory(change, nextMemory(await readFeedsMemory(store), onDisk))
        await saveManifest(change, onDisk)
        await saveReport(change, report)
      },
    })
    return null
  } catch (error) {
    const reason: Said =
      error instanceof UserError ? saidOf(error) : { key: 'disk.state-unwritable', values: diskValues(error) }
    return { key: 'report.unsaved', values: { reason } }
  }
}
