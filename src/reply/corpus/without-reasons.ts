/** In which language moderators are told what came of a change. */
import { type Wording, wordingIn } from '../../translations/wording.ts'

/**
 * @param reasons that the reply gives: why files or links were not taken, as the log has it
 * @returns English if there are any, since they are known in no other language and a reply is in one language as a whole
 */
export const withoutReasons = (asker: Wording, ...reasons: readonly (readonly unknown[] | undefined)[]): Wording =>
  reasons.every((given = []) => given.length === 0) ? asker : wordingIn()
