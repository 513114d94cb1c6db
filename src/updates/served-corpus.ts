/** The corpus that is served now. */
import pLimit from 'p-limit'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { KnownCorpus } from './known-corpus.ts'
import type { OnProgress } from './report.ts'
import type { CorpusUpdaterParts } from './updater-parts.ts'

export interface ServedCorpus {
  get(): KnownCorpus | CorpusReading
  /**
   * Serves what the folder holds now, if that differs. One publication at a time; each reads the folder when its turn has
   * come, so that the last one serves the newest state.
   * @returns what is served
   */
  serve(read: () => Promise<CorpusReading>, onProgress: OnProgress): Promise<CorpusReading>
}

export function createServedCorpus({ before, publish }: Pick<CorpusUpdaterParts, 'before' | 'publish'>): ServedCorpus {
  const inTurn = pLimit(1)
  let served = before
  const get = () => (typeof served === 'function' ? served() : served)
  return {
    get,
    serve: (read, onProgress) =>
      inTurn(async () => {
        const reading = await read()
        if (reading.version !== get().version) await publish(reading, onProgress)
        if (typeof served !== 'function') served = reading
        return reading
      }),
  }
}
