/** The report of the last refresh, by this process or another one. */
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import { parsedState } from './parsed-state.ts'
import { type RefreshReport, refreshReportSchema } from './report.ts'

const REPORT_STATE = 'last-refresh.json'

export interface LastRefresh {
  /** Null if there was none. */
  report(): Promise<RefreshReport | null>
  /** Takes a report of this process. */
  set(report: RefreshReport): void
}

export function createLastRefresh(store: ArticleStore): LastRefresh {
  let own: RefreshReport | null = null
  return {
    async report() {
      const saved = parsedState(await store.state(REPORT_STATE).catch(() => null), refreshReportSchema)
      return saved && saved.startedAt >= (own?.startedAt ?? 0) ? saved : own
    },
    set(report) {
      own = report
    },
  }
}

export const saveReport = (change: CorpusChange, report: RefreshReport): Promise<void> =>
  change.saveState(REPORT_STATE, JSON.stringify(report))
