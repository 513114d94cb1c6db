/** Writes many changes of a corpus, a batch at a time, so that other changes find their way in between. */
import { setTimeout as wait } from 'node:timers/promises'
import type { CorpusChange } from '../store/article-store.ts'
import { CorpusBusy } from '../store/corpus-lock.ts'
import type { Said } from '../translations/wording.ts'
import { endsWriting, isOfDisk } from './disk-failure.ts'
import { readFeedsMemory } from './feeds-files.ts'
import type { UpdaterContext } from './updater-context.ts'
import { createWorkingCorpus, type WorkingCorpus } from './working-corpus.ts'

/** Writes one thing. It finds the corpus as it is now, which may differ from what it was when the job was made. */
type WriteJob = (corpus: WorkingCorpus, change: CorpusChange) => Promise<void>

/** Others wait no longer than this for a batch, and the time of one job. */
const MAX_BATCH_MS = 500
/** Another process finds the corpus free for this long. */
const PAUSE_MS = 100

/**
 * Runs the jobs in order.
 * @param what is done and by whom: a message such as `work.refresh`
 * @returns what ended the writing before its end, such as a full disk or a lost lock; undefined if nothing did
 * @throws what neither the disk nor the lock can cause
 */
export async function writeInBatches(
  { store, reader }: Pick<UpdaterContext, 'store' | 'reader'>,
  what: Said,
  jobs: readonly WriteJob[],
): Promise<unknown> {
  const waiting = [...jobs]
  while (waiting.length > 0) {
    try {
      await store.change(what, async (change) => {
        const [reading, { dropped }] = [await reader.read(), await readFeedsMemory(store)]
        const corpus = createWorkingCorpus(reading, dropped)
        const until = performance.now() + MAX_BATCH_MS
        do await waiting.shift()?.(corpus, change)
        while (waiting.length > 0 && performance.now() < until)
      })
    } catch (error) {
      if (endsWriting(error) || isOfDisk(error) || error instanceof CorpusBusy) return error
      throw error
    }
    if (waiting.length > 0) await wait(PAUSE_MS)
  }
  return undefined
}
