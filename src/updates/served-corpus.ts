/** The corpus that is served now. */
import pLimit from 'p-limit'
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import { contentsInMemory, type ServedContents } from './known-corpus.ts'
import type { OnProgress } from './report.ts'
import type { CorpusUpdaterParts } from './updater-parts.ts'

export interface ServedCorpus {
  get(): ServedContents
  /** The same as it was read from the folder; null if it was not. */
  reading(): CorpusReading<HeldArticle> | null
  /**
   * Serves what the folder holds now, if that differs. One publication at a time; each reads the folder when its turn has
   * come, so that the last one serves the newest state.
   * @returns what is served
   */
  serve(onProgress: OnProgress): Promise<CorpusReading<HeldArticle>>
}

export function createServedCorpus<Held extends HeldArticle>({
  before,
  reader,
  publish,
}: Pick<CorpusUpdaterParts<Held>, 'before' | 'reader' | 'publish'>): ServedCorpus {
  const inTurn = pLimit(1)
  let served = before
  const get = () => (typeof served === 'function' ? served() : contentsInMemory(served))
  return {
    get,
    reading: () => (typeof served === 'function' || !('articles' in served) ? null : served),
    serve: (onProgress) =>
      inTurn(async () => {
        const reading = await reader.read()
        if (reading.version !== get().version) await publish(reading, onProgress)
        if (typeof served !== 'function') served = reading
        return reading
      }),
  }
}
