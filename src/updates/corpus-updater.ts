/** Keeps the corpus: refreshes it, takes articles in and out, and says how it stands. One change at a time. */
import { randomBytes } from 'node:crypto'
import pLimit from 'p-limit'
import type { Article } from '../corpus/article.ts'
import type { ArticleOrigin, PastWords } from '../corpus/article-version.ts'
import type { CorpusReader, CorpusReading } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { type FeedConfig, parseFeedsConfig } from '../pages/feeds/feeds-config.ts'
import type { PageReader } from '../pages/page-reader.ts'
import { UserError } from '../process/user-error.ts'
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import { CorpusBusy } from '../store/corpus-lock.ts'
import { decodeBody } from '../web/decode-body.ts'
import type { Fetcher } from '../web/fetcher.ts'
import type { ArticleHistory } from './article-history.ts'
import { diskReason, endsWriting, isOfDisk, unwritable } from './disk-failure.ts'
import { type ChosenFields, checkedFields, placeDraft } from './draft.ts'
import { type AddSource, draftOfSource } from './draft-of-source.ts'
import { type FeedMemory, type FeedsMemory, parsedState, parseFeedsMemory } from './feed-memory.ts'
import type { Gap, GapCounts } from './gap-counts.ts'
import { type KnownCorpus, manifestOf, manifestSchema } from './known-corpus.ts'
import { reasonOf, refreshFeeds } from './refresh-feeds.ts'
import {
  type AddReport,
  type OnProgress,
  type RefreshReport,
  type RemoveReport,
  type RestoreReport,
  refreshReportSchema,
} from './report.ts'
import { differences, type ReportHead, refusalOf, summaryOf } from './report-of.ts'
import type { CorpusStatus, FeedStatus } from './status.ts'

/** @throws UserError with what to do where a change cannot be made; a failed change leaves what is served as it was */
export interface CorpusUpdater {
  /** Reads the folder again, polls the feeds, takes new articles in, and puts the new corpus in the old one's place. */
  refresh(by: string, onProgress?: OnProgress): Promise<RefreshReport>
  add(source: AddSource, chosen: ChosenFields, by: string, onProgress?: OnProgress): Promise<AddReport>
  /** @param article its id */
  remove(article: string, by: string, onProgress?: OnProgress): Promise<RemoveReport>
  /** @param undo of the report of a removal */
  restore(undo: string, by: string, onProgress?: OnProgress): Promise<RestoreReport>
  status(): Promise<CorpusStatus>
  /** The report of the last refresh, where it has this id. */
  report(id: string): Promise<RefreshReport | null>
  /** Takes over what another process has changed. */
  follow(): Promise<void>
  /** Serves what the folder holds now, also where nothing was written that could be followed. */
  reread(): Promise<void>
  /** Counts the rare words of a question that got no answer; they are saved at the next look, or when the updater is closed. */
  countGap(words: readonly string[]): void
  /** What readers look for and do not find, most wanted first; null where it is not counted. */
  gaps(): Promise<readonly Gap[] | null>
  /** Writes down which articles are served, where that is not known yet and nobody else changes the corpus. */
  remember(): Promise<void>
  /** Where a served article comes from. @param file its path below the corpus @returns null where it is not served */
  originOf(file: string): Promise<ArticleOrigin | null>
  /** The words that had this id when they were last served, or null where none are known. */
  pastWords(id: string): Promise<PastWords | null>
  /** Ends fetching, and waits until the changes that are under way have ended, as far as they came. */
  close(): Promise<void>
}

export interface CorpusUpdaterParts {
  readonly store: ArticleStore
  readonly reader: CorpusReader
  /** The corpus before the first change: what is served, or what the last change left. */
  readonly before: KnownCorpus | CorpusReading
  readonly history: ArticleHistory
  /** Null where questions without answer are not counted. */
  readonly gapCounts: GapCounts | null
  /** Puts a new corpus in the place of the one that is served. */
  readonly publish: (corpus: CorpusReading, onProgress: OnProgress) => Promise<void>
  /** @param signal ends all that it fetches */
  readonly openFetcher: (signal: AbortSignal) => Promise<Fetcher>
  readonly pages: PageReader
  readonly maxArticleBytes: number
  /** The largest file that `add` takes. Bytes. */
  readonly maxPageBytes: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of each change, and of each refresh. */
  readonly onChange?: OnChange
}

