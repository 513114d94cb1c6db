/** What pages write before the names of authors: "By", "Written by", "View all posts by", "Publiziert von", "Text:". */
import {
  BY,
  BY_AFTER_WRITING,
  DESK_LABELS,
  LABELS_OF_AUTHORS,
  OTHER_CREDITS,
  WORDS_OF_WRITING,
  WORDS_WITHIN_OPENINGS,
} from '../../english/author-words.ts'

/** A colon that is no part of a word: German writes "Autor:in". */
const COLON = / ?[:：](?!in(?:nen)?\b) ?/g
const MARKS_AT_END = /(?<![:,.])[:,.]+$/

/**
 * @param text one line
 * @returns what follows the opening; the text itself if it has none, and nothing if it is only an opening or somebody
 *   else's credit: "Photo by Milo Tarn"
 */
export function withoutOpening(text: string): string {
  let rest = text.replace(COLON, ': ').trim()
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = withoutOneOpening(rest)
  }
  return rest
}

function withoutOneOpening(text: string): string {
  const words = text.split(' ')
  const opening = openingOf(words)
  const end = opening.length
  if (!opening.some((key) => !WORDS_WITHIN_OPENINGS.has(key)))
    return BY.has(keyOf(words[0])) ? words.slice(1).join(' ') : text
  if (opening.some((key) => OTHER_CREDITS.has(key)) && !opening.some(isWriting)) return ''
  const next = keyOf(words[end])
  const isBy = BY.has(next) || BY_AFTER_WRITING.has(next)
  const isLabelled = words[end - 1]?.endsWith(':') === true || LABELS_OF_AUTHORS.has(opening.at(-1) ?? '')
  if (!isBy && !isLabelled && end < words.length) return text
  return words.slice(isBy ? end + 1 : end).join(' ')
}

/** The words at the start that are no part of a name, as keys. */
function openingOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => !isOfOpening(word))
  return words.slice(0, end < 0 ? words.length : end).map(keyOf)
}

/** Whether a word stands before names, or is the label of another credit. */
export function isOfOpening(word: string): boolean {
  const key = keyOf(word)
  return (
    isWriting(key) ||
    WORDS_WITHIN_OPENINGS.has(key) ||
    OTHER_CREDITS.has(key) ||
    (DESK_LABELS.has(key) && word.endsWith(':'))
  )
}

const isWriting = (key: string): boolean => WORDS_OF_WRITING.has(key) || LABELS_OF_AUTHORS.has(key)

const keyOf = (word: string | undefined): string => (word ?? '').toLowerCase().replace(MARKS_AT_END, '')
