/**
 * The versions of a corpus in the search engine. Each is a set of indices that never change once it is served. An alias names those that
 * are served. The next version begins empty or as a copy of the present one, and takes the alias over in one step.
 */
import { type BegunIndex, beginIndex } from './begin-index.ts'
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import { EngineFailure } from './engine-failure.ts'
import {
  CLOSED,
  COPIED,
  INDEX_KINDS,
  type IndexKind,
  type IndexOptions,
  indexDefinition,
  OPEN,
} from './engine-indices.ts'

export interface EngineVersion {
  readonly number: number
  /** The name of one of its indices. */
  index(kind: IndexKind): string
}

export interface EngineVersions {
  /** The version that is served, as the elected node knows; null if there is none. @throws EngineFailure */
  served(): Promise<EngineVersion | null>
  /** The same as any node knows, even while none is elected. A node may lag behind for a moment. @throws EngineFailure */
  servedByAnyNode(): Promise<EngineVersion | null>
  /** Begins a version without articles, and removes what an earlier change left unfinished. @throws EngineFailure */
  beginEmpty(options: IndexOptions): Promise<EngineVersion>
  /** Begins a version as a copy of another one: its files are shared, not copied. @throws EngineFailure */
  beginFrom(version: EngineVersion): Promise<EngineVersion>
  /** Makes everything that was written visible to searches. @throws EngineFailure */
  refresh(version: EngineVersion): Promise<void>
  /** Copies a version to a second node, if there is one. @throws EngineFailure */
  copy(version: EngineVersion): Promise<void>
  /** Serves a version, which never changes again, and removes those before the one that was served until now. @throws EngineFailure */
  serve(version: EngineVersion): Promise<void>
}

/** A copy is waited for this long; after that it goes on in the background. */
const MAX_COPY_WAIT = '5s'

export function createEngineVersions(connection: EngineConnection): EngineVersions {
  const { prefix } = connection
  const { alias, servedPath, versionOf, numberIn } = namesIn(prefix)
  const patiently = <Body>(request: Parameters<EngineConnection['request']>[0]) =>
    connection.request<Body>({ withinMs: PATIENT_MS, ...request })

  async function servedAsKnown(local: boolean): Promise<EngineVersion | null> {
    const named = await orNone(connection.request<object>({ method: 'GET', path: servedPath, query: { local } }))
    const number = numberIn(Object.keys(named ?? {})[0] ?? '')
    return Number.isNaN(number) ? null : versionOf(number)
  }
  const served = () => servedAsKnown(false)
  async function numbers(): Promise<readonly number[]> {
    const path = `/${prefix}-v*-*/_alias`
    const indices = Object.keys(await patiently<object>({ method: 'GET', path }))
    return [...new Set(indices.map(numberIn).filter((number) => !Number.isNaN(number)))]
  }
  /** Removes all versions but these. @returns the number of the next one */
  async function removeOthers(kept: readonly number[]): Promise<number> {
    const all = await numbers()
    for (const number of all) {
      if (kept.includes(number)) continue
      await removeVersion(connection, versionOf(number))
    }
    return Math.max(0, ...all) + 1
  }
  const begin = (version: EngineVersion, requestFor: IndexRequest) => beginIndices(connection, version, requestFor)
  async function next(): Promise<EngineVersion> {
    const present = await served()
    return versionOf(await removeOthers(present ? [present.number - 1, present.number] : []))
  }
  return {
    served,
    servedByAnyNode: () => servedAsKnown(true),
    async beginEmpty(options) {
      const version = await next()
      await begin(version, (index, kind) => ({ path: `/${index}`, body: indexDefinition(kind, options) }))
      return version
    },
    async beginFrom(before) {
      const version = await next()
      const body = { settings: OPEN }
      await begin(version, (index, kind) => ({ path: `/${before.index(kind)}/_clone/${index}`, body }))
      return version
    },
    refresh: (version) => patiently({ method: 'POST', path: `/${allOf(version)}/_refresh` }),
    async copy(version) {
      await patiently({ method: 'PUT', path: `/${allOf(version)}/_settings`, body: COPIED })
      const health = { wait_for_status: 'green', timeout: MAX_COPY_WAIT }
      await orLate(patiently({ method: 'GET', path: `/_cluster/health/${allOf(version)}`, query: health }))
    },
    async serve(version) {
      const present = await served()
      await patiently({ method: 'PUT', path: `/${allOf(version)}/_settings`, body: CLOSED })
      const actions = INDEX_KINDS.flatMap((kind) => [
        ...(present ? [{ remove: { index: present.index(kind), alias } }] : []),
        { add: { index: version.index(kind), alias } },
      ])
      await patiently({ method: 'POST', path: '/_aliases', body: { actions } })
      await removeOthers([version.number, ...(present ? [present.number] : [])])
    },
  }
}

/** What follows the prefix in the name of an index. */
const VERSION_IN_NAME = /^-v(\d+)-[a-z]+$/

const namesIn = (prefix: string) => ({
  alias: `${prefix}-served`,
  /** Of these indices only: a user of the engine may have no rights to others. */
  servedPath: `/${prefix}-v*-articles/_alias/${prefix}-served`,
  versionOf: (number: number): EngineVersion => ({ number, index: (kind) => `${prefix}-v${number}-${kind}` }),
  /** Not a number if the index is not of this prefix. */
  numberIn: (index: string): number =>
    index.startsWith(prefix) ? Number(VERSION_IN_NAME.exec(index.slice(prefix.length))?.[1]) : Number.NaN,
})

const allOf = ({ index }: EngineVersion): string => INDEX_KINDS.map(index).join(',')

async function removeVersion(connection: EngineConnection, version: EngineVersion): Promise<void> {
  const query = { ignore_unavailable: true }
  await connection.request({ method: 'DELETE', path: `/${allOf(version)}`, query, withinMs: PATIENT_MS })
}

/** @returns the request that makes an index of this name */
type IndexRequest = (index: string, kind: IndexKind) => Pick<BegunIndex, 'path' | 'body'>

/** If one of them cannot be made, none stays: an index without a node makes the whole cluster unhealthy. */
async function beginIndices(
  connection: EngineConnection,
  version: EngineVersion,
  requestFor: IndexRequest,
): Promise<void> {
  try {
    for (const kind of INDEX_KINDS) {
      const index = version.index(kind)
      await beginIndex(connection, { index, ...requestFor(index, kind) })
    }
  } catch (error) {
    // If they cannot be removed now, the next change removes them.
    await removeVersion(connection, version).catch(() => undefined)
    throw error
  }
}

/** @returns null if the engine holds nothing of this name */
async function orNone<Body>(asked: Promise<Body>): Promise<Body | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof EngineFailure && error.kind === 'absent') return null
    throw error
  }
}

/** The engine answers 408 if the time is over: what was waited for goes on. */
async function orLate(asked: Promise<unknown>): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (!(error instanceof EngineFailure && error.kind === 'slow')) throw error
  }
}
