/** `/watch add | list | remove`: tells members when a refresh brings a passage that answers their question. */

import {
  decodeWatchView,
  pausedNotes,
  watchAddedReply,
  watchChangedReply,
  watchListReply,
} from '../src/reply/watch/watch-reply.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import type { Watcher } from '../src/watches/watch-book.ts'
import type { Watches } from '../src/watches/watches.ts'
import { checkChannel } from './check-channel.ts'
import { type CommandContext, defineCommand } from './command.ts'
import { wordingsFor } from './wordings.ts'

export const watchAdd = defineCommand({
  name: 'watch add',
  description: 'Be told when a refresh brings a passage that answers a question. I store its text until you stop',
  options: {
    question: { type: 'text', required: true, description: 'What you want to be told about; its text is stored' },
    channel: { type: 'channel', description: 'For moderators: the channel to tell, instead of you' },
  },
  async run(context, { question, channel }) {
    const [watches, watcher] = partsOf(context)
    if (channel !== undefined && !watcher.isModerator) {
      throw new ReaderError('error.watch-for-moderators')
    }
    checkChannel(context.call, channel)
    const { asker, everyone } = wordingsFor(context.call)
    const { language } = channel === undefined ? asker : everyone
    const request = { question, channelId: channel, language }
    const watch = await watches.writing(() => watches.add(watcher, request))
    const notes = pausedNotes(await watches.book.of(watcher), asker)
    return { reply: watchAddedReply(watch, notes, asker), outcome: 'watching', details: { id: watch.id } }
  },
})

export const watchList = defineCommand({
  name: 'watch list',
  showsOwn: true,
  description: 'Show what you watch, and stop or resume it',
  options: {},
  async run(context) {
    const [watches, watcher] = partsOf(context)
    const own = await watches.book.of(watcher)
    const { asker } = wordingsFor(context.call)
    return {
      reply: watchListReply(own, asker),
      outcome: 'watches',
      details: { watches: own.map(({ question }) => question) },
    }
  },
  async show(context, text) {
    const view = decodeWatchView(text)
    if (!view) return null
    const [watches, watcher] = partsOf(context)
    const change = view.deed === 'stop' ? watches.book.remove : watches.book.resume
    const watch = await watches.writing(() => change(watcher, view.id))
    if (!watch) throw new ReaderError('error.watch-gone')
    return watchChangedReply(watch, view.deed, wordingsFor(context.call).asker)
  },
})

export const watchRemove = defineCommand({
  name: 'watch remove',
  description: 'Stop a watch, and delete the text of its question',
  options: { question: { type: 'text', required: true, description: 'The watched question, or how it begins' } },
  async run(context, { question }) {
    const [watches, watcher] = partsOf(context)
    const typed = question.trim().toLowerCase()
    const found = (await watches.book.of(watcher)).filter((watch) => watch.question.toLowerCase().startsWith(typed))
    const [watch] = found
    if (!watch) throw new ReaderError('error.no-such-watch')
    if (found.length > 1) throw new ReaderError('error.several-watches')
    await watches.writing(() => watches.book.remove(watcher, watch.id))
    const { asker } = wordingsFor(context.call)
    return { reply: watchChangedReply(watch, 'stop', asker), outcome: 'stopped', details: { id: watch.id } }
  },
})

/** @throws UserError if there is nobody to send a message to */
function partsOf({ watches, call }: CommandContext): readonly [Watches, Watcher] {
  if (watches && call?.member) return [watches, call.member]
  throw new ReaderError('error.watch-on-discord')
}
