/** Facts about a corpus that were looked up, and those that were asked for and are not known. */
import { FACT_KINDS } from './facts-of-each-kind.ts'
import type { FactKind, Facts, FactsOfEachKind } from './narrower.ts'

type OfEachKind<Value> = { readonly [Kind in FactKind]: Value }

/** The value of each text that was looked up; `undefined` if there is nothing to tell of it. Several questions may share it. */
export type FactCache = { readonly [Kind in FactKind]: Map<string, Facts[Kind] | undefined> }

export interface KnownFacts {
  /** @returns `undefined` if there is nothing to tell, or if it is not known, which is noted */
  of<Kind extends FactKind>(kind: Kind, text: string): Facts[Kind] | undefined
  /** What was asked for and is not known; `null` if all is. */
  missing(): OfEachKind<readonly string[]> | null
  /** Learns what was told of what was asked for. */
  learn(asked: OfEachKind<readonly string[]>, told: FactsOfEachKind): void
}

/** What is asked of a term soon after this: it is looked up with the same request. */
const ASKED_NEXT: { readonly [Kind in FactKind]?: readonly FactKind[] } = {
  passages: ['articles', 'titles', 'sources', 'capitals'],
  titles: ['articles', 'capitals', 'pairs'],
}

/** Facts of one kind that are kept: those of some hundred questions. */
const MAX_CACHED = 20_000

export const createFactCache = (): FactCache => ofEachKind(() => new Map())

export function createKnownFacts(cache: FactCache): KnownFacts {
  const unknown = ofEachKind(() => new Set<string>())
  const learnKind = <Kind extends FactKind>(
    kind: Kind,
    asked: readonly string[],
    told: FactsOfEachKind[Kind],
  ): void => {
    if (cache[kind].size > MAX_CACHED) cache[kind].clear()
    for (const text of asked) {
      cache[kind].set(text, told.get(text))
      unknown[kind].delete(text)
    }
  }
  const note = (kind: FactKind, text: string): void => {
    if (!cache[kind].has(text)) unknown[kind].add(text)
  }
  return {
    of(kind, text) {
      if (!cache[kind].has(text)) for (const one of [kind, ...(ASKED_NEXT[kind] ?? [])]) note(one, text)
      return cache[kind].get(text)
    },
    missing: () =>
      FACT_KINDS.some((kind) => unknown[kind].size > 0) ? ofEachKind((kind) => [...unknown[kind]]) : null,
    learn(asked, told) {
      for (const kind of FACT_KINDS) learnKind(kind, asked[kind], told[kind])
    },
  }
}

const ofEachKind = <Value>(make: (kind: FactKind) => Value): OfEachKind<Value> =>
  Object.fromEntries(FACT_KINDS.map((kind) => [kind, make(kind)])) as OfEachKind<Value>
