/** How long a question in the terminal waits until all that ranks is known, and what the reader sees meanwhile. */
import type { Briefing } from '../briefing/briefing.ts'
import type { BriefingMeaning, MeaningState } from '../briefing/briefing-meaning.ts'

interface MeaningWait {
  /** A question waits this long at most; 0 to answer by words until the meaning is ready. */
  readonly maxWaitMs: number
  /** Shows how far the work is. Called again and again while a question waits. */
  readonly show: (text: string) => void
  readonly clear: () => void
}

const SHOW_INTERVAL_MS = 1_000

/** The meaning of a briefing. A question waits until it is there, and until it is known who is quoted. */
export function awaitedMeaning(
  { meaning, quotations, quotationsSoFar }: Pick<Briefing, 'meaning' | 'quotations' | 'quotationsSoFar'>,
  { maxWaitMs, show, clear }: MeaningWait,
): BriefingMeaning {
  // A failure is the operator's to see; the question is then answered by what is known.
  const inTime = (job: Promise<unknown>) => Promise.race([job.catch(() => undefined), delayed(maxWaitMs)])
  return {
    ...meaning,
    async of(question) {
      const isEncoding = meaning.state().kind === 'encoding'
      if (maxWaitMs > 0 && (isEncoding || quotationsSoFar() === null)) {
        const speakersKnown = inTime(quotations())
        if (isEncoding) {
          const timer = setInterval(() => show(progressText(meaning.state())), SHOW_INTERVAL_MS)
          await inTime(meaning.settled())
          clearInterval(timer)
          clear()
        }
        await speakersKnown
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
