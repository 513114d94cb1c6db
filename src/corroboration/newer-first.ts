/** Puts the newer of two reports first if they match about as well, and it gives another figure or the newest is asked for. */
import type { Answer, Evidence } from '../answer/answer.ts'
import { wholeDay } from '../calendar/calendar-days.ts'
import { passageText } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'
import { answersOtherwise, holdsAsMuch } from './answers-otherwise.ts'
import { isOfNearDay, sameEventAs, toldIn } from './other-figures.ts'

/** The first pieces of evidence, among which other reports are looked for. */
const MAX_COMPARED = 5
/** A report with a smaller share of the first one's score matches less well, and stays behind it. */
const MIN_SCORE_SHARE = 0.15

/**
 * @returns the same answer, with a newer report in front: the newest with another figure, or the newest of all if the question asks for
 *   that. But an article whose link the question holds stays first, and so does one of the days that it names
 */
export function withNewerFirst(search: PassageSearch, answer: Answer): Answer {
  const [first, ...others] = answer.evidence
  if (!first || answer.outcome !== 'answer') return answer
  const alike = others.slice(0, MAX_COMPARED - 1).filter(({ score }) => score >= MIN_SCORE_SHARE * first.score)
  if (alike.length === 0) return answer
  const question = search.analyse(answer.question)
  const asksForDays = question.days !== null && !question.asksForNewest
  if (asksForDays || question.linked.has(first.passage.article)) return answer
  const isUpdate = isUpdateOf(search, question, first)
  const front = alike
    .filter((other) => isOlder(first, other) && isUpdate(other))
    .reduce((newest, other) => (isOlder(newest, other) ? other : newest), first)
  const earlierFigure = [first, ...alike].find(
    (other) => isOlder(other, front) && answersOtherwise(question, toldBy(front), toldBy(other)),
  )
  return { ...answer, evidence: withInFront(front, answer.evidence), ...(earlierFigure && { earlierFigure }) }
}

/** @returns a function from newer evidence to whether it gives another figure, or is the news that the question asks for */
function isUpdateOf(search: PassageSearch, question: UnderstoodQuestion, first: Evidence) {
  const told = toldBy(first)
  const isSameEvent = sameEventAs(search, told)
  return (other: Evidence) =>
    (isOfNearDay(told.article, other.passage.article) && isSameEvent(toldBy(other))) ||
    answersOtherwise(question, told, toldBy(other)) ||
    (question.asksForNewest && holdsAsMuch(question, passageText(first.passage), passageText(other.passage)))
}

/** Scores never rise from one piece to the next, so the places keep their scores. */
const withInFront = (front: Evidence, evidence: Answer['evidence']): Answer['evidence'] =>
  [front, ...evidence.filter((other) => other !== front)].map((piece, i) => ({
    ...piece,
    score: evidence[i]?.score ?? piece.score,
  }))

const toldBy = ({ passage, sentence }: Evidence) => toldIn(passage.article, sentence)
/** Empty if the day is not known. */
const dayOf = ({ passage }: Evidence): string => wholeDay(passage.article.published) ?? ''
const isOlder = (a: Evidence, b: Evidence): boolean => dayOf(a) !== '' && dayOf(a) < dayOf(b)
