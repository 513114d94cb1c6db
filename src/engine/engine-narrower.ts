/** One version of a corpus in the search engine, behind the contract of a narrower. */
import { FACT_KINDS, factsOfEachKind } from '../narrowing/facts-of-each-kind.ts'
import type {
  AnalysedArticle,
  FactKind,
  Facts,
  FactsOfEachKind,
  LookedUp,
  Lookups,
  Narrower,
} from '../narrowing/narrower.ts'
import type { ArticleCache } from './article-cache.ts'
import { type ArticleReference, articlePlan } from './article-plans.ts'
import { type AskedFact, countedFactsPlan, isCounted, isNotCounted } from './counted-facts.ts'
import type { EngineConnection } from './engine-connection.ts'
import { carryOut } from './engine-search.ts'
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
  /** Without, articles have no vectors, even if the version has some. */
  readonly byMeaning: boolean
}

export function createEngineNarrower({ connection, version, note, cache, byMeaning }: EngineNarrowerParts): Narrower {
  const { meanVector, ...overview } = overviewIn(note)
  const hasVectors = byMeaning && meanVector !== undefined
  const factsOf = factReader(connection, version)
  const articles = articleReader({ connection, version, cache, withVectors: hasVectors })
  return {
    overview: { ...overview, ...(hasVectors && { meanVector }) },
    async lookUp({ facts, articles: queries }: Lookups): Promise<LookedUp> {
      const asked = FACT_KINDS.flatMap((kind) => (facts?.[kind] ?? []).map((text): AskedFact => ({ kind, text })))
      const ofArticles = queries.map((query) => articlePlan(version, query, hasVectors))
      const [told, found] = await Promise.all([
        factsOf(asked),
        carryOut(connection, ofArticles).then((references) => articles(references.flat())),
      ])
      return { facts: told, articles: found }
    },
  }
}

/** @returns looks all facts up with one request */
function factReader(connection: EngineConnection, version: EngineVersion) {
  const plans = factPlans(version)
  return async (asked: readonly AskedFact[]): Promise<FactsOfEachKind> => {
    const [counted, others] = [asked.filter(isCounted), asked.filter(isNotCounted)]
    const [counts, ...values] = await carryOut<unknown>(connection, [
      countedFactsPlan(version, counted),
      ...others.map(({ kind, text }) => plans[kind](text)),
    ])
    const facts = [
      ...counted.map((fact, i) => ({ ...fact, value: (counts as readonly number[])[i] })),
      ...others.map((fact, i) => ({ ...fact, value: values[i] })),
    ]
    return factsOfEachKind(
      <Kind extends FactKind>(kind: Kind) =>
        new Map(facts.flatMap((fact) => (fact.kind === kind ? [[fact.text, fact.value as Facts[Kind]]] : []))),
    )
  }
}

/** @returns reads each article once, and those that are not in the cache with one request */
function articleReader({
  connection,
  version,
  cache,
  withVectors,
}: Omit<EngineNarrowerParts, 'note' | 'byMeaning'> & { readonly withVectors: boolean }) {
  const keyOf = ({ id, stamp }: ArticleReference) => `${id} ${stamp}`
  return async (references: readonly ArticleReference[]): Promise<readonly AnalysedArticle[]> => {
    const byKey = new Map(references.map((reference) => [keyOf(reference), reference]))
    const found = new Map([...byKey.keys()].map((key) => [key, cache.get(key)]))
    const missing = [...byKey].filter(([key]) => found.get(key) === undefined).map(([, { id }]) => id)
    if (missing.length > 0) {
      const stored = await readStoredArticles(connection, version, missing, { withVectors })
      for (const { analysed, ...reference } of stored) {
        const key = keyOf(reference)
        cache.set(key, analysed)
        found.set(key, analysed)
      }
    }
    return [...found.values()].filter((analysed) => analysed !== undefined)
  }
}
