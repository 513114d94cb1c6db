/** Tells how much of a place is in quotation marks. */
import type { Place } from './verdict.ts'

/**
 * @param inMarks how many of the words are in quotation marks
 * @param all number of words, at least 1
 */
export function markedPart(inMarks: number, all: number): Place['marked'] {
  if (inMarks === 0) return 'none'
  return inMarks === all ? 'all' : 'part'
}
