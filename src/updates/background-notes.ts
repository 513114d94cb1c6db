/** Small writing of the updater's own. Each note holds the corpus for a moment, so that a change waits for it. */
import { CorpusBusy } from '../store/corpus-lock.ts'
import { isOfDisk } from './disk-failure.ts'

export interface BackgroundNotes {
  /** Writes a note after those before it. If the corpus is busy or the disk refuses, the note is left for the next time. */
  write(job: () => Promise<void>): Promise<void>
  /** Resolves when all notes so far are written or left. */
  settled(): Promise<void>
}

export function createBackgroundNotes(): BackgroundNotes {
  let last: Promise<void> = Promise.resolve()
  return {
    write(job) {
      const written = last.then(job).catch((error: unknown) => {
        if (!(error instanceof CorpusBusy) && !isOfDisk(error)) throw error
      })
      last = written.catch(() => undefined)
      return written
    },
    settled: () => last,
  }
}
