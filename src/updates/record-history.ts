/** Writes what is served into the history, with as little as possible while others wait for the corpus. */

import type { HeldArticle } from '../corpus/article.ts'
import type { Origin } from '../corpus/article-version.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { manifestStamp } from './known-corpus.ts'
import type { UpdaterContext } from './updater-context.ts'

interface Recording {
  readonly reading: CorpusReading<HeldArticle>
  readonly origin: Origin
  /**
   * The `manifestStamp` of a time before the folder was read. If it is the same now, no other process has changed the folder
   * since, which is not read again then: with 100,000 files, that takes a second.
   */
  readonly stamp?: string | null
  /** What else is written, given what the folder holds now. */
  readonly more?: (change: CorpusChange, onDisk: CorpusReading<HeldArticle>) => Promise<void>
}

/** @throws CorpusBusy and what the file system throws */
export async function recordHistory(
  { history, store, reader }: Pick<UpdaterContext, 'history' | 'store' | 'reader'>,
  { reading, origin, stamp, more }: Recording,
): Promise<void> {
  const prepared = await history.prepare(reading, origin)
  await store.change({ key: 'work.history' }, async (change) => {
    const isUnchanged = stamp !== undefined && (await manifestStamp(store)) === stamp
    const onDisk = isUnchanged ? reading : await reader.read()
    await history.record(change, reading, origin, { onDisk, prepared })
    await more?.(change, onDisk)
  })
}
