/** The report of a refresh in words, in pages if it is long. */
import { escapedName } from '../../text/escaped-name.ts'
import { saidText, type Wording, wordingIn } from '../../translations/wording.ts'
import type { RefreshReport } from '../../updates/report.ts'
import { pageActions } from '../actions.ts'
import type { Block, ListBlock, Reply } from '../reply.ts'
import { refreshSummary } from './refresh-summary.ts'
import { refusalText } from './refusal-text.ts'
import { encodeReportView } from './report-view.ts'

/** In UTF-16 units: a page of a report. Escaped for Discord it may become twice as long. */
const MAX_PAGE_LENGTH = 1_500
const MAX_LINES_PER_PAGE = 15
/** In UTF-16 units: an edge cuts a line that is longer. */
const MAX_LINE_LENGTH = 280
interface Line {
  readonly heading: string
  readonly text: string
}

/** @param asked a page, from 0; a page beyond the last is the last. `whole` shows all of it on one page. */
export function refreshReply(report: RefreshReport, asked: number | 'whole' = 0, wording = wordingIn()): Reply {
  const { say, language } = wording
  const lines = linesOf(report, wording)
  const pages = asked === 'whole' ? [lines] : pagesOf(lines)
  const page = asked === 'whole' ? 0 : Math.min(asked, Math.max(0, pages.length - 1))
  const part = pages.length > 1 ? say('list.page', { page: page + 1, pages: pages.length }) : ''
  const view = (to: number) => encodeReportView({ reportId: report.id, page: to })
  return {
    audience: 'asker',
    language,
    heading: say(report.failures.length > 0 ? 'refresh.in-part' : 'refresh.done') + part,
    blocks: [
      ...report.failures.map((failure): Block => ({ kind: 'note', text: saidText(failure, wording) })),
      { kind: 'note', text: refreshSummary(report, wording) },
      ...blocksOf(pages[page] ?? []),
    ],
    actions: pageActions(page, pages.length, view, wording),
  }
}

function linesOf(report: RefreshReport, wording: Wording): readonly Line[] {
  const { added, changed, removed, rejected, notes = [] } = report
  const { say } = wording
  return [
    ...rejected.map((refusal) => ({ heading: say('refresh.rejected'), text: refusalText(refusal, wording) })),
    ...notes.map((note) => ({ heading: say('refresh.noted'), text: refusalText(note, wording) })),
    ...added.map((file) => ({ heading: say('refresh.added'), text: escapedName(file) })),
    ...changed.map((file) => ({ heading: say('refresh.changed'), text: escapedName(file) })),
    ...removed.map((file) => ({ heading: say('refresh.removed'), text: escapedName(file) })),
  ]
}

function pagesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = []
  let length = 0
  for (const line of lines) {
    const own = Math.min(line.text.length, MAX_LINE_LENGTH)
    const page = pages.at(-1)
    if (page && page.length < MAX_LINES_PER_PAGE && length + own <= MAX_PAGE_LENGTH) {
      page.push(line)
      length += own
    } else {
      pages.push([line])
      length = own
    }
  }
  return pages
}

function blocksOf(lines: readonly Line[]): readonly ListBlock[] {
  const headings = [...new Set(lines.map(({ heading }) => heading))]
  return headings.map((heading) => ({
    kind: 'list',
    heading,
    items: lines.filter((line) => line.heading === heading).map(({ text }) => ({ text })),
  }))
}
