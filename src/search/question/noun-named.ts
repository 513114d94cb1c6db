/** Tells of what a question asks the name: by cues, without grammar. */
import { answerTypeOf, askedFor, isNamedThing } from './answer-type.ts'

/** What follows the thing, or the end of the question. */
const END = '(?= (?:of|for|from|in|on|at|by|to|that|who|which|whose|when|with|called|named)\\b|[?.,;:]|$)'
const BE = "(?:['’]s| is| are| was| were)"
const CUES = [
  new RegExp(`\\bnames? of (.{1,60}?)${END}`, 'iu'),
  /([\p{L}-]{1,30})['’]s? names?\b/iu,
  new RegExp(`\\bwhat${BE} (.{1,60}?)${END}.{0,60}\\b(?:called|named)\\b`, 'iu'),
  new RegExp(`\\bwho${BE} (?:the|an?|\\S+['’]s) (.{1,60}?)${END}`, 'iu'),
] as const

/** What follows is not read. UTF-16 units. */
const MAX_QUESTION_LENGTH = 400

/**
 * @param question in English, as typed; only its first 400 UTF-16 units count
 * @returns the noun of the thing or person whose name is asked for, as typed: `rival` in "which rival asked for more", `dentist` in
 *   "what is the second dentist called"; empty if the question asks for no name
 */
export function nounNamed(question: string): string {
  const text = question.slice(0, MAX_QUESTION_LENGTH)
  for (const cue of CUES) {
    const noun = lastWordOf(cue.exec(text)?.[1] ?? '')
    if (noun !== '') return noun
  }
  const asked = askedFor(text)
  return answerTypeOf(text) === 'who' || isNamedThing(asked) ? lastWordOf(asked) : ''
}

const lastWordOf = (phrase: string): string => phrase.split(' ').at(-1) ?? ''
