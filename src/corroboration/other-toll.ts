/** Tells whether two sentences give two tolls of one event: "17 people were killed", "the death toll has risen to 22". */
import { TOLL_WORDS } from '../english/verb-words.ts'
import { canBeOneDay } from '../statements/read-days.ts'
import { isSameFigure } from '../statements/read-figures.ts'
import type { StatementWord } from '../statements/statement-words.ts'
import type { Statement } from './same-report.ts'

const OF_DEATH = /^(?:kill|died?$|dies$|dying|dead|deaths?$|fatal)/
/** Words besides the toll that both must have. */
const MIN_SHARED_WORDS = 3

/** Whether each gives one number of dead, another one, for an event that both name. */
export function hasOtherToll(a: Statement, b: Statement): boolean {
  const [one, other] = [tollOf(a), tollOf(b)]
  if (!one || !other || isSameFigure(one, other)) return false
  const [ofA, ofB] = [eventWords(a), eventWords(b)]
  const shared = ofA.filter((word) => ofB.some(({ key }) => key === word.key))
  const names = shared.filter(({ isName }) => isName)
  return (
    names.length > 0 &&
    shared.length >= MIN_SHARED_WORDS &&
    shared.length === Math.min(ofA.length, ofB.length) &&
    canBeOfOneDay(a, b)
  )
}

/** The only figure of a sentence about deaths; `null` if it has none or several, or denies something. */
function tollOf({ words }: Statement): StatementWord['figure'] | null {
  const figures = words.filter(({ figure }) => figure)
  const isOfDeath = words.some(({ word }) => OF_DEATH.test(word))
  return isOfDeath && figures.length === 1 && !words.some(({ word }) => /^(?:no|not|never|may|might|could)$/.test(word))
    ? figures[0]?.figure
    : null
}

const eventWords = ({ words }: Statement): readonly StatementWord[] =>
  words.filter(
    ({ word, isContent, isAttribution, figure, day }) =>
      isContent && !isAttribution && !figure && !day && !TOLL_WORDS.has(word),
  )

/** Whether all days that one names can be among those of the other. */
function canBeOfOneDay(a: Statement, b: Statement): boolean {
  const daysIn = ({ words }: Statement) =>
    words.flatMap(({ day, isAttribution }) => (day && !isAttribution ? [day] : []))
  const [ofA, ofB] = [daysIn(a), daysIn(b)]
  const [fewer, more] = ofA.length <= ofB.length ? [ofA, ofB] : [ofB, ofA]
  return fewer.every((day) => more.some((other) => canBeOneDay(day, other)))
}
