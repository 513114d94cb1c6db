/** What a corpus held at one time: enough to tell what has changed since. */
import { z } from 'zod'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { inTurns } from '../process/in-steps.ts'
import { jsonInSteps } from '../process/json-in-steps.ts'
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import { parsedState } from './parsed-state.ts'

export interface KnownCorpus {
  readonly version: string
  /** A hash of each article's file, by its path below the corpus. */
  readonly contents: ReadonlyMap<string, string>
  readonly rejected?: readonly Rejection[] | undefined
  readonly notes?: readonly Rejection[] | undefined
}

/** The same of a corpus of any size: which articles it holds is read when it is asked for. */
export interface ServedContents extends Pick<KnownCorpus, 'version' | 'rejected' | 'notes'> {
  /** Number of articles. */
  readonly size: number
  /** @param file the path below the corpus @returns the hash of an article's file; undefined if it is not served */
  hashOf(file: string): Promise<string | undefined>
  readContents(): Promise<KnownCorpus['contents']>
}

export const contentsInMemory = ({ version, contents, rejected, notes }: KnownCorpus): ServedContents => ({
  version,
  rejected,
  notes,
  size: contents.size,
  hashOf: async (file) => contents.get(file),
  readContents: async () => contents,
})

const MANIFEST_STATE = 'corpus.json'

const manifestSchema = z.object({ version: z.string(), contents: z.record(z.string(), z.string()) })

/** What the last change left, by whichever process; null if none is known. */
export async function savedManifest(store: ArticleStore): Promise<KnownCorpus | null> {
  const manifest = parsedState(await store.state(MANIFEST_STATE).catch(() => null), manifestSchema)
  return manifest && { version: manifest.version, contents: new Map(Object.entries(manifest.contents)) }
}

/** Differs if another change was saved. */
export const manifestStamp = (store: ArticleStore): Promise<string | null> => store.stateStamp(MANIFEST_STATE)

/** Writes what `savedManifest` reads. */
export async function saveManifest(
  change: CorpusChange,
  { version, contents }: Pick<CorpusReading, 'version' | 'contents'>,
): Promise<void> {
  const files = await inTurns(jsonInSteps(contents))
  await change.saveState(MANIFEST_STATE, `{"version":${JSON.stringify(version)},"contents":${files}}`)
}
