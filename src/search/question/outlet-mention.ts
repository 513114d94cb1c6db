/** Finds the outlets that a question names, by their names or by abbreviations such as `WaPo`. */
import { tokensOf } from '../../text/analyse.ts'

/** A shorter abbreviation, such as `wp`, may mean too many things. UTF-16 units. */
const MIN_ABBREVIATION_LENGTH = 3

/**
 * @param question as typed
 * @returns those of `outlets` that the question names: in full (`The` may be missing), or as `WaPo`, `NYT`, `nytimes`
 */
export function outletsMentioned(question: string, outlets: readonly string[]): ReadonlySet<string> {
  const words = tokensOf(question).map(({ word }) => word)
  return new Set(
    outlets.filter((outlet) => {
      const name = nameWords(outlet)
      return holdsInOrder(words, name) || words.some((word) => isAbbreviation(word, name))
    }),
  )
}

/** Whether a word of a question is part of the name of one of these outlets, or an abbreviation of it. @param word in lower case */
export const isPartOfOutlet = (word: string, outlets: ReadonlySet<string>): boolean =>
  [...outlets].some((outlet) => nameWords(outlet).includes(word) || isAbbreviation(word, nameWords(outlet)))

const nameWords = (outlet: string): readonly string[] =>
  tokensOf(outlet)
    .map(({ word }) => word)
    .filter((word, i) => !(i === 0 && word === 'the'))

const holdsInOrder = (words: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && words.some((_, i) => name.every((part, k) => words[i + k] === part))

/** Whether a word consists of a beginning of each word of the name: `wapo`, `nyt`, `huffpo`. */
function isAbbreviation(word: string, name: readonly string[]): boolean {
  if (name.length < 2 || word.length < MIN_ABBREVIATION_LENGTH) return false
  const splits = (rest: string, at: number): boolean => {
    const part = name[at]
    if (part === undefined) return rest === ''
    for (let length = 1; length <= Math.min(part.length, rest.length); length++) {
      if (part[length - 1] !== rest[length - 1]) return false
      if (splits(rest.slice(length), at + 1)) return true
    }
    return false
  }
  return splits(word, 0)
}
