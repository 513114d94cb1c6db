/** Meaning of one briefing: its passages are encoded in the background, and questions are compared with them once all are. */
import type { ArticleEncoder } from '../meaning/article-encoder.ts'
import type { ArticleText } from '../meaning/article-text.ts'
import { isLatin } from '../meaning/is-latin.ts'
import { MeaningUnavailable } from '../meaning/meaning-thread.ts'
import { type PassageMeaning, passageMeaningSteps, type QuestionMeaning } from '../meaning/passage-meaning.ts'
import type { QuestionVectors } from '../meaning/vectors.ts'
import { inTurns } from '../process/in-steps.ts'

/** How far the meaning of a briefing is. */
export type MeaningState =
  | { readonly kind: 'off' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** Passages that are encoded, of how many. Until all are, words alone answer. */
  | { readonly kind: 'encoding'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready' }

export interface BriefingMeaning {
  state(): MeaningState
  /** Starts the work at the first call. Resolves when the meaning is ready, or will never be. */
  settled(): Promise<void>
  /** @returns null if the meaning is not ready, or the question is in another script or could not be encoded in time */
  of(question: string): Promise<QuestionMeaning | null>
}

/** A question that takes longer to encode is answered by its words. */
const MAX_QUESTION_MS = 1_000

export const NO_MEANING: BriefingMeaning = {
  state: () => ({ kind: 'off' }),
  settled: async () => undefined,
  of: async () => null,
}

interface BriefingMeaningParts {
  readonly opened: Promise<ArticleEncoder>
  /** The texts of the briefing's articles, in the order of its passages. */
  readonly readTexts: () => Promise<readonly ArticleText[]>
  /** Spells a question right: a misspelt name means nothing to the encoder. */
  readonly corrected: (question: string) => string
  /** Told once all passages are encoded, with the texts that they were made from. */
  readonly onReady: (encoder: ArticleEncoder, texts: readonly ArticleText[]) => void
}

export function createBriefingMeaning({
  opened,
  readTexts,
  corrected,
  onReady,
}: BriefingMeaningParts): BriefingMeaning {
  let state: MeaningState = { kind: 'encoding', done: 0, total: 0 }
  let encoder: ArticleEncoder | null = null
  let meaning: PassageMeaning | null = null
  let work: Promise<void> | null = null

  async function encodeAll(): Promise<void> {
    try {
      const texts = await readTexts()
      encoder = await opened
      const vectors = await encoder.encode(texts, (done, total) => {
        state = { kind: 'encoding', done, total }
      })
      // The first question would otherwise wait until the network is loaded.
      await encoder.encodeQuestion('')
      onReady(encoder, texts)
      meaning = await inTurns(passageMeaningSteps(vectors.flat()))
      state = { kind: 'ready' }
    } catch (error) {
      state = { kind: 'unavailable', reason: (error as Error).message }
      if (!(error instanceof MeaningUnavailable)) throw error
    }
  }

  return {
    state: () => state,
    settled() {
      work ??= encodeAll()
      return work
    },
    async of(question) {
      if (meaning === null || encoder === null) return null
      const vectors = await questionVectors(question, corrected, encoder.encodeQuestion)
      return vectors && meaning.of(vectors)
    },
  }
}

/**
 * @param corrected spells the question right
 * @returns null if the question is in another script or could not be encoded in time
 */
export const questionVectors = async (
  question: string,
  corrected: (question: string) => string,
  encode: ArticleEncoder['encodeQuestion'],
): Promise<QuestionVectors | null> => (isLatin(question) ? inTime(encode(corrected(question))) : null)

/** @returns null if the job fails or takes too long: the words of the question answer then */
function inTime<T>(job: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), MAX_QUESTION_MS)
    const settle = (value: T | null) => {
      clearTimeout(timer)
      resolve(value)
    }
    job.then(settle, () => settle(null))
  })
}
