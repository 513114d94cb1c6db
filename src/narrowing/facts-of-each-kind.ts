/** The kinds of facts, listed once: a new kind does not compile until it is here. */
import type { FactKind, Facts, FactsOfEachKind } from './narrower.ts'

/** @param told gives the facts of a kind, by the texts that were asked for */
export const factsOfEachKind = (
  told: <Kind extends FactKind>(kind: Kind) => ReadonlyMap<string, Facts[Kind]>,
): FactsOfEachKind => ({
  passages: told('passages'),
  articles: told('articles'),
  titles: told('titles'),
  sources: told('sources'),
  capitals: told('capitals'),
  pairs: told('pairs'),
  bearers: told('bearers'),
  similar: told('similar'),
  parts: told('parts'),
  texts: told('texts'),
  words: told('words'),
  speakers: told('speakers'),
  newest: told('newest'),
  added: told('added'),
  within: told('within'),
})

export const FACT_KINDS = Object.keys(factsOfEachKind(() => new Map())) as readonly FactKind[]
