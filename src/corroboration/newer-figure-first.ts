/** Puts the newer of two reports first if they give different figures of one event and match about as well. */
import type { Answer, Evidence } from '../answer/answer.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { countedFigures } from './counted-figures.ts'
import { isOfNearDay, sameEventAs, toldIn } from './other-figures.ts'

/** The first pieces of evidence, among which a newer report is looked for. */
const MAX_COMPARED = 5
/** A newer report with a smaller share of the first one's score matches less well, and stays behind it. */
const MIN_SCORE_SHARE = 0.4

/**
 * @returns the same answer, with the newest report of the first one's event in front; but an article whose link the question
 *   holds stays first
 */
export function withNewerFigureFirst(search: PassageSearch, answer: Answer): Answer {
  const [first, ...others] = answer.evidence
  if (!first || answer.outcome !== 'answer') return answer
  const told = toldBy(first)
  if (countedFigures(told.text).length === 0) return answer
  const isSameEvent = sameEventAs(search, told)
  const newest = others
    .slice(0, MAX_COMPARED - 1)
    .filter((other) => isNewer(other, first) && other.score >= MIN_SCORE_SHARE * first.score)
    .filter((other) => isSameEvent(toldBy(other)))
    .reduce((found, other) => (dayOf(other) > dayOf(found) ? other : found), first)
  if (newest === first || search.analyse(answer.question).linked.has(first.passage.article)) return answer
  const moved = [newest, ...answer.evidence.filter((other) => other !== newest)]
  // Scores never rise from one piece to the next, so the places keep their scores.
  const evidence = moved.map((piece, i) => ({ ...piece, score: answer.evidence[i]?.score ?? piece.score }))
  return { ...answer, evidence }
}

const toldBy = ({ passage, sentence }: Evidence) => toldIn(passage.article, sentence)
const dayOf = ({ passage }: Evidence): string => passage.article.published ?? ''
const isNewer = (a: Evidence, b: Evidence): boolean =>
  isOfNearDay(a.passage.article, b.passage.article) && dayOf(a) > dayOf(b)
