/** One thread of the encoder for several briefings. */
import { type MeaningThread, startMeaningThread } from './meaning-thread.ts'

export interface SharedMeaningThread {
  /** Starts the thread with the first call. What closes it for one briefing leaves it to the others. */
  reach(): MeaningThread
  /** Ends the thread for all; what runs rejects. */
  close(): Promise<void>
}

/** @param threads processor cores that one run may use */
export function shareMeaningThread(threads: number): SharedMeaningThread {
  let thread: MeaningThread | null = null
  return {
    reach() {
      thread ??= startMeaningThread({ threads })
      return { ...thread, close: async () => undefined }
    },
    async close() {
      await thread?.close()
    },
  }
}
