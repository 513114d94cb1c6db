/** What the rules for page furniture look at in one paragraph. */

/** The words before the first colon of a paragraph, and what follows the colon. */
export interface LabelledText {
  readonly label: string
  /** Lower case, with straight apostrophes. */
  readonly key: string
  readonly rest: string
  /** Whether white space follows the colon. Scraped links often have none: "More:Ferry fares rise". */
  readonly spaced: boolean
}

/** UTF-16 units. What is longer is no label. */
const MAX_LABEL_LENGTH = 80

const SENTENCE_END = /[.!?…。！？।។။؟۔][”’"')\]»」』）】]*$/
/** "he said.", but not "Jane R." or "Dr.". */
const STATEMENT_END = /\p{Ll}{3}\.[”’"')\]»]*$|[”’"')\]»\d%]\.$/u

/** Whether it ends like a sentence or a question. */
export const endsASentence = (text: string): boolean => SENTENCE_END.test(text.slice(-8))

/** Whether it ends with the full stop of a sentence: no question, abbreviation or initial. */
export const endsAStatement = (text: string): boolean => STATEMENT_END.test(text.slice(-12))

/** The text in lower case, with straight apostrophes, for a look-up in a list of words. */
export const keyOf = (text: string): string => text.toLowerCase().replaceAll('’', "'").trim()

/** @returns `null` if no label comes before the first colon */
export function labelledText(text: string): LabelledText | null {
  const colon = text.indexOf(':')
  if (colon < 1 || colon > MAX_LABEL_LENGTH) return null
  const after = text.slice(colon + 1)
  const rest = after.trim()
  if (rest === '' || rest.startsWith('//')) return null
  const label = text.slice(0, colon).trim()
  return { label, key: keyOf(label), rest, spaced: after.length > 0 && /^\s/.test(after) }
}

export const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
