/** What is written down of a version of the corpus when it is complete: how large it is, and what is told of it as a whole. */
import type { Rejection } from '../corpus/rejection.ts'
import type { CorpusOverview } from '../narrowing/narrower.ts'
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import { EngineFailure } from './engine-failure.ts'
import { ENGINE_FORMAT } from './engine-indices.ts'
import type { EngineVersion } from './engine-versions.ts'

/** What is counted of a version, in plain values. */
export interface CountedCorpus extends Pick<CorpusOverview, 'totals' | 'languages' | 'newestDay'> {
  readonly whole: {
    readonly articles: number
    readonly outlets: readonly Counted[]
    readonly published: readonly Counted[]
  }
}

type Counted = readonly [name: string, articles: number]

export interface VersionNote extends CountedCorpus, Pick<CorpusOverview, 'meanVector' | 'changedAt'> {
  readonly format: number
  /** Of the corpus: the same for the same articles. */
  readonly corpus: string
  /** Of the code that analysed the articles. */
  readonly analysis: string
  readonly shards: number
  /** Files that are not served, the first thousand. */
  readonly rejected: readonly Rejection[]
}

export const overviewIn = ({
  totals,
  languages,
  newestDay,
  whole,
  rejected,
  meanVector,
  changedAt,
}: VersionNote): CorpusOverview => ({
  totals,
  languages,
  newestDay,
  whole: { articles: whole.articles, outlets: new Map(whole.outlets), published: new Map(whole.published) },
  rejected,
  changedAt,
  ...(meanVector && { meanVector }),
})

/** Its id in the index of articles. The ids of articles are longer. */
const NOTE_ID = 'version'

/** @throws EngineFailure, and if the version is of another format */
export async function readVersionNote(connection: EngineConnection, version: EngineVersion): Promise<VersionNote> {
  const path = `/${version.index('articles')}/_doc/${NOTE_ID}`
  const { _source } = await connection.request<{ readonly _source: { readonly version: VersionNote } }>({
    method: 'GET',
    path,
  })
  const note = _source.version
  if (note.format === ENGINE_FORMAT) return note
  throw new EngineFailure('outdated', `format ${note.format}, and this version of the bot reads ${ENGINE_FORMAT}`)
}

/** Replaces the note of a version that is not served yet. @throws EngineFailure */
export async function writeVersionNote(
  connection: EngineConnection,
  version: EngineVersion,
  note: Omit<VersionNote, 'format'>,
): Promise<void> {
  await connection.request({
    method: 'PUT',
    path: `/${version.index('articles')}/_doc/${NOTE_ID}`,
    query: { refresh: true },
    body: { version: { format: ENGINE_FORMAT, ...note } },
    withinMs: PATIENT_MS,
  })
}
