/** The corpus that is served now. */
import pLimit from 'p-limit'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { KnownCorpus } from './known-corpus.ts'
import type { OnProgress } from './report.ts'
import type { CorpusUpdaterParts } from './updater-parts.ts'

export interface ServedCorpus {
  get(): KnownCorpus | CorpusReading
  /** Serves what the folder holds now, if that differs. One publication at a time. */
  serve(reading: CorpusReading, onProgress: OnProgress): Promise<void>
}

export function createServedCorpus(
  before: KnownCorpus | CorpusReading,
  publish: CorpusUpdaterParts['publish'],
): ServedCorpus {
  const inTurn = pLimit(1)
  let served = before
  return {
    get: () => served,
    serve: (reading, onProgress) =>
      inTurn(async () => {
        if (reading.version !== served.version) await publish(reading, onProgress)
        served = reading
      }),
  }
}
