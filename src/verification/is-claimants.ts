/** Tells whether a quotation is by the speaker whom a member claims. */
import { namesJoined } from '../quotations/joint-name.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { nameInFull } from '../speakers/join-people.ts'
import type { ClaimedSpeaker } from './verdict.ts'

/**
 * @returns `unknown` if the article does not say clearly who speaks, or if a claimed name that the briefing does not
 *   know shares a word with the speaker's
 */
export function isClaimants(
  { typed, meant }: ClaimedSpeaker,
  quotation: Pick<Quotation, 'speaker'> | null,
): 'yes' | 'no' | 'unknown' {
  const speaker = quotation?.speaker ?? null
  if (speaker === null || speaker.kind === 'unnamed') return 'unknown'
  const isJoint = speaker.kind === 'person' && speaker.bearer === undefined
  const names = isJoint ? namesJoined(speaker.name) : [nameInFull(speaker)]
  if (meant.some(({ name, kind }) => names.includes(name) && kind === speaker.kind)) return 'yes'
  if (meant.length > 0) return 'no'
  const words = wordsOfName(speaker.name)
  return [...wordsOfName(typed)].some((word) => words.has(word)) ? 'unknown' : 'no'
}

const wordsOfName = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  )
