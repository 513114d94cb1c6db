/** Which outlets a question names, by their names or the abbreviations that readers make of them. */
import { tokensOf } from '../../text/analyse.ts'

/** A shorter one, such as `wp`, stands for too much. */
const MIN_ABBREVIATION = 3

/** @returns those of `outlets` that the question names: in full (without an article), or as `WaPo`, `NYT`, `nytimes` */
export function outletsMentioned(question: string, outlets: readonly string[]): ReadonlySet<string> {
  const words = tokensOf(question).map(({ word }) => word)
  return new Set(
    outlets.filter((outlet) => {
      const name = nameWords(outlet)
      return holdsInOrder(words, name) || words.some((word) => isAbbreviation(word, name))
    }),
  )
}

const nameWords = (outlet: string): readonly string[] =>
  tokensOf(outlet)
    .map(({ word }) => word)
    .filter((word, i) => !(i === 0 && word === 'the'))

const holdsInOrder = (words: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && words.some((_, i) => name.every((part, k) => words[i + k] === part))

/** Whether a word is made of a beginning of each word of the name: `wapo`, `nyt`, `huffpo`. */
export function isAbbreviation(word: string, name: readonly string[]): boolean {
  if (name.length < 2 || word.length < MIN_ABBREVIATION) return false
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
