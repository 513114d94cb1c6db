/** In which words a command speaks to its readers. */
import { type Wordings, wordingIn } from '../src/translations/wording.ts'
import type { Call } from './command.ts'

/** @param isPrivate whether the asker alone sees every reply */
export function wordingsFor(call: Call | undefined, isPrivate = false): Wordings {
  const asker = wordingIn(call?.languages?.asker)
  return { asker, everyone: isPrivate ? asker : wordingIn(call?.languages?.everyone) }
}
