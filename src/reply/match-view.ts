/** The state of one shown match, as a short string: a button can carry it, and a restarted bot can read it. */

import type { Strength } from '../answer/answer.ts'
import { type Passage, passageSentences } from '../passages/passage.ts'
import type { Span } from '../text/span.ts'

interface Match {
  readonly passageId: string
  /** Number of the answering sentence within the passage, from 0. */
  readonly sentence: number
}

export interface MatchView {
  /** At most 10, best first. */
  readonly matches: readonly Match[]
  /** Which of them is shown, from 0. */
  readonly at: number
  /** Paragraphs shown before and after the passage, 0 to 35. */
  readonly context: number
  /** How strong the first match is; the others are shown by their number. `quoted`: it answers no question. */
  readonly strength: Strength | 'quoted'
}

/** Paragraphs on each side. */
export const MAX_CONTEXT = 35

const STRENGTHS = { s: 'strong', l: 'likely', w: 'weak', n: 'none', q: 'quoted' } as const
const VIEW = /^([slwnq])([0-9])([0-9a-z])((?:[0-9A-Za-z]{7}[0-9a-z]){1,10})$/
const MATCH_LENGTH = 8

/** @param words the answering sentence, or words within it */
export function matchOf(passage: Passage, words: Span): Match {
  const at = passageSentences(passage).findIndex(({ end }) => words.start < end)
  return { passageId: passage.id, sentence: Math.max(0, at) }
}

/** @returns 11 to 83 characters of `[0-9A-Za-z]` */
export function encodeMatchView(view: MatchView): string {
  const matches = view.matches.map(({ passageId, sentence }) => passageId + Math.min(sentence, 35).toString(36))
  return `${view.strength[0]}${view.at}${Math.min(view.context, MAX_CONTEXT).toString(36)}${matches.join('')}`
}

/** @returns null if the text is not a view: custom ids are data from strangers */
export function decodeMatchView(text: string): MatchView | null {
  const [, strength = '', at = '', context = '', packed = ''] = VIEW.exec(text) ?? []
  const matches: Match[] = []
  for (let i = 0; i < packed.length; i += MATCH_LENGTH) {
    matches.push({ passageId: packed.slice(i, i + 7), sentence: Number.parseInt(packed[i + 7] ?? '0', 36) })
  }
  if (Number(at) >= matches.length) return null
  return {
    matches,
    at: Number(at),
    context: Number.parseInt(context, 36),
    strength: STRENGTHS[strength as keyof typeof STRENGTHS],
  }
}
