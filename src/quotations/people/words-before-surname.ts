/** Which words an article puts before a surname that it never completes. */
import { TITLES_THAT_ARE_NAMES } from '../../english/name-words.ts'
import { nameKey } from '../../text/name-key.ts'
import { itemAt } from '../item-at.ts'
import type { PeopleOfArticle } from './people-in-article.ts'
import { officeIn, withoutSuffixes } from './read-name.ts'

/**
 * @returns for the key of a last word of names the words before it ("geneva" of a place "Geneva Holm"), and titles before it that
 *   may be names; in lower case
 */
export function wordsBeforeSurnames({ names }: PeopleOfArticle): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, Set<string>>()
  for (const { words, title } of names) {
    const core = withoutSuffixes(words)
    const word = core.at(-2) ?? (title === null ? '' : officeIn(title))
    if (core.length === 0 || (core.length === 1 && !TITLES_THAT_ARE_NAMES.has(word))) continue
    const surname = nameKey(itemAt(core, core.length - 1))
    const known = before.get(surname) ?? new Set()
    before.set(surname, known.add(word.toLowerCase()))
  }
  return before
}
