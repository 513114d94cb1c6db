/** What the changes of one updater share. Each piece of mutable state has one owner here. */
import pLimit from 'p-limit'
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusReader } from '../corpus/read-corpus.ts'
import type { Said } from '../translations/wording.ts'
import type { Fetcher } from '../web/fetcher.ts'
import { type BackgroundNotes, createBackgroundNotes } from './background-notes.ts'
import { createLastRefresh, type LastRefresh } from './last-refresh.ts'
import { createRunningChanges, type RunningChanges } from './running-changes.ts'
import { createServedCorpus, type ServedCorpus } from './served-corpus.ts'
import type { CorpusUpdaterParts } from './updater-parts.ts'

export interface UpdaterContext extends Omit<CorpusUpdaterParts, 'publish'> {
  readonly served: ServedCorpus
  readonly changes: RunningChanges
  readonly notes: BackgroundNotes
  readonly lastRefresh: LastRefresh
  /** Opens a fetcher that ends when the updater is closed, or this signal is aborted. */
  readonly openOwnFetcher: (signal?: AbortSignal) => Promise<Fetcher>
  /** Tells of a change. */
  tell(by: string, what: Said, versions: Versions): void
}

/** Of the served articles, as `CorpusReading` has it. */
interface Versions {
  readonly versionBefore: string
  readonly versionAfter: string
}

export function createUpdaterContext<Held extends HeldArticle>(parts: CorpusUpdaterParts<Held>): UpdaterContext {
  const changes = createRunningChanges()
  const reader = oneReadingAtATime(parts.reader)
  return {
    ...parts,
    changes,
    reader,
    served: createServedCorpus({ ...parts, reader }),
    notes: createBackgroundNotes(),
    lastRefresh: createLastRefresh(parts.store),
    openOwnFetcher: (signal) => parts.openFetcher(signal ? AbortSignal.any([changes.signal, signal]) : changes.signal),
    tell: (by, what, { versionBefore, versionAfter }) =>
      parts.onChange?.({ by, what, isNew: versionBefore !== versionAfter }),
  }
}

/** Two readings at once would make two objects of one new article. */
function oneReadingAtATime<Held extends HeldArticle>(reader: CorpusReader<Held>): CorpusReader<Held> {
  const inTurn = pLimit(1)
  return { ...reader, read: () => inTurn(() => reader.read()) }
}
