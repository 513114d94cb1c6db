/** Several searches as one request. */
import type { EngineConnection } from './engine-connection.ts'
import { EngineFailure, kindOfStatus } from './engine-failure.ts'

export interface EngineSearch {
  readonly index: string
  readonly body: object
  /** Whether scores count: they are then the same on each shard. */
  readonly isScored?: boolean
}

export interface EngineHit {
  readonly _id: string
  readonly fields?: Readonly<Record<string, readonly unknown[] | undefined>>
  readonly _source?: unknown
}

export interface SearchAnswer {
  readonly hits: { readonly total?: { readonly value: number }; readonly hits: readonly EngineHit[] }
  readonly aggregations?: Readonly<Record<string, Aggregation>>
}

interface Aggregation {
  /** `null` if nothing has the field. */
  readonly value?: number | null
  readonly buckets?: readonly { readonly key: string; readonly doc_count: number }[]
}

interface FailedAnswer {
  readonly status: number
  readonly error?: { readonly type: string }
}

/** Searches, and what their answers say, in the same order. */
export interface SearchPlan<Result> {
  readonly searches: readonly EngineSearch[]
  read(answers: readonly SearchAnswer[]): Result
}

/**
 * Asks for what all plans need at once. An answer of a part of the shards counts as none.
 * @returns what each plan reads, in order
 * @throws EngineFailure
 */
export async function carryOut<Result>(
  connection: Pick<EngineConnection, 'request'>,
  plans: readonly SearchPlan<Result>[],
): Promise<readonly Result[]> {
  const searches = plans.flatMap((plan) => plan.searches)
  const answers = searches.length === 0 ? [] : await searchAll(connection, searches)
  let at = 0
  return plans.map((plan) => {
    const from = at
    at += plan.searches.length
    return plan.read(answers.slice(from, at))
  })
}

async function searchAll(
  connection: Pick<EngineConnection, 'request'>,
  searches: readonly EngineSearch[],
): Promise<readonly SearchAnswer[]> {
  const lines = searches.flatMap(({ index, body, isScored }) => {
    const header = {
      index,
      allow_partial_search_results: false,
      ...(isScored && { search_type: 'dfs_query_then_fetch' }),
    }
    return [JSON.stringify(header), JSON.stringify(body)]
  })
  const { responses } = await connection.request<{ readonly responses: readonly (SearchAnswer & FailedAnswer)[] }>({
    method: 'POST',
    path: '/_msearch',
    lines,
  })
  for (const { status, error } of responses) {
    if (error) throw new EngineFailure(kindOfStatus(status, error.type), JSON.stringify(error))
  }
  return responses
}
