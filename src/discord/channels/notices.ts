/** Short lines in a channel that delete themselves, so that what is of no use to others does not stay. */
import { type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import type { SetAlarm } from '../../process/alarm.ts'
import { isGone } from '../interactions/send-reply.ts'
import { postMessage } from './post-message.ts'

const NOTICE_MS = 60_000

export interface Notice {
  readonly channelId: string
  /** The message that it replies to. */
  readonly repliesTo: string
  /** Markdown. */
  readonly content: string
}

export interface Notices {
  /** Shows a notice for a minute. @throws as `postMessage` does */
  show(notice: Notice): Promise<void>
  /** The same for a notice that is shown once at a time: nothing is sent while one with this key is there. */
  showOnce(key: string, notice: Notice): Promise<void>
  /** Deletes a message of the bot's own in a minute. */
  expire(channelId: string, messageId: string): void
  /** Deletes at once what is left. Never rejects. */
  close(): Promise<void>
}

/** @param setAlarm by which a minute is measured */
export function createNotices(rest: REST, setAlarm: SetAlarm, log: Logger): Notices {
  const expiring = new Map<string, () => Promise<void>>()
  const shown = new Set<string>()
  const expire = (channelId: string, messageId: string, onGone: () => void = () => undefined): void => {
    const remove = async () => {
      cancel()
      expiring.delete(messageId)
      onGone()
      await rest.delete(Routes.channelMessage(channelId, messageId)).catch((error: unknown) => {
        if (!isGone(error)) log.warn({ err: error }, 'could not delete a notice')
      })
    }
    const cancel = setAlarm(NOTICE_MS, () => void remove())
    expiring.set(messageId, remove)
  }
  const show = async ({ channelId, repliesTo, content }: Notice, onGone?: () => void) => {
    const message = { content, embeds: [], components: [], files: [] }
    const { id } = await postMessage(rest, { channelId, message, repliesTo, nonce: repliesTo })
    expire(channelId, id, onGone)
  }
  return {
    show: (notice) => show(notice),
    async showOnce(key, notice) {
      if (shown.has(key)) return
      shown.add(key)
      await show(notice, () => shown.delete(key)).catch((error: unknown) => {
        shown.delete(key)
        throw error
      })
    },
    expire: (channelId, messageId) => expire(channelId, messageId),
    async close() {
      await Promise.all([...expiring.values()].map((remove) => remove()))
    },
  }
}
