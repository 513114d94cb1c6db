/** Recognises quizzes: a heading, a question, lettered options, an invitation. */

const MAX_OPTION_LENGTH = 90
const MIN_OPTIONS = 3
const OPTION = /^\(?([A-Ha-h])[.)]\s\S/
const HEADING = /^(?:\w+ )?quiz(?: time| of the week| of the day)?\s?[!:]?$/i
const INVITATION =
  /^(?:(?:news |weekly |pub )?quiz(?: time| of the week| of the day)?\s?[:|]\s\S|(?:take|try|play|test yourself (?:with|in))\b.{0,60}\bquiz\b)/i

/**
 * @param lines the paragraphs of an article, trimmed, in order
 * @returns the positions of those that belong to a quiz
 */
export function quizLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [i, line] of lines.entries()) {
    if (line.length <= 300 && INVITATION.test(line)) found.add(i)
    if (isHeading(line)) addQuestion(lines, i, found)
    else if (line.endsWith('?')) addOptions(lines, i, found)
  }
  return found
}

const isHeading = (line: string): boolean => line.length <= 30 && HEADING.test(line)

/** The heading, and the question below it. */
function addQuestion(lines: readonly string[], heading: number, found: Set<number>): void {
  found.add(heading)
  const question = lines[heading + 1]
  if (question?.endsWith('?')) found.add(heading + 1)
}

/** The question, if at least three lettered options follow it. */
function addOptions(lines: readonly string[], question: number, found: Set<number>): void {
  const first = question + 1
  let after = first
  while (isOption(lines[after], after - first)) after++
  if (after - first < MIN_OPTIONS) return
  for (let i = question; i < after; i++) found.add(i)
}

/** Whether the line is the option with the letter at `position` of the alphabet. */
function isOption(line: string | undefined, position: number): boolean {
  if (line === undefined || line.length > MAX_OPTION_LENGTH) return false
  const letter = OPTION.exec(line)?.[1]?.toLowerCase()
  return letter !== undefined && letter.charCodeAt(0) - 'a'.charCodeAt(0) === position && !/\p{Ll}{3}\.$/u.test(line)
}
