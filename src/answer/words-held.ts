/** How far a passage holds the words of a question, and which are missing. */

import type { Candidate } from '../search/ranking/candidate.ts'
import { type Held, most, share } from '../search/ranking/held-words.ts'

/** A more frequent word counts as if it were this rare: in a small briefing, the main names occur in most passages. */
const MIN_RARITY = 0.7
/** At least 0: the words that are held, each by its rarity, plus 1 each for the outlet and the day that the question names. */
export function support({ question, article }: Candidate, held: Held): number {
  const words = held.reduce((sum, part, i) => sum + rarityOf(question, i) * part, 0)
  return words + Number(article.outletNamed) + Number(article.dayNamed && question.namesDays)
}

/**
 * In [0, 1]: the share of the question's words that a passage or its title holds, each by its rarity. A word that only names
 * the kind of the answer may be missing.
 */
export function shareHeld({ question, holding, article: { title } }: Candidate): number {
  let [held, all] = [0, 0]
  const together = most([holding.inSense(), title])
  for (const [i, { asksFor, rarity }] of question.words.entries()) {
    const weight = Math.max(MIN_RARITY, rarity)
    if (asksFor === 'kind' && together[i] === 0) continue
    held += weight * (together[i] ?? 0)
    all += weight
  }
  return all === 0 ? 0 : held / all
}

/** For each word of the question, how far a passage holds it, or its title or a neighbour does. */
export const heldAround = ({ holding, around, after }: Candidate): Held => most([holding.inSense(), around, after])

/** The rarest word of the question that is not held there, by its rarity: in [0, 1]. */
export const rarestMissing = (first: Candidate): number =>
  heldAround(first).reduce((rarest, held, i) => Math.max(rarest, (1 - held) * rarityOf(first.question, i)), 0)

/** The positions of the words of the question that are not held there. */
export function wordsMissing(first: Candidate): readonly number[] {
  const held = heldAround(first)
  return [...held.keys()].filter((i) => (held[i] ?? 0) < MIN_HELD)
}

/** A word counts as held if this much of it is: a likely misspelling is. */
export const MIN_HELD = 0.3

/** In [0, 1]: the share of the question's words that are held, each by its rarity. */
export const shareOf = (question: Candidate['question'], held: Held): number =>
  share(
    held,
    question.rarities.map((_, i) => rarityOf(question, i)),
  )

/** The same of what is held there. */
export const shareHeldAround = (first: Candidate): number => shareOf(first.question, heldAround(first))

export const rarityOf = ({ rarities }: Candidate['question'], word: number): number =>
  Math.max(MIN_RARITY, rarities[word] ?? 0)
