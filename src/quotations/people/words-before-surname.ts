/** Which words an article puts before a surname that it never completes. */
import { TITLES_THAT_ARE_NAMES } from '../../english/name-words.ts'
import { nameKey } from '../../text/name-key.ts'
import { itemAt } from '../item-at.ts'
import type { Entity, PeopleOfArticle } from './people-in-article.ts'
import { officeIn, withoutSuffixes } from './read-name.ts'

/**
 * @param bare somebody of whom the article gives a single name
 * @returns the words before it in longer names ("geneva" of a place "Geneva Holm"), and titles that may be names; in lower case
 */
export function wordsBeforeSurname({ names }: PeopleOfArticle, bare: Entity): readonly string[] {
  const surname = nameKey(bare.name)
  const before = new Set<string>()
  for (const { words, title } of names) {
    const core = withoutSuffixes(words)
    if (core.length === 0 || nameKey(itemAt(core, core.length - 1)) !== surname) continue
    const word = core.at(-2) ?? (title === null ? '' : officeIn(title))
    if (core.length > 1 || TITLES_THAT_ARE_NAMES.has(word)) before.add(word.toLowerCase())
  }
  return [...before]
}
