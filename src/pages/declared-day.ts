/** A date as pages and feeds write it -> the day, or nothing if it could mean two days. */
import { readPublished } from '../corpus/front-matter/read-published.ts'

/** What programs write if no time is set: the first moment of 1970 in UTC, in milliseconds. */
const UNSET = 0
const DAY = /^\d{4}-\d\d-\d\d$/
/** Says when the article was changed, not when it was published. */
const CHANGED = /\b(?:updated|modified|corrected|aktualisiert|mis à jour|actualizado|aggiornato)\b/i

/**
 * @param text in any form that `readPublished` takes; the day is the one that is written, in the zone that is written with it
 * @returns `YYYY-MM-DD`, or `undefined` for anything else, such as `03/04/2025`, 30 February, or a month
 */
export function declaredDay(text: string | null | undefined): string | undefined {
  if (!text || CHANGED.test(text) || Date.parse(text) === UNSET) return undefined
  const published = readPublished(text)?.published
  return published !== undefined && DAY.test(published) ? published : undefined
}
