/** Facts about a corpus that were looked up, and those that were asked for and are not known. */
import type { FactKind, Facts } from './narrower.ts'

type OfEachKind<Value> = { readonly [Kind in FactKind]: Value }

/** The value of each text that was looked up; `undefined` if there is nothing to tell of it. Several questions may share it. */
export type FactCache = { readonly [Kind in FactKind]: Map<string, Facts[Kind] | undefined> }

type ToldFacts = { readonly [Kind in FactKind]: ReadonlyMap<string, Facts[Kind]> }

export interface KnownFacts {
  /** @returns `undefined` if there is nothing to tell, or if it is not known, which is noted */
  of<Kind extends FactKind>(kind: Kind, text: string): Facts[Kind] | undefined
  /** What was asked for and is not known; `null` if all is. */
  missing(): OfEachKind<readonly string[]> | null
  /** Learns what was told of what was asked for. */
  learn(asked: OfEachKind<readonly string[]>, told: ToldFacts): void
}

/** Facts of one kind that are kept: those of some hundred questions. */
const MAX_CACHED = 20_000

export const createFactCache = (): FactCache => ofEachKind(() => new Map())

export function createKnownFacts(cache: FactCache): KnownFacts {
  const unknown = ofEachKind(() => new Set<string>())
  const learnKind = <Kind extends FactKind>(kind: Kind, asked: readonly string[], told: ToldFacts[Kind]): void => {
    if (cache[kind].size > MAX_CACHED) cache[kind].clear()
    for (const text of asked) {
      cache[kind].set(text, told.get(text))
      unknown[kind].delete(text)
    }
  }
  return {
    of(kind, text) {
      if (!cache[kind].has(text)) unknown[kind].add(text)
      return cache[kind].get(text)
    },
    missing: () => (KINDS.some((kind) => unknown[kind].size > 0) ? ofEachKind((kind) => [...unknown[kind]]) : null),
    learn(asked, told) {
      for (const kind of KINDS) learnKind(kind, asked[kind], told[kind])
    },
  }
}

function ofEachKind<Value>(make: (kind: FactKind) => Value): OfEachKind<Value> {
  return {
    passages: make('passages'),
    articles: make('articles'),
    titles: make('titles'),
    sources: make('sources'),
    capitals: make('capitals'),
    pairs: make('pairs'),
    bearers: make('bearers'),
    similar: make('similar'),
    parts: make('parts'),
    texts: make('texts'),
    words: make('words'),
    speakers: make('speakers'),
    newest: make('newest'),
    within: make('within'),
  }
}

const KINDS = Object.keys(ofEachKind(() => null)) as readonly FactKind[]
