/** Failures of feeds, pages and files, in sentences for a report. */
import { RejectedFile } from '../corpus/rejection.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import { UserError } from '../process/user-error.ts'
import { saidOf } from '../translations/reader-error.ts'
import type { Said } from '../translations/wording.ts'
import { FetchFailure } from '../web/fetch-failure.ts'
import { diskValues, endsWriting, isOfDisk } from './disk-failure.ts'

/**
 * @param subject a message that names what failed and takes the `reason`, such as `report.page`
 * @returns null if a feed, page or file cannot cause such an error
 */
export function failureReason(error: unknown, subject: Said): Said | null {
  const about = (reason: Said): Said => ({ key: subject.key, values: { ...subject.values, reason } })
  if (error instanceof FetchFailure) return error.why
  if (error instanceof UserError) return saidOf(error)
  if (error instanceof ExtractionFailure) return about(error.why)
  if (error instanceof RejectedFile) return about(error.reason)
  if (isOfDisk(error) && !endsWriting(error)) return about({ key: 'disk.unwritable', values: diskValues(error) })
  return null
}
