/** What was served when the watches were last compared with the briefing, as it is kept. */
import { z } from 'zod'
import type { ServedMark } from '../briefing/arrivals.ts'

export const seenSchema = z.union([
  /** All ids in one string: there may be a million. */
  z.object({ version: z.literal(1), passages: z.string() }),
  z.object({ version: z.literal(1), changedAt: z.number() }),
])

type Seen = z.output<typeof seenSchema>

const ID_LENGTH = 7

/** @param mark ids of passages have seven characters */
export const packed = (mark: ServedMark): Seen =>
  mark.kind === 'engine' ? { version: 1, changedAt: mark.changedAt } : { version: 1, passages: mark.ids.join('') }

export function unpacked(seen: Seen): ServedMark {
  if ('changedAt' in seen) return { kind: 'engine', changedAt: seen.changedAt }
  const ids: string[] = []
  for (let i = 0; i < seen.passages.length; i += ID_LENGTH) ids.push(seen.passages.slice(i, i + ID_LENGTH))
  return { kind: 'passages', ids }
}
