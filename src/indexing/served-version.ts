/** The version of a corpus in the search engine that is served now: looked for again and again, since others change it too. */
import type { NarrowedCorpus } from '../briefing/narrowed-briefing.ts'
import { articleId } from '../corpus/parse-article.ts'
import { createArticleCache } from '../engine/article-cache.ts'
import type { EngineConnection } from '../engine/engine-connection.ts'
import { EngineFailure, type EngineFailureKind } from '../engine/engine-failure.ts'
import { createEngineNarrower } from '../engine/engine-narrower.ts'
import { createEngineVersions, type EngineVersion } from '../engine/engine-versions.ts'
import { readContents, readStamp } from '../engine/stored-contents.ts'
import { readVersionNote, type VersionNote } from '../engine/version-note.ts'
import { createFactCache } from '../narrowing/known-facts.ts'
import type { ServedContents } from '../updates/known-corpus.ts'

export interface ServedVersion {
  readonly version: EngineVersion
  readonly note: VersionNote
  /** What questions are asked of. */
  readonly corpus: Pick<NarrowedCorpus, 'narrower' | 'cache'>
  /** What it holds, for changes. */
  readonly known: ServedContents
}

/** About how much memory the articles of a briefing may take that were read from the engine. */
const CACHE_BYTES = 14_000_000
/** Between two tries to reach an engine that does not answer at the start. */
const RETRY_MS = 5_000
/** The host has to do something: trying again does not help. */
const LASTING: readonly EngineFailureKind[] = ['refused', 'untrusted', 'absent', 'outdated']

/** Each gives the same object as long as the version is the same. */
export interface VersionFinder {
  /** The version that is served, as any node knows: for readers. @throws EngineFailure, also if the engine holds no version */
  look(): Promise<ServedVersion>
  /** The same as the elected node knows: for who changes it, or has changed it. @throws EngineFailure, as `look` does */
  newest(): Promise<ServedVersion>
}

/** @param byMeaning whether questions are matched by meaning too, if a version has vectors */
export function createVersionFinder(connection: EngineConnection, byMeaning: boolean): VersionFinder {
  const versions = createEngineVersions(connection)
  const articles = createArticleCache(CACHE_BYTES)
  let latest: ServedVersion | null = null
  const lookUp = async (version: EngineVersion | null): Promise<ServedVersion> => {
    if (version === null) throw new EngineFailure('absent', connection.prefix)
    if (latest?.version.number === version.number) return latest
    const note = await readVersionNote(connection, version)
    latest = {
      version,
      note,
      corpus: {
        narrower: createEngineNarrower({ connection, version, note, cache: articles, byMeaning }),
        cache: createFactCache(),
      },
      known: contentsOf(connection, version, note),
    }
    return latest
  }
  const newest = async () => lookUp(await versions.served())
  return {
    newest,
    async look() {
      const version = await versions.servedByAnyNode()
      // A node that lags behind does not take readers back.
      return version === null || version.number < (latest?.version.number ?? 0) ? newest() : lookUp(version)
    },
  }
}

const contentsOf = (connection: EngineConnection, version: EngineVersion, note: VersionNote): ServedContents => ({
  version: note.corpus,
  rejected: note.rejected,
  size: note.whole.articles,
  hashOf: (file) => readStamp(connection, version, articleId(file)),
  readContents: () => readContents(connection, version),
})

interface FirstOptions {
  /** Told, in a sentence for the operator, why it has to wait. */
  readonly onNote: (note: string) => void
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>
}

/** Waits for an engine that does not answer yet. @throws EngineFailure if the host has to do something */
export async function firstVersion(
  { look }: Pick<VersionFinder, 'look'>,
  { onNote, wait }: FirstOptions,
): Promise<ServedVersion> {
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (!(error instanceof EngineFailure) || LASTING.includes(error.kind)) throw error
      onNote(`${error.message}. Trying again in ${RETRY_MS / 1_000} seconds.`)
      await wait(RETRY_MS)
    }
  }
}
