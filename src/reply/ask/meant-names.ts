/** Offers names of the briefing in place of words of a question that occur nowhere: "Did you mean Marco Rubio?" */
import type { Answer } from '../../answer/answer.ts'
import type { Briefing } from '../../briefing/briefing.ts'
import { clipped } from '../../text/clipped.ts'
import type { Wording } from '../../translations/wording.ts'
import type { Action } from '../reply.ts'
import { viewOfQuestion } from './corrections.ts'

/** Names that are offered. */
const MAX_NAMES = 2
/** Shorter words are like too many names. UTF-16 units. */
const MIN_WORD_LENGTH = 4
/** UTF-16 units. */
const MAX_NAME_LENGTH = 40

/** @returns actions that ask again with the name; none while quotations are still being read, or if no name is like a word */
export function meantActions(
  { question, unknownWords }: Pick<Answer, 'question' | 'unknownWords'>,
  briefing: Pick<Briefing, 'quotationsSoFar'>,
  { say }: Wording,
): readonly Action[] {
  const book = briefing.quotationsSoFar()
  const meant = unknownWords.flatMap((typed) =>
    typed.length < MIN_WORD_LENGTH || !book ? [] : book.complete(typed, 1).map((name) => ({ typed, name })),
  )
  return meant.slice(0, MAX_NAMES).flatMap(({ typed, name }, i) => {
    const view = viewOfQuestion(question.replace(typed, () => likestWord(name, typed)))
    const label = say('action.meant', { name: clipped(name, MAX_NAME_LENGTH) })
    return view === null
      ? []
      : [{ kind: 'view', name: i === 0 ? 'meant' : `meant${i + 1}`, label, view, beside: true } as const]
  })
}

/** The word of a name that begins most as the typed one does; the last of those that begin alike. */
function likestWord(name: string, typed: string): string {
  const begins = (word: string): number => {
    const [a, b] = [word.toLowerCase(), typed.toLowerCase()]
    let length = 0
    while (length < a.length && a[length] === b[length]) length++
    return length
  }
  return name.split(/\s+/).reduce((best, word) => (begins(word) >= begins(best) ? word : best))
}
