/** Which page of the report of a refresh is shown, as a string that a button carries. */

/** The largest page number that a button carries. */
const MAX_PAGE_NUMBER = 9_999
const VIEW = /^([0-9a-f]{8})\/(\d{1,4})$/

interface ReportView {
  readonly reportId: string
  /** From 0. */
  readonly page: number
}

/** @returns null if the text is not a view of a report */
export function decodeReportView(text: string): ReportView | null {
  const [, reportId, page] = VIEW.exec(text) ?? []
  return reportId === undefined ? null : { reportId, page: Number(page) }
}

export const encodeReportView = ({ reportId, page }: ReportView): string =>
  `${reportId}/${Math.min(page, MAX_PAGE_NUMBER)}`
