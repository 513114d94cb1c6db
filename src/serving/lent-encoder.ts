/** Lends the encoder to the worker that holds a briefing. A worker may die, and its threads with it: the encoder stays. */
import { type MeaningThread, MeaningUnavailable } from '../meaning/meaning-thread.ts'
import { shareMeaningThread } from '../meaning/shared-meaning-thread.ts'

export type EncoderCalls = Pick<MeaningThread, 'encodeQuestion' | 'encodePassages'>

/** The parent's side: the thread starts with the first call, and serves one worker after the other. */
export function lendEncoder(): { readonly calls: EncoderCalls; close(): Promise<void> } {
  const { reach, close } = shareMeaningThread(1)
  return {
    calls: {
      encodeQuestion: (question) => reach().encodeQuestion(question),
      encodePassages: (inputs) => reach().encodePassages(inputs),
    },
    close,
  }
}

/** The worker's side. @param lent the calls, over the threads */
export const borrowedEncoder = ({ encodeQuestion, encodePassages }: EncoderCalls): MeaningThread => ({
  encodeQuestion: (question) => encodeQuestion(question).catch(throwAgain),
  encodePassages: (inputs) => encodePassages(inputs).catch(throwAgain),
  close: async () => undefined,
})

/** An error that comes from another thread has kept its name and lost its class. */
function throwAgain(error: Error): never {
  throw error.name === MeaningUnavailable.name ? new MeaningUnavailable(error.message) : error
}
