/** Says which words of a question were taken for misspelled ones, and offers to search for them as typed. */
import type { Answer } from '../../answer/answer.ts'
import { tokensOf } from '../../text/analyse.ts'
import { clipped } from '../../text/clipped.ts'
import type { Wording } from '../../translations/wording.ts'
import type { Action, Block } from '../reply.ts'

/** Corrections that are named; the others are counted. */
const MAX_NAMED = 3
/** UTF-16 units. */
const MAX_WORD_LENGTH = 40
/** Tells the view of a question from the view of a match. */
const QUESTION_MARK = '='
/** As long as the view of an action may be. UTF-16 units. */
const MAX_VIEW_LENGTH = 83

/** @returns the view of an action that asks a question; null if the question is too long for one */
export function viewOfQuestion(question: string): string | null {
  const view = QUESTION_MARK + question.replace(/\s+/g, ' ').trim()
  return view.length > MAX_VIEW_LENGTH ? null : view
}

/**
 * @param action the action that searches for the words as typed, if there is one
 * @returns one note for each kind of edge, or none if nothing was corrected
 */
export function correctionBlocks(
  corrections: Answer['corrections'],
  action: Action | undefined,
  { say }: Wording,
): readonly Block[] {
  if (corrections.length === 0) return []
  const named = corrections
    .slice(0, MAX_NAMED)
    .map(({ typed, used }) =>
      say('corrections.one', { used: clipped(used, MAX_WORD_LENGTH), typed: clipped(typed, MAX_WORD_LENGTH) }),
    )
  const more = corrections.length - named.length
  const names = named.join(', ')
  const words = more > 0 ? say('list.and-more', { names, count: more }) : names
  return [
    { kind: 'note', text: say(action ? 'corrections.searched' : 'corrections.hint', { words }), only: 'wide' },
    { kind: 'note', text: say('corrections.searched', { words }), only: 'narrow' },
  ]
}

/**
 * The action that asks the question again with the corrected words in quotation marks.
 * @param question as typed
 * @returns none if nothing was corrected, or if the question is too long for a view
 */
export function askAsTyped(question: string, corrections: Answer['corrections'], { say }: Wording): Action | undefined {
  if (corrections.length === 0) return undefined
  const view = viewOfQuestion(quotedIn(question.replace(/\s+/g, ' ').trim(), corrections))
  return view === null ? undefined : { kind: 'view', name: 'typed', label: say('action.as-typed'), view, beside: true }
}

/** @returns the question of a view that asks again; `null` for every other view */
export const questionOfView = (view: string): string | null =>
  view.startsWith(QUESTION_MARK) && view.length <= MAX_VIEW_LENGTH ? view.slice(QUESTION_MARK.length) : null

/** The question with the corrected words in quotation marks. */
function quotedIn(question: string, corrections: Answer['corrections']): string {
  const corrected = new Set(corrections.map(({ typed }) => typed))
  let quoted = question
  for (const { start, end } of tokensOf(question).toReversed()) {
    const typed = question.slice(start, end)
    if (corrected.has(typed)) quoted = `${quoted.slice(0, start)}"${typed}"${quoted.slice(end)}`
  }
  return quoted
}
