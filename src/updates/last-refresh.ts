/** The report of the last refresh, by this process or another one. */
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import type { MessageValues, Said } from '../translations/wording.ts'
import { parsedState } from './parsed-state.ts'
import { type RefreshReport, refreshReportSchema } from './report.ts'

const REPORT_STATE = 'last-refresh.json'

export interface LastRefresh {
  /** Null if there was none. */
  report(): Promise<RefreshReport | null>
  /** Takes a report of this process. */
  set(report: RefreshReport): void
  /** Takes a file out of the report. @param file its path below the corpus */
  erase(change: CorpusChange, file: string): Promise<void>
}

export function createLastRefresh(store: ArticleStore): LastRefresh {
  let own: RefreshReport | null = null
  const savedReport = async () => parsedState(await store.state(REPORT_STATE).catch(() => null), refreshReportSchema)
  return {
    async report() {
      const saved = await savedReport()
      return saved && saved.startedAt >= (own?.startedAt ?? 0) ? saved : own
    },
    async erase(change, file) {
      const saved = await savedReport()
      if (saved) await saveReport(change, withoutFile(saved, file))
      own &&= withoutFile(own, file)
    },
    set(report) {
      own = report
    },
  }
}

function withoutFile(report: RefreshReport, file: string): RefreshReport {
  const others = (files: readonly string[]) => files.filter((other) => other !== file)
  return {
    ...report,
    added: others(report.added),
    changed: others(report.changed),
    removed: others(report.removed),
    rejected: report.rejected.filter(({ source, reason }) => source !== file && !names(reason, file)),
  }
}

/** Whether a value of the message names the file. */
const names = ({ values = {} }: Said, file: string): boolean =>
  Object.values(values).some((value) => isNamed(value, file))

function isNamed(value: MessageValues[string], file: string): boolean {
  if (typeof value !== 'object') return String(value).includes(file)
  return 'key' in value ? names(value, file) : value.some((one) => names(one, file))
}

export const saveReport = (change: CorpusChange, report: RefreshReport): Promise<void> =>
  change.saveState(REPORT_STATE, JSON.stringify(report))
