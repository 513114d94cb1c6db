/** Writes a version of the corpus into the search engine, article by article, and serves it when it is complete. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Rejection } from '../corpus/rejection.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import { passagesOf } from '../passages/passages-of.ts'
import { articlesWithTakenIds } from './articles-with-taken-ids.ts'
import { type BulkAction, type BulkOperation, createBulkWriter } from './bulk-writer.ts'
import { countCorpus } from './count-corpus.ts'
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import { articleDocuments, documentIdOf, type EngineDocument } from './engine-documents.ts'
import type { IndexOptions } from './engine-indices.ts'
import { createEngineVersions, type EngineVersion } from './engine-versions.ts'
import { readStoredArticles } from './stored-articles.ts'
import { createTermCounter } from './term-counter.ts'
import { readVersionNote, writeVersionNote } from './version-note.ts'
import { createFirstTally, createNextTally, type VersionTally } from './version-tally.ts'

export interface VersionWriter {
  /** Adds an article, once there is room for it. @param stamp differs if the article's file does @throws EngineFailure */
  put(analysed: AnalysedArticle, stamp: string): Promise<void>
  /** Removes articles with all that is known of them. @throws EngineFailure */
  remove(articleIds: readonly string[]): Promise<void>
  /** Makes what was written ready to be served. Further changes have to be made ready again. @throws EngineFailure */
  complete(corpus: WrittenCorpus): Promise<void>
  /** Serves what is ready. @throws EngineFailure */
  serve(): Promise<void>
}

export interface WrittenCorpus {
  /** The same for the same articles. */
  readonly version: string
  /** Of the code that analysed the articles. */
  readonly analysis: string
  readonly rejected: readonly Rejection[]
}

/** Rejected files that are told of. */
const MAX_REJECTED = 1_000
/** Articles that are read at once: with vectors some ten megabytes. */
const MAX_READ = 200

/** Writes a version from nothing. @param now milliseconds since 1970 @throws EngineFailure */
export async function writeVersion(
  connection: EngineConnection,
  options: IndexOptions,
  now: number,
): Promise<VersionWriter> {
  const version = await createEngineVersions(connection).beginEmpty(options)
  return versionWriter(connection, version, { ...options, isNew: true, changedAt: now, tally: createFirstTally() })
}

/**
 * Writes a version that begins as a copy of the one that is served.
 * @param now milliseconds since 1970
 * @throws EngineFailure
 */
export async function changeVersion(
  connection: EngineConnection,
  served: EngineVersion,
  now: number,
): Promise<VersionWriter> {
  const before = await readVersionNote(connection, served)
  const version = await createEngineVersions(connection).beginFrom(served)
  // The machine that made the last change may have another time.
  const changedAt = Math.max(now, before.changedAt + 1)
  const tally = createNextTally(before, changedAt)
  const options = { shards: before.shards, hasVectors: before.meanVector !== undefined }
  return versionWriter(connection, version, { ...options, isNew: false, changedAt, tally })
}

interface WriterOptions extends IndexOptions {
  /** Whether the version begins without articles. */
  readonly isNew: boolean
  /** Milliseconds since 1970. */
  readonly changedAt: number
  /** Of the version as it begins. */
  readonly tally: VersionTally
}

function versionWriter(
  connection: EngineConnection,
  version: EngineVersion,
  { shards, hasVectors, isNew, changedAt, tally }: WriterOptions,
): VersionWriter {
  const versions = createEngineVersions(connection)
  const takenIds = new Set<string>()
  const onTaken = ({ index, id }: Pick<BulkOperation, 'index' | 'id'>) => {
    if (index === version.index('passages')) takenIds.add(id)
  }
  const bulk = createBulkWriter(connection, { onTaken, wait })
  const counter = createTermCounter({ connection, version, bulk, isNew })
  const write = async (documents: readonly EngineDocument[], action: BulkAction) => {
    for (const { kind, id, fields } of documents) await bulk.add({ action, index: version.index(kind), id, fields })
  }
  const takeOff = async (ids: readonly string[]) => {
    for (let from = 0; from < ids.length; from += MAX_READ) {
      const options = { withVectors: hasVectors, withinMs: PATIENT_MS }
      const articles = await readStoredArticles(connection, version, ids.slice(from, from + MAX_READ), options)
      for (const { analysed } of articles) {
        tally.remove(analysed)
        await counter.count(analysed, false)
      }
    }
  }
  const refreshed = async () => {
    await bulk.drain()
    await versions.refresh(version)
  }
  return {
    async put(analysed, stamp) {
      await write(articleDocuments(tally.add(analysed), stamp), 'create')
      await counter.count(analysed, true)
    },
    async remove(articleIds) {
      if (articleIds.length === 0) return
      await refreshed()
      const ids = articleIds.map(documentIdOf)
      await takeOff(ids)
      const path = `/${version.index('passages')}/_delete_by_query`
      const body = { query: { terms: { article: ids } } }
      await connection.request({ method: 'POST', path, query: { refresh: true }, body, withinMs: PATIENT_MS })
      for (const id of ids) await bulk.add({ action: 'delete', index: version.index('articles'), id })
      await bulk.drain()
    },
    async complete({ version: corpus, analysis, rejected }) {
      await counter.flush()
      await refreshed()
      for (const { analysed, stamp } of await articlesWithTakenIds(connection, version, takenIds)) {
        const passages = passagesOf(analysed.article, new Set(takenIds))
        await write(articleDocuments({ ...analysed, passages }, stamp), 'index')
      }
      takenIds.clear()
      await refreshed()
      const counted = await countCorpus(connection, version)
      const told = rejected.slice(0, MAX_REJECTED)
      const meanVector = hasVectors ? { meanVector: tally.meanVector() } : {}
      const note = { ...counted, ...meanVector, changedAt, shards, corpus, analysis, rejected: told }
      await writeVersionNote(connection, version, note)
      await versions.copy(version)
    },
    serve: () => versions.serve(version),
  }
}
