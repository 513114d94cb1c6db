/** Joins names of which nothing is known but how often they are quoted. */
import { sameFirstName } from '../english/nicknames.ts'
import { nameWords } from './find-speakers.ts'
import type { RegisteredSpeaker } from './join-people.ts'

/**
 * Joins the forms of one name: equal surnames with forms of one first name. A bare surname belongs to the only one who bears it.
 * @param names most quoted first @returns each under the form that is quoted most
 */
export function joinForms(
  names: readonly Pick<RegisteredSpeaker, 'name' | 'quotations'>[],
): readonly RegisteredSpeaker[] {
  const joined: { readonly words: readonly string[]; readonly name: string; quotations: number }[] = []
  const full = names.map(({ name, quotations }) => ({ words: nameWords(name), name, quotations }))
  for (const one of [
    ...full.filter(({ words }) => words.length > 1),
    ...full.filter(({ words }) => words.length < 2),
  ]) {
    const bearers = joined.filter((other) => isForm(one.words, other.words))
    const [bearer] = bearers
    if (bearer && bearers.length === 1) bearer.quotations += one.quotations
    else joined.push({ ...one })
  }
  return joined
    .sort((a, b) => b.quotations - a.quotations)
    .map(({ name, quotations }) => ({ name, kind: 'person', gender: null, aliases: [], quotations, mentions: 0 }))
}

const isForm = (words: readonly string[], of: readonly string[]): boolean =>
  words.at(-1) === of.at(-1) && (words.length < 2 || sameFirstName(words[0] ?? '', of[0] ?? ''))
