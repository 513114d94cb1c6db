/** The watches of all members, in a file beside the corpus. */
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { KeptState } from '../store/kept-state.ts'
import type { InterfaceLanguage } from '../translations/messages.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { MAX_QUESTION_LENGTH, MAX_WATCHES, type Watch, type watchesSchema } from './watch.ts'

/** Who may change which watches. */
export interface Watcher {
  readonly userId: string
  /** Absent in direct messages. */
  readonly guildId?: string | undefined
  /** Ids of the channel, and of the one that a thread belongs to; absent with one briefing. */
  readonly channelIds?: readonly string[] | undefined
  /** Whether they may also change what is sent into channels of that server. */
  readonly isModerator: boolean
}

/** What is to be watched. */
export interface WatchRequest {
  readonly question: string
  /** Where messages are sent; absent for direct messages. */
  readonly channelId?: string | undefined
  /** In which language. */
  readonly language: InterfaceLanguage
}

export interface WatchBook {
  all(): Promise<readonly Watch[]>
  /** Those that this member may change, oldest first. */
  of(watcher: Watcher): Promise<readonly Watch[]>
  /** @throws UserError if there are too many, or if the question is empty or too long */
  add(watcher: Watcher, request: WatchRequest): Promise<Watch>
  /** @returns null if there is no such watch that this member may change */
  remove(watcher: Watcher, id: string): Promise<Watch | null>
  /** Lets a paused watch go on. @returns as `remove` does */
  resume(watcher: Watcher, id: string): Promise<Watch | null>
  /** Removes all that were set up in a server, whoever did. */
  forgetServer(guildId: string): Promise<void>
  /** Changes one watch, if it is still there. */
  change(id: string, next: (watch: Watch) => Watch): Promise<void>
}

export function createWatchBook(state: KeptState<z.output<typeof watchesSchema>>): WatchBook {
  const all = async () => (await state.read())?.watches ?? []
  const update = (next: (watches: readonly Watch[]) => readonly Watch[] | null) =>
    state.update((before) => {
      const watches = next(before?.watches ?? [])
      return watches && { version: 1, watches }
    })
  const change = (id: string, next: (watch: Watch) => Watch) =>
    update((watches) =>
      watches.some((watch) => watch.id === id) ? watches.map((watch) => (watch.id === id ? next(watch) : watch)) : null,
    )
  const owned = async (watcher: Watcher, id: string) =>
    (await all()).find((watch) => watch.id === id && mayChange(watcher, watch)) ?? null
  return {
    all,
    of: async (watcher) => (await all()).filter((watch) => mayChange(watcher, watch)),
    async add({ userId, guildId, channelIds }, { question: text, channelId, language }) {
      const question = checkedQuestion(text)
      const spoken = language === 'en' ? {} : { language }
      const watch: Watch = { id: newId(), question, userId, guildId, channelIds, channelId, ...spoken, told: [] }
      await update((watches) => {
        refuseTooMany(watches, watch)
        return [...watches, watch]
      })
      return watch
    },
    async remove(watcher, id) {
      const watch = await owned(watcher, id)
      if (watch) await update((watches) => watches.filter((other) => other.id !== id))
      return watch
    },
    async resume(watcher, id) {
      const watch = await owned(watcher, id)
      if (watch) await change(id, ({ paused: _, ...rest }) => rest)
      return watch
    },
    forgetServer: (guildId) =>
      update((watches) => {
        const left = watches.filter((watch) => watch.guildId !== guildId)
        return left.length === watches.length ? null : left
      }),
    change,
  }
}

/** Eight characters of `[0-9a-z]`: a button carries them. */
const newId = (): string =>
  BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(8, '0')
    .slice(-8)

const mayChange = ({ userId, guildId, isModerator }: Watcher, watch: Watch): boolean =>
  watch.userId === userId || (isModerator && watch.channelId !== undefined && watch.guildId === guildId)

function checkedQuestion(text: string): string {
  const question = text.replace(/\s+/g, ' ').trim()
  if (question === '') throw new ReaderError('error.watch-empty')
  if (question.length <= MAX_QUESTION_LENGTH) return question
  throw new ReaderError('error.watch-too-long', { most: MAX_QUESTION_LENGTH })
}

function refuseTooMany(watches: readonly Watch[], { question, userId, channelId }: Watch): void {
  const others = watches.filter((other) =>
    channelId === undefined ? other.userId === userId && other.channelId === undefined : other.channelId === channelId,
  )
  if (others.some((other) => other.question === question)) throw new ReaderError('error.watched-already')
  if (others.length >= MAX_WATCHES) throw new ReaderError('error.too-many-watches', { most: MAX_WATCHES })
}
