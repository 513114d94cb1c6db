/** The changes of one updater: one at a time, and none once it is closed. */
import { UserError } from '../process/user-error.ts'
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'

export interface ExclusiveChanges {
  /** Aborted when the updater is closed. */
  readonly signal: AbortSignal
  /**
   * @param what is done and by whom: "a refresh by Ada"
   * @throws CorpusBusy if another change is under way; UserError if the updater is closed
   */
  run<T>(what: string, job: (change: CorpusChange) => Promise<T>): Promise<T>
  /** Aborts the signal, and waits until changes that are under way have ended. */
  close(): Promise<void>
}

export function createExclusiveChanges(store: ArticleStore): ExclusiveChanges {
  const stopping = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  return {
    signal: stopping.signal,
    async run(what, job) {
      if (stopping.signal.aborted) throw new UserError('The bot is being stopped. Try again when it is back.')
      const running = store.change(what, job)
      const ended = running.catch(() => undefined).finally(() => underWay.delete(ended))
      underWay.add(ended)
      return running
    },
    async close() {
      stopping.abort()
      await Promise.all(underWay)
    },
  }
}
