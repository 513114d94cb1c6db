/** What the changes of one updater share. Each piece of mutable state has one owner here. */
import type { Fetcher } from '../web/fetcher.ts'
import { type BackgroundNotes, createBackgroundNotes } from './background-notes.ts'
import { createExclusiveChanges, type ExclusiveChanges } from './exclusive-changes.ts'
import { createLastRefresh, type LastRefresh } from './last-refresh.ts'
import { createServedCorpus, type ServedCorpus } from './served-corpus.ts'
import type { CorpusUpdaterParts } from './updater-parts.ts'

export interface UpdaterContext extends CorpusUpdaterParts {
  readonly served: ServedCorpus
  readonly changes: ExclusiveChanges
  readonly notes: BackgroundNotes
  readonly lastRefresh: LastRefresh
  /** Opens a fetcher that ends when the updater is closed. */
  readonly openOwnFetcher: () => Promise<Fetcher>
  /** Tells of a change. */
  tell(by: string, what: string, versions: Versions): void
}

/** Of the served articles, as `CorpusReading` has it. */
interface Versions {
  readonly versionBefore: string
  readonly versionAfter: string
}

export function createUpdaterContext(parts: CorpusUpdaterParts): UpdaterContext {
  const changes = createExclusiveChanges(parts.store)
  return {
    ...parts,
    changes,
    served: createServedCorpus(parts.before, parts.publish),
    notes: createBackgroundNotes(),
    lastRefresh: createLastRefresh(parts.store),
    openOwnFetcher: () => parts.openFetcher(changes.signal),
    tell: (by, what, { versionBefore, versionAfter }) =>
      parts.onChange?.({ by, what, isNew: versionBefore !== versionAfter }),
  }
}
