/** Tells of what a question asks the name: by cues, without grammar. */
import { AUXILIARY, answerTypeOf, askedFor, isNamedThing } from './answer-type.ts'

/** What follows the thing, or the end of the question. */
const END = '(?= (?:of|for|from|in|on|at|by|to|that|who|which|whose|when|with|called|named)\\b|[?.,;:]|$)'
const BE = "(?:['’]s| is| are| was| were)"
const CUES = [
  new RegExp(`\\bnames? of (.{1,60}?)${END}`, 'iu'),
  /([\p{L}-]{1,30})['’]s? names?\b/iu,
  new RegExp(`\\bwhat${BE} (.{1,60}?)${END}.{0,60}\\b(?:called|named)\\b`, 'iu'),
  new RegExp(`\\bwho${BE} (?:the|an?|\\S+['’]s) (.{1,60}?)${END}`, 'iu'),
] as const

/** "Which pub", "what song"; not "what is the song". */
const WHICH = new RegExp(`\\b(?:which|what) (?!${AUXILIARY}\\b)\\p{L}`, 'iu')

/** What follows is not read. UTF-16 units. */
const MAX_QUESTION_LENGTH = 400

export interface NounNamed {
  /** As typed; empty if the question asks for no name and for no `which …`. */
  readonly noun: string
  /** Whether a description answers too: "which door was open" asks for no name, unlike "which company". */
  readonly takesDescription: boolean
}

/**
 * @param question in English, as typed; only its first 400 UTF-16 units count
 * @returns the noun of the thing or person whose name is asked for: `company` in "which company makes it", `dentist` in "what is the
 *   second dentist called"
 */
export function nounNamed(question: string): NounNamed {
  const text = question.slice(0, MAX_QUESTION_LENGTH)
  for (const cue of CUES) {
    const noun = lastWordOf(cue.exec(text)?.[1] ?? '')
    if (noun !== '') return { noun, takesDescription: false }
  }
  if (!WHICH.test(text)) return { noun: '', takesDescription: false }
  const asked = askedFor(text)
  return { noun: lastWordOf(asked), takesDescription: answerTypeOf(text) !== 'who' && !isNamedThing(asked) }
}

const lastWordOf = (phrase: string): string => phrase.split(' ').at(-1) ?? ''
