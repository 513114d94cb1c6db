/** Buttons that several replies have. */
import type { Passage } from '../passages/passage.ts'
import type { Span } from '../text/span.ts'
import { encodeMatchView, matchOf } from './match-view.ts'
import type { Action } from './reply.ts'

/** In UTF-16 units: Discord allows no longer link on a button (components reference). */
export const MAX_LINK_LENGTH = 512

export const openAction = (link: string | undefined): readonly Action[] =>
  link === undefined || link.length > MAX_LINK_LENGTH
    ? []
    : [{ kind: 'link', name: 'open', label: 'Open article', link }]

/** @param id of a passage or a quotation */
export const citeAction = (id: string): Action => ({
  kind: 'view',
  name: 'cite',
  label: 'Cite',
  view: id,
  command: 'cite',
  beside: true,
})

/** @param id of a passage or a quotation */
export const provenanceAction = (id: string): Action => ({
  kind: 'view',
  name: 'provenance',
  label: 'Provenance',
  view: id,
  command: 'provenance',
  beside: true,
})

/**
 * A button that shows the passage around some words.
 * @param words within the passage
 * @param number of the words among several; empty if there are no others
 */
export const contextAction = (passage: Passage, words: Span, number: string): Action => ({
  kind: 'view',
  name: `context${number}`,
  label: `Context ${number}`.trim(),
  view: encodeMatchView({ matches: [matchOf(passage, words)], at: 0, context: 0, strength: 'quoted' }),
  command: 'ask',
  beside: true,
})

/** The two buttons that turn pages; none if there is only one page. @param viewOf the view of a page, from 0 */
export function pageActions(page: number, pages: number, viewOf: (page: number) => string): readonly Action[] {
  if (pages < 2) return []
  const turn = (name: string, label: string, to: number): Action => ({
    kind: 'view',
    name,
    label,
    view: to >= 0 && to < pages ? viewOf(to) : null,
  })
  return [turn('previous', 'Previous', page - 1), turn('next', 'Next', page + 1)]
}
