/** `/digest`: posts into a channel, at set times, what is new in the briefing. */

import { isNoDay, parseDays } from '../src/digests/days-of-week.ts'
import { parseTime, parseZone, zonesLike } from '../src/digests/schedule.ts'
import { decodeDigestView, digestSetReply, digestStoppedReply, scheduleText } from '../src/reply/digest-reply.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import { wordingIn } from '../src/translations/wording.ts'
import { checkChannel } from './check-channel.ts'
import { type CommandContext, defineCommand, MAX_COMPLETIONS } from './command.ts'
import { wordingsFor } from './wordings.ts'

const DEFAULT_TIME = '08:00'
const DEFAULT_ZONE = 'UTC'

export const digest = defineCommand({
  name: 'digest',
  description: 'Post what is new in the briefing into a channel, at set times',
  moderators: true,
  options: {
    channel: { type: 'channel', required: true, description: 'Where to post it' },
    at: { type: 'text', description: 'Time of day, such as 08:30; 08:00 if you leave it out' },
    days: { type: 'text', description: '“every day”, “weekdays”, “Mon-Wed, Fri”, or “none” to stop the digest' },
    zone: {
      type: 'text',
      completes: true,
      description: 'Time zone of that time, such as Europe/Berlin; UTC if you leave it out',
    },
  },
  async run(context, { channel: channelId, at = DEFAULT_TIME, days = 'every day', zone = DEFAULT_ZONE }) {
    const { digests, writing, guildId, channelIds } = partsOf(context)
    checkChannel(context.call, channelId)
    const { asker, everyone } = wordingsFor(context.call)
    const { language } = everyone
    const place = { guildId, channelId, channelIds, ...(language === 'en' ? {} : { language }) }
    if (isNoDay(days)) {
      const stopped = await writing(() => digests.remove(place))
      return { reply: digestStoppedReply(stopped, asker), outcome: 'stopped', details: {} }
    }
    const schedule = { at: parseTime(at), days: parseDays(days), zone: parseZone(zone) }
    const set = await writing(() => digests.set(place, schedule, context.now()))
    const reply = digestSetReply(set, context.now(), asker)
    return { reply, outcome: 'set', details: { schedule: scheduleText(set, wordingIn()) } }
  },
  complete: (_context, _option, typed) => zonesLike(typed, MAX_COMPLETIONS),
  async show(context, text) {
    const channelId = decodeDigestView(text)
    if (channelId === null) return null
    const { digests, writing, guildId } = partsOf(context)
    const stopped = await writing(() => digests.remove({ guildId, channelId }))
    return digestStoppedReply(stopped, wordingsFor(context.call).asker)
  },
})

/** @throws UserError if there is no server to post in */
function partsOf({ digests, watches, call }: CommandContext) {
  const { guildId, channelIds } = call?.member ?? {}
  if (digests && watches && guildId !== undefined) return { digests, guildId, channelIds, writing: watches.writing }
  throw new ReaderError('error.digest-on-discord')
}
