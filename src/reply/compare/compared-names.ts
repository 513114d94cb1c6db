/** The names of outlets that are compared: in a sentence, and in a menu that chooses which are put side by side. */
import { pagesOfSources } from '../../comparison/compared-source.ts'
import type { Passage } from '../../passages/passage.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { counted } from '../holdings-text.ts'
import type { Action, Block } from '../reply.ts'

/** In UTF-16 units: a longer name is cut. */
const MAX_NAME_LENGTH = 30
/** Names in a sentence; the others are counted. */
const MAX_NAMES = 4
/** Discord's select menus hold no more. */
const MAX_CHOICES = 25

/** @param names of outlets, or files of articles without one @returns such as `Coast Daily, Hill Times and 3 more` */
export function namesInShort(names: readonly string[]): string {
  const named = names.slice(0, MAX_NAMES).map((name) => clipped(escapedName(name), MAX_NAME_LENGTH))
  const more = names.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

/** A source with the articles that it is compared by. */
interface Named {
  readonly source: string
  readonly reports: readonly { readonly passage: Passage }[]
}

/** @returns such as `2 outlets`, or `3 of 5 outlets` */
export function howManySources(shown: readonly Named[], sources: readonly Named[]): string {
  const allNamed = sources.every(({ reports }) => reports.every(({ passage }) => passage.article.outlet !== undefined))
  const all = counted(sources.length, allNamed ? 'outlet' : 'source')
  return shown.length < sources.length ? `${shown.length} of ${all}` : all
}

/** @param lead such as `Nothing on this in` */
export const silentNote = (lead: string, silent: readonly string[]): readonly Block[] =>
  silent.length === 0 ? [] : [{ kind: 'note', text: `${lead} ${namesInShort(silent)}.` }]

/**
 * The outlets that may be put side by side, if they are more than a page shows.
 * @param viewOf the view of a page, from 0
 */
export function sourceChoice(
  sources: readonly { readonly source: string }[],
  viewOf: (page: number) => string,
): readonly Action[] {
  const pages = pagesOfSources(sources).slice(0, MAX_CHOICES)
  if (pages.length < 2) return []
  const choices = pages.map((page, i) => ({
    name: `outlets${i + 1}`,
    label: namesInShort(page.map(({ source }) => source)),
    view: viewOf(i),
  }))
  return [{ kind: 'choice', name: 'outlets', label: 'Outlets …', choices }]
}
