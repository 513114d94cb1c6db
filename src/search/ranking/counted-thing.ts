/** Tells whether a sentence counts the thing that a question asks how many there are of: by what stands before it, without grammar. */
import { tokensOf } from '../../text/analyse.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import { isOfKind } from './sentence-kind.ts'

/** A number counts a thing that follows within so many words: "340 new jobs". */
const MAX_DISTANCE = 3
/** A related word of less weight is another thing. */
const MIN_WEIGHT = 0.5
const YEARS = /\b(?:19|20)\d\d\b/g

/** @returns a function from a sentence to whether it counts the thing; always true if the question names none */
export function countReader({ measure, words }: UnderstoodQuestion): (sentence: string) => boolean {
  const things = words.filter(({ asksFor }) => asksFor === 'thing' || asksFor === 'kind')
  if (measure !== 'count' || things.length === 0) return () => true
  const related = things.flatMap((word) => word.related.filter(({ weight }) => weight >= MIN_WEIGHT))
  const terms = new Set([...things.flatMap((word) => word.terms), ...related].map(({ term }) => term))
  return (sentence) => {
    const tokens = tokensOf(sentence)
    return tokens.some((token, i) => {
      const before = sentence.slice(tokens[Math.max(0, i - MAX_DISTANCE)]?.start, token.start).replace(YEARS, '')
      return token.terms.some((term) => terms.has(term)) && (isOfKind('count', before) || isOfKind('quantity', before))
    })
  }
}
