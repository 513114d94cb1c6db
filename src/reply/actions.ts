/** Buttons that several replies have. */
import type { Passage } from '../passages/passage.ts'
import { clipped } from '../text/clipped.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'
import { encodeMatchView, matchOf } from './match-view.ts'
import type { Action } from './reply.ts'

/** In UTF-16 units: Discord allows no longer link on a button (components reference). */
export const MAX_LINK_LENGTH = 512

/** Opens the article; a narrow edge makes the title the link instead. */
export const openAction = (link: string | undefined, { say }: Wording = wordingIn()): readonly Action[] =>
  link === undefined || link.length > MAX_LINK_LENGTH
    ? []
    : [{ kind: 'link', name: 'open', label: say('action.open'), link, only: 'wide' }]

/** @param id of a passage or a quotation */
export const citeAction = (id: string, { say }: Wording = wordingIn()): Action => ({
  kind: 'view',
  name: 'cite',
  label: say('action.cite'),
  view: id,
  command: 'cite',
  beside: true,
})

/** Where a passage or a quotation comes from: a card with its citation, or two actions if there is room for them. */
export const sourceActions = (id: string, wording: Wording = wordingIn()): readonly Action[] => [
  { ...citeAction(id, wording), only: 'wide' },
  {
    kind: 'view',
    name: 'provenance',
    label: wording.say('action.provenance'),
    view: id,
    command: 'provenance',
    beside: true,
    only: 'wide',
  },
  {
    kind: 'view',
    name: 'source',
    label: wording.say('action.source'),
    view: sourceCardView(id),
    command: 'provenance',
    beside: true,
    only: 'narrow',
  },
]

/** The view of the card that holds provenance and citation. @param id of a passage or a quotation */
export const sourceCardView = (id: string): string => `${id}+`

/** Words whose surroundings a reader may want to see. */
interface WordsInPassage {
  readonly passage: Passage
  /** Within the passage. */
  readonly words: Span
  /** Tells them from the others. */
  readonly number: number
}

/** In UTF-16 units: a choice repeats no more of the words. */
const MAX_CHOICE_LENGTH = 60
/** Discord's select menus hold no more. */
const MAX_CHOICES = 25

/** Shows some words in the passage around them: one button, or one choice of several. */
export function contextActions(places: readonly WordsInPassage[], { say }: Wording = wordingIn()): readonly Action[] {
  const choices = places.slice(0, MAX_CHOICES).map(({ passage, words, number }) => ({
    name: `context${number}`,
    label: `${number}. ${clipped(sliceOf(passage.article.body, words).replace(/\s+/g, ' ').trim(), MAX_CHOICE_LENGTH)}`,
    view: encodeMatchView({ matches: [matchOf(passage, words)], at: 0, context: 0, strength: 'quoted' }),
  }))
  const [only, ...others] = choices
  if (!only) return []
  const shared = { command: 'ask', beside: true } as const
  return others.length === 0
    ? [{ kind: 'view', name: 'context', label: say('action.context'), view: only.view, ...shared }]
    : [{ kind: 'choice', name: 'context', label: say('action.contexts'), choices, ...shared }]
}

/** The buttons that turn pages, as far as there are pages. @param viewOf the view of a page, from 0 */
export const pageActions = (
  page: number,
  pages: number,
  viewOf: (page: number) => string,
  { say }: Wording = wordingIn(),
): readonly Action[] => [
  ...(page > 0 ? [{ kind: 'view', name: 'previous', label: say('action.back'), view: viewOf(page - 1) } as const] : []),
  ...(page + 1 < pages
    ? [{ kind: 'view', name: 'next', label: say('action.next'), view: viewOf(page + 1) } as const]
    : []),
]
