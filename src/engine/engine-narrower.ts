/** One version of a corpus in the search engine, behind the contract of a narrower. */
import { FACT_KINDS, factsOfEachKind } from '../narrowing/facts-of-each-kind.ts'
import type { AnalysedArticle, FactKind, Facts, LookedUp, Lookups, Narrower } from '../narrowing/narrower.ts'
import type { ArticleCache } from './article-cache.ts'
import { type ArticleReference, articlePlan } from './article-plans.ts'
import type { EngineConnection } from './engine-connection.ts'
import { carryOut, carryOutStaged } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'
import { factPlans } from './fact-plans.ts'
import { readStoredArticles } from './stored-articles.ts'
import { overviewIn, type VersionNote } from './version-note.ts'

interface EngineNarrowerParts {
  readonly connection: EngineConnection
  readonly version: EngineVersion
  readonly note: VersionNote
  /** May be shared by all versions. */
  readonly cache: ArticleCache
}

export function createEngineNarrower({ connection, version, note, cache }: EngineNarrowerParts): Narrower {
  const plans = factPlans(version)
  const articles = articleReader(connection, version, cache)
  return {
    overview: overviewIn(note),
    async lookUp({ facts, articles: queries }: Lookups): Promise<LookedUp> {
      const asked = FACT_KINDS.flatMap((kind) => (facts?.[kind] ?? []).map((text) => ({ kind, text })))
      const ofArticles = queries.map((query) => articlePlan(version, query, note.meanVector !== undefined))
      const [values, found] = await Promise.all([
        carryOutStaged<unknown>(
          connection,
          asked.map(({ kind, text }) => plans[kind](text)),
        ),
        carryOut(connection, ofArticles).then((references) => articles(references.flat())),
      ])
      const told = <Kind extends FactKind>(kind: Kind): ReadonlyMap<string, Facts[Kind]> =>
        new Map(asked.flatMap((fact, i) => (fact.kind === kind ? [[fact.text, values[i] as Facts[Kind]]] : [])))
      return {
        facts: factsOfEachKind(told),
        articles: found,
      }
    },
  }
}

/** @returns reads each article once, and those that are not in the cache with one request */
function articleReader(connection: EngineConnection, version: EngineVersion, cache: ArticleCache) {
  const keyOf = ({ id, stamp }: ArticleReference) => `${id} ${stamp}`
  return async (references: readonly ArticleReference[]): Promise<readonly AnalysedArticle[]> => {
    const byKey = new Map(references.map((reference) => [keyOf(reference), reference]))
    const found = new Map([...byKey.keys()].map((key) => [key, cache.get(key)]))
    const missing = [...byKey].filter(([key]) => found.get(key) === undefined).map(([, { id }]) => id)
    if (missing.length > 0) {
      for (const { analysed, ...reference } of await readStoredArticles(connection, version, missing)) {
        const key = keyOf(reference)
        cache.set(key, analysed)
        found.set(key, analysed)
      }
    }
    return [...found.values()].filter((analysed) => analysed !== undefined)
  }
}
