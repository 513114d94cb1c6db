/** Recognises questions for what is so on the day of the reader, which an article does not know: "is the road still closed". */
import type { Candidate } from '../search/ranking/candidate.ts'
import { sliceOf } from '../text/span.ts'

const FOR_TODAY =
  /^\P{L}*(?:(?:so|and|but|hey|hi|ok|okay)\P{L}+)?(?:is|are|do|does|has|have)\b.*\b(still|again|already|yet|currently|now|anymore)\b/iu

/**
 * Whether the question asks if something is so by now, and the passage does not have this word: it tells what was so on its day,
 * and no more.
 */
export function isPerhapsOutdated({ question, passage }: Candidate): boolean {
  const { body, language } = passage.article
  if (question.language !== undefined || language !== undefined) return false
  const word = FOR_TODAY.exec(question.text)?.[1]?.toLowerCase()
  if (word === undefined) return false
  const words = sliceOf(body, passage)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return !words.includes(word)
}
