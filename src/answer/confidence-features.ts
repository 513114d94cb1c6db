/** What tells whether the briefing answers: named features of the question and its best passages. */
import type { Candidate } from '../search/ranking/candidate.ts'
import { type Held, most } from '../search/ranking/held-words.ts'

/** What the most frequent word counts beside the rarest: in a small briefing its main names stand everywhere. */
const MIN_RARITY = 0.7
/** The answer may stand in one of so many passages, as readers turn to them. */
const BEST = 5

/** The words that are held, each by its rarity, and the outlet and the day that were named: at least 0. */
function support({ question, article }: Candidate, held: Held): number {
  const words = held.reduce((sum, share, i) => sum + Math.max(MIN_RARITY, question.rarities[i] ?? 0) * share, 0)
  return words + Number(article.outletNamed) + Number(article.dayNamed)
}

/** The share of the question's words that a passage holds, each by its rarity; what only names the kind of answer may miss. */
export function shareHeld({ question, holding }: Candidate): number {
  let [held, all] = [0, 0]
  for (const [i, { asksFor, rarity }] of question.words.entries()) {
    const weight = Math.max(MIN_RARITY, rarity)
    if (asksFor === 'kind' && holding.near[i] === 0) continue
    held += weight * (holding.near[i] ?? 0)
    all += weight
  }
  return all === 0 ? 0 : held / all
}

/** Each is at least 0; sums grow by their logarithm, so that the length of a question alone says little. */
export const CONFIDENCE_FEATURES = {
  /** The words of the question, or words related to them, in the first passage, its title and neighbours. */
  words: ([first]) => Math.log1p(support(first, most([first.holding.near, first.around, first.after]))),
  /** The same in one sentence that holds the kind of answer asked for, the best one of the best passages. */
  answer: (best) =>
    Math.max(
      0,
      ...best
        .slice(0, BEST)
        .flatMap((candidate) =>
          candidate.sentences
            .filter(({ answers }) => answers || candidate.question.answerType === 'other')
            .map(({ holding }) => Math.log1p(support(candidate, holding.near))),
        ),
    ),
  /** The question asks for one thing: a kind of answer, or `which …`. */
  asksForOneThing: ([{ question }]) => Number(question.asksForOneThing),
  /** The share of the thing asked for that the first passage lacks, by words. */
  thingMissing: ([{ question, holding }]) => {
    const asked = [...question.words.keys()].filter((i) => question.words[i]?.asksFor === 'thing')
    const all = asked.reduce((sum, i) => sum + (question.rarities[i] ?? 0), 0)
    const held = asked.reduce((sum, i) => sum + (question.rarities[i] ?? 0) * (holding.near[i] ?? 0), 0)
    return all === 0 ? 0 : 1 - held / all
  },
  /** Asked what was said: somebody whom the question names is quoted in the first passage. */
  speaker: ([{ question, quotesAsked }]) => Number(question.answerType === 'said' && quotesAsked === true),
} as const satisfies Readonly<Record<string, (best: Best) => number>>

/** The ranked passages, best first. */
export type Best = readonly [Candidate, ...Candidate[]]

export type ConfidenceFeature = keyof typeof CONFIDENCE_FEATURES
