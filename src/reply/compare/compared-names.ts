/** Words of comparisons: the names of outlets, in a sentence and in a menu, and what texts contradict each other in. */
import { pagesOfSources } from '../../comparison/compared-source.ts'
import type { Passage } from '../../passages/passage.ts'
import type { DifferenceKind } from '../../statements/differences.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import type { Wording } from '../../translations/wording.ts'
import type { Action, Block } from '../reply.ts'

/** In UTF-16 units: a longer name is cut. */
const MAX_NAME_LENGTH = 30
/** Names in a sentence; the others are counted. */
const MAX_NAMES = 4
/** Discord's select menus hold no more. */
const MAX_CHOICES = 25

/** @param names of outlets, or files of articles without one @returns such as `Coast Daily, Hill Times and 3 more` */
export function namesInShort(names: readonly string[], { say }: Wording): string {
  const named = names.slice(0, MAX_NAMES).map((name) => clipped(escapedName(name), MAX_NAME_LENGTH))
  const more = names.length - named.length
  return more > 0 ? say('list.and-more', { names: named.join(', '), count: more }) : named.join(', ')
}

/** A source with the articles that it is compared by. */
interface Named {
  readonly source: string
  readonly reports: readonly { readonly passage: Passage }[]
}

/** @returns such as `2 outlets`, or `3 of 5 outlets` */
export function howManySources(shown: readonly Named[], sources: readonly Named[], { say }: Wording): string {
  const allNamed = sources.every(({ reports }) => reports.every(({ passage }) => passage.article.outlet !== undefined))
  const all = say(allNamed ? 'compare.outlets' : 'compare.sources', { count: sources.length })
  return shown.length < sources.length ? say('compare.some', { shown: shown.length, all }) : all
}

export const silentNote = (
  key: 'compare.nothing-in' | 'compare.words-not-in',
  silent: readonly string[],
  wording: Wording,
): readonly Block[] =>
  silent.length === 0 ? [] : [{ kind: 'note', text: wording.say(key, { names: namesInShort(silent, wording) }) }]

/** @returns such as `another figure, another day` */
export const differenceWords = (kinds: readonly DifferenceKind[], { say }: Wording): string =>
  kinds.map((kind) => say(`difference.${kind}`)).join(', ')

/**
 * The outlets that may be put side by side, if they are more than a page shows.
 * @param viewOf the view of a page, from 0
 */
export function sourceChoice(
  sources: readonly { readonly source: string }[],
  viewOf: (page: number) => string,
  wording: Wording,
): readonly Action[] {
  const pages = pagesOfSources(sources).slice(0, MAX_CHOICES)
  if (pages.length < 2) return []
  const choices = pages.map((page, i) => ({
    name: `outlets${i + 1}`,
    label: namesInShort(
      page.map(({ source }) => source),
      wording,
    ),
    view: viewOf(i),
  }))
  return [{ kind: 'choice', name: 'outlets', label: wording.say('action.outlets'), choices }]
}
