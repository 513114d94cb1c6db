/** The encoder of a corpus, with the vectors that were kept of it. */
import pLimit from 'p-limit'
import { type ArticleEncoder, createArticleEncoder } from '../meaning/article-encoder.ts'
import type { MeaningThread } from '../meaning/meaning-thread.ts'
import { ENCODER_VERSION } from '../meaning/model-files.ts'
import type { Config } from '../process/config.ts'
import type { AnalysisFolders } from '../store/analysis-folders.ts'
import { createPartFiles } from '../store/part-files.ts'
import { createVectorStore } from '../store/vector-store.ts'

export interface OpenEncoder {
  /** Resolves when the vectors that were kept are read. */
  readonly encoder: Promise<ArticleEncoder>
  /** Saves the vectors that are known, in the background. */
  save(): void
  /** Ends the thread, and waits until what is being saved is saved. */
  close(): Promise<void>
}

export type EncoderConfig = Pick<Config, 'CORPUS_DIR' | 'MEANING'>

interface EncoderPlace extends Pick<Config, 'MEANING'> {
  readonly folders: AnalysisFolders
}

/**
 * Nothing waits for it: the vectors are read and the thread is started in the background.
 * @param startThread called with the first text that has to be encoded
 * @param onNote told, in a sentence for the operator, if vectors cannot be kept
 * @returns null if meaning is switched off
 */
export function openEncoder(
  { MEANING, folders }: EncoderPlace,
  startThread: () => MeaningThread,
  onNote: (note: string) => void,
): OpenEncoder | null {
  if (MEANING === 'off') return null
  const vectors = createVectorStore(createPartFiles(folders, 'vectors', ENCODER_VERSION), onNote)
  const saving = pLimit(1)
  const encoder = vectors.load().then((kept) => createArticleEncoder(startThread, kept))
  return {
    encoder,
    save: () => void encoder.then(({ known }) => saving(() => vectors.save(known()))),
    async close() {
      await encoder.then(({ close }) => close())
      await saving(() => undefined)
    },
  }
}
