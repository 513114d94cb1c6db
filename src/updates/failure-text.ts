/** Failures of feeds, pages and files, in sentences for a report. */
import { RejectedFile } from '../corpus/rejection.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import { UserError } from '../process/user-error.ts'
import { FetchFailure } from '../web/fetch-failure.ts'
import { diskReason, endsWriting, isOfDisk } from './disk-failure.ts'

/**
 * @param subject begins the sentence if the error's own message does not: "The page"
 * @returns null if a feed, page or file cannot cause such an error
 */
export function failureText(error: unknown, subject: string): string | null {
  if (error instanceof FetchFailure || error instanceof UserError) return error.message
  if (error instanceof ExtractionFailure || error instanceof RejectedFile) return `${subject} ${error.message}.`
  if (isOfDisk(error) && !endsWriting(error)) return `${subject} cannot be written: ${diskReason(error)}.`
  return null
}
