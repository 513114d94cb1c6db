/** The name of a briefing in the search engine. */
import { createHash } from 'node:crypto'

const DIGITS = 12

/**
 * @param prefix what all names of the bot begin with
 * @param briefing the name of one of several briefings; it may hold letters that the engine's names may not
 * @returns what the names of its indices begin with
 */
export const searchIndexName = (prefix: string, briefing: string): string =>
  `${prefix}-${createHash('sha256').update(briefing.toLowerCase()).digest('hex').slice(0, DIGITS)}`