/** Who did what: "Ada", "removed desk/call.md". */
export interface Change {
  readonly by: string
  readonly what: string
  /** False where the articles that are served are the same as before. */
  readonly isNew: boolean
}

export type OnChange = (change: Change) => void

const FEEDS_FILE = 'feeds.yaml'
const FEEDS_STATE = 'feeds.json'
const REPORT_STATE = 'last-refresh.json'
export const MANIFEST_STATE = 'corpus.json'

const NO_PROGRESS: OnProgress = () => undefined

export function createCorpusUpdater(parts: CorpusUpdaterParts): CorpusUpdater {
  const { store, reader, publish, history, gapCounts, openFetcher, pages, maxArticleBytes, maxPageBytes, now } = parts
  const { onChange = () => undefined } = parts
  const inTurn = pLimit(1)
  const stopping = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  let served: KnownCorpus | CorpusReading = parts.before
  let rejected: readonly Rejection[] = parts.before.rejected ?? []
  let lastReport: RefreshReport | null = null
  /** The version that another process, or this one, left when it was last looked at. */
  let followed: string | null = null
  /** The version that is written down. */
  let remembered: string | null = null
  /** Small writing of the updater's own holds the corpus for a moment; a change waits for it. */
  let noting: Promise<void> = Promise.resolve()

  const openOne = (): Promise<Fetcher> => openFetcher(stopping.signal)

  const tell = (by: string, what: string, { versionBefore, versionAfter }: Served): void =>
    onChange({ by, what, isNew: versionBefore !== versionAfter })

  /** One change at a time, and none once the updater is closed. */
  async function exclusively<T>(what: string, job: (change: CorpusChange) => Promise<T>): Promise<T> {
    if (stopping.signal.aborted) throw new UserError('The bot is being stopped: try again when it is back.')
    const running = store.change(what, job)
    const ended = running.catch(() => undefined).finally(() => underWay.delete(ended))
    underWay.add(ended)
    return running
  }

  /** Serves what the folder holds now, where that is something else. */
  const serve = (reading: CorpusReading, onProgress: OnProgress): Promise<void> =>
    inTurn(async () => {
      if (reading.version !== served.version) await publish(reading, onProgress)
      served = reading
      rejected = reading.rejected
    })

  async function refresh(by: string, onProgress: OnProgress = NO_PROGRESS): Promise<RefreshReport> {
    const startedAt = now()
    const head = { id: randomBytes(4).toString('hex'), by, startedAt }
    let locked = false
    await noting
    try {
      lastReport = await exclusively(`a refresh by ${by}`, (change) => {
        locked = true
        return refreshAll(head, change, onProgress)
      })
    } catch (error) {
      if (locked || !isOfDisk(error)) throw error
      lastReport = await refreshReadOnly(head, unwritable(error), onProgress)
    }
    tell(by, `refreshed the corpus: ${summaryOf(lastReport)}`, lastReport)
    return lastReport
  }

  async function refreshAll(head: ReportHead, change: CorpusChange, onProgress: OnProgress): Promise<RefreshReport> {
    const before = served
    const first = await reader.read()
    const config = await feedsConfig()
    const fetcher = await openOne()
    try {
      const memory = parseFeedsMemory(await store.state(FEEDS_STATE))
      const run = { fetcher, pages, change, maxArticleBytes, now, onProgress }
      const fetched = await refreshFeeds(config.feeds, memory, first.articles, run)
      if (fetched.stoppedBy !== undefined && !endsWriting(fetched.stoppedBy)) throw fetched.stoppedBy
      const last = fetched.changed || fetched.stoppedBy !== undefined ? await reader.read() : first
      await serve(last, onProgress)
      const failures = fetched.stoppedBy === undefined ? [] : [unwritable(fetched.stoppedBy)]
      const refused = [...[...config.problems, ...last.rejected].map(refusalOf), ...fetched.rejected]
      const rest = { rejected: refused, feeds: fetched.outcomes, failures, tookMs: now() - head.startedAt }
      const report = { ...head, ...rest, ...differences(before, last) }
      return await withState(report, change, last, fetched.memory)
    } finally {
      await fetcher.close()
    }
  }

  /** The folder can be read, not written: nothing is fetched. */
  async function refreshReadOnly(head: ReportHead, failure: string, onProgress: OnProgress): Promise<RefreshReport> {
    const before = served
    const reading = await reader.read()
    await serve(reading, onProgress)
    const rest = { rejected: reading.rejected.map(refusalOf), feeds: [], failures: [failure] }
    return { ...head, ...rest, tookMs: now() - head.startedAt, ...differences(before, reading) }
  }

  /** What cannot be remembered is said; the articles are there all the same. */
  async function withState(
    report: RefreshReport,
    change: CorpusChange,
    reading: CorpusReading,
    memory: FeedsMemory,
  ): Promise<RefreshReport> {
    try {
      await change.saveState(FEEDS_STATE, JSON.stringify(memory))
      await history.record(change, reading, { at: now(), with: 'refresh', by: report.by })
      await saveManifest(change, reading)
      await change.saveState(REPORT_STATE, JSON.stringify(report))
      return report
    } catch (error) {
      return { ...report, failures: [...report.failures, `The bot's own state was not saved: ${diskReason(error)}.`] }
    }
  }

  const saveManifest = (change: CorpusChange, reading: CorpusReading): Promise<void> =>
    change.saveState(MANIFEST_STATE, JSON.stringify(manifestOf(reading)))

  /** Runs a small change and serves what it leaves. */
  async function changeOne<T extends { readonly file: string }>(
    kind: 'addition' | 'removal' | 'restoration',
    by: string,
    onProgress: OnProgress,
    job: (change: CorpusChange, reading: CorpusReading) => Promise<T>,
  ): Promise<T & Served> {
    await noting
    try {
      return await exclusively(`${kind === 'addition' ? 'an' : 'a'} ${kind} by ${by}`, async (change) => {
        const versionBefore = served.version
        const result = await job(change, await reader.read())
        const last = await reader.read()
        await serve(last, onProgress)
        await history.record(change, last, { at: now(), with: kind, by }).catch(() => undefined)
        await saveManifest(change, last).catch(() => undefined)
        const there = last.articles.find(({ file }) => file === result.file)
        await rememberDropped(change, (dropped) => dropped.filter((link) => link !== there?.url))
        const notServed = last.rejected.find(({ file }) => file === result.file)?.reason
        return { ...result, notServed, versionBefore, versionAfter: last.version }
      })
    } catch (error) {
      throw isOfDisk(error) || endsWriting(error) ? new UserError(unwritable(error)) : error
    }
  }

  async function add(
    source: AddSource,
    chosen: ChosenFields,
    by: string,
    onProgress = NO_PROGRESS,
  ): Promise<AddReport> {
    const said = checkedFields(chosen)
    const report = await changeOne('addition', by, onProgress, async (change, { articles }) => {
      try {
        const { draft, links } = await draftOfSource(source, { openFetcher: openOne, pages, maxPageBytes })
        const placing = { articles, links, chosen: said, updates: true, maxArticleBytes, change }
        const { article, ...placed } = await placeDraft(draft, placing)
        const { file, title, outlet, published } = article
        await rememberDropped(change, (dropped) => dropped.filter((link) => !links.includes(link)))
        return { ...placed, file, title, outlet, published }
      } catch (error) {
        const reason = reasonOf(error, 'link' in source ? 'The page' : `The file ${source.name}`)
        throw reason === null ? error : new UserError(reason)
      }
    })
    if (report.outcome !== 'already-there') tell(by, `${report.outcome} ${report.file}`, report)
    return report
  }

  async function remove(id: string, by: string, onProgress = NO_PROGRESS): Promise<RemoveReport> {
    const report = await changeOne('removal', by, onProgress, async (change, { articles }) => {
      const article = articleNamed(id, articles)
      const { file, title, url } = article
      const undo = await change.remove(file)
      await rememberDropped(change, (dropped) => (url === undefined ? dropped : [...dropped, url]))
      return { file, title, undo }
    })
    tell(by, `removed ${report.file}`, report)
    return report
  }

  async function restore(undo: string, by: string, onProgress = NO_PROGRESS): Promise<RestoreReport> {
    const report = await changeOne('restoration', by, onProgress, async (change) => {
      return { file: await change.restore(undo) }
    })
    tell(by, `brought back ${report.file}`, report)
    return report
  }

  /** Where it is not remembered, a feed may bring a removed article back; that is no reason to keep it. */
  async function rememberDropped(
    change: CorpusChange,
    next: (dropped: readonly string[]) => readonly string[],
  ): Promise<void> {
    const memory = parseFeedsMemory(await store.state(FEEDS_STATE))
    const dropped = [...new Set(next(memory.dropped))]
    if (dropped.length === memory.dropped.length) return
    await change.saveState(FEEDS_STATE, JSON.stringify({ ...memory, dropped })).catch(() => undefined)
  }

  /** A list that cannot be read or does not fit is reported like an article that does not. */
  async function feedsConfig(): Promise<{ readonly feeds: readonly FeedConfig[]; readonly problems: Rejection[] }> {
    try {
      const { feeds, problems } = parseFeedsConfig(decodeText(await store.file(FEEDS_FILE)))
      return { feeds, problems: problems.map((problem) => ({ file: FEEDS_FILE, ...problem })) }
    } catch (error) {
      if (!isOfDisk(error)) throw error
      return { feeds: [], problems: [{ file: FEEDS_FILE, reason: `cannot be read: ${error.code}` }] }
    }
  }

  /** What cannot be noted now is noted with the next change, or at the next look. */
  function note(job: () => Promise<void>): Promise<void> {
    const noted = noting.then(job).catch((error: unknown) => {
      if (!(error instanceof CorpusBusy) && !isOfDisk(error)) throw error
    })
    noting = noted.catch(() => undefined)
    return noted
  }

  const remember = () => note(rememberServed)
  const saveGaps = () => (gapCounts?.isDirty() ? note(gapCounts.save) : Promise.resolve())

  async function rememberServed(): Promise<void> {
    const reading = served
    if (!('articles' in reading) || reading.version === remembered || !(await store.isOpen())) return
    if (await history.lacks(reading)) {
      await store.change('a note of what is served', async (change) =>
        history.record(change, reading, { at: now(), with: 'start' }, await reader.read()),
      )
    }
    remembered = reading.version
  }

  /** Takes over what another process has changed. */
  async function followOthers(): Promise<void> {
    const manifest = parsedState(await store.state(MANIFEST_STATE).catch(() => null), manifestSchema)
    if (!manifest || manifest.version === followed) return
    if (manifest.version !== served.version) await serve(await reader.read(), NO_PROGRESS)
    followed = manifest.version
  }

  async function lastRefresh(): Promise<RefreshReport | null> {
    const saved = parsedState(await store.state(REPORT_STATE).catch(() => null), refreshReportSchema)
    return saved && saved.startedAt >= (lastReport?.startedAt ?? 0) ? saved : lastReport
  }

  return {
    refresh,
    add,
    remove,
    restore,
    async status() {
      const { feeds, problems } = await feedsConfig()
      const memory = parseFeedsMemory(await store.state(FEEDS_STATE).catch(() => null))
      return {
        version: served.version,
        articles: served.contents.size,
        rejected: [...problems, ...rejected],
        feeds: feeds.map((feed) => feedStatus(feed, memory.feeds[feed.url])),
        lastRefresh: await lastRefresh(),
      }
    },
    async report(id) {
      const report = await lastRefresh()
      return report?.id === id ? report : null
    },
    async reread() {
      await serve(await reader.read(), NO_PROGRESS)
    },
    async follow() {
      await followOthers()
      await remember()
      await saveGaps()
    },
    countGap: (words) => gapCounts?.count(words),
    gaps: async () => (gapCounts ? gapCounts.gaps() : null),
    remember,
    async originOf(file) {
      const sha256 = served.contents.get(file)
      if (sha256 === undefined) return null
      await noting
      return { sha256, corpusVersion: served.version, ...(await history.originOf(file)) }
    },
    async pastWords(id) {
      await noting
      return history.find(id)
    },
    async close() {
      stopping.abort()
      await Promise.all(underWay)
      await saveGaps()
      await noting
    },
  }
}

/** What a small change left. */
type Served = Pick<RestoreReport, 'notServed' | 'versionBefore' | 'versionAfter'>

const feedStatus = ({ url, outlet }: FeedConfig, memory: FeedMemory | undefined): FeedStatus => ({
  url,
  outlet,
  lastSuccess: memory?.lastSuccess,
  lastError: memory?.lastError,
})

const decodeText = (bytes: Uint8Array | null): string => (bytes === null ? '' : decodeBody(bytes))

/** By id, or by file name as reports show it. */
function articleNamed(named: string, articles: readonly Article[]): Article {
  const typed = named.trim()
  const article = articles.find(({ id, file }) => id === typed || file === typed)
  if (!article)
    throw new UserError(`There is no article "${typed.slice(0, 200)}" in the corpus: pick one from the list.`)
  return article
}
