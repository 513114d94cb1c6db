/** In which words a command speaks to its readers. */
import { type Wording, wordingIn } from '../src/translations/wording.ts'
import type { Call } from './command.ts'

/** The bot's words to the member who asks, who alone sees a miss, and to everyone. */
export interface Wordings {
  readonly asker: Wording
  readonly everyone: Wording
}

/** @param isPrivate whether the asker alone sees every reply */
export function wordingsFor(call: Call | undefined, isPrivate = false): Wordings {
  const asker = wordingIn(call?.languages?.asker)
  return { asker, everyone: isPrivate ? asker : wordingIn(call?.languages?.everyone) }
}
