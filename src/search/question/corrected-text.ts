/** A question as it would read without misspelt words. */
import { tokensOf } from '../../text/analyse.ts'
import type { Question } from './question.ts'

/** @returns the text of the question, in which the words that were searched for replace the misspelt ones */
export function correctedText({ text, corrections }: Pick<Question, 'text' | 'corrections'>): string {
  if (corrections.length === 0) return text
  const usedFor = new Map(corrections.map(({ typed, used }) => [typed, used]))
  return tokensOf(text).reduceRight((corrected, { start, end }) => {
    const used = usedFor.get(text.slice(start, end))
    return used === undefined ? corrected : corrected.slice(0, start) + used + corrected.slice(end)
  }, text)
}
