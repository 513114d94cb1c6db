/** Checks the sentence encoder: that its files are whole, and that it runs on this machine. */
import { startMeaningThread } from '../meaning/meaning-thread.ts'
import type { Config } from '../process/config.ts'
import { type Finding, good, mend } from './finding.ts'

/** @param tryEncoder encodes something; it rejects with the reason if it cannot */
export async function checkMeaning(
  { MEANING }: Pick<Config, 'MEANING'>,
  tryEncoder: () => Promise<void>,
): Promise<readonly Finding[]> {
  if (MEANING === 'off') return [good('meaning', 'MEANING is off, so words alone answer, and the encoder is not used.')]
  try {
    await tryEncoder()
    return [good('meaning', 'The sentence encoder is whole and runs on this machine.')]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [
      mend(
        'meaning',
        `The sentence encoder does not run, so words alone answer (${reason}): restore models/ from the repository and run npm ci, or set MEANING=off.`,
      ),
    ]
  }
}

/** Loads the encoder, which checks its files, and encodes a word on a thread of its own. @throws MeaningUnavailable */
export async function runEncoder(): Promise<void> {
  const thread = startMeaningThread({ threads: 1 })
  try {
    await thread.encodeQuestion('word')
  } finally {
    await thread.close()
  }
}
