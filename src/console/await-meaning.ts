/** How long a question in the terminal waits until all passages are encoded, and what the reader sees meanwhile. */
import type { BriefingMeaning, MeaningState } from '../briefing/briefing-meaning.ts'

interface MeaningWait {
  /** A question waits this long at most; 0 to answer by words until the meaning is ready. */
  readonly maxWaitMs: number
  /** Shows how far the work is. Called again and again while a question waits. */
  readonly show: (text: string) => void
  readonly clear: () => void
}

const SHOW_INTERVAL_MS = 1_000

/** The same meaning, for which a question waits. */
export function awaitedMeaning(meaning: BriefingMeaning, { maxWaitMs, show, clear }: MeaningWait): BriefingMeaning {
  return {
    ...meaning,
    async of(question) {
      if (meaning.state().kind === 'encoding' && maxWaitMs > 0) {
        const timer = setInterval(() => show(progressText(meaning.state())), SHOW_INTERVAL_MS)
        // A failure is the operator's to see; the question is then answered by its words.
        await Promise.race([meaning.settled().catch(() => undefined), delayed(maxWaitMs)])
        clearInterval(timer)
        clear()
      }
      return meaning.of(question)
    },
  }
}

const progressText = (state: MeaningState): string =>
  state.kind === 'encoding' && state.total > 0
    ? `Encoding passages: ${state.done} of ${state.total}`
    : 'Loading the sentence encoder …'

/** Resolves after a time, without keeping the process alive; never, if the time is endless. */
const delayed = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (Number.isFinite(ms)) setTimeout(resolve, ms).unref()
  })
