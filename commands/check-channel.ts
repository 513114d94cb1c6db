/** Where messages of a private briefing may be sent. */
import { ReaderError } from '../src/translations/reader-error.ts'
import type { Call } from './command.ts'

/** @throws UserError if the briefing is for single channels, and not for this one */
export function checkChannel(call: Call | undefined, channelId: string | undefined): void {
  const onlyIn = call?.briefing?.onlyIn
  if (channelId === undefined || onlyIn === undefined || onlyIn.includes(channelId)) return
  throw new ReaderError('error.channel-of-others')
}
