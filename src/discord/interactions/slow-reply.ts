/** The reply of a slow command: it shows progress while the command runs, and a notice if that takes longer than Discord waits. */
import { setTimeout as wait } from 'node:timers/promises'
import { DiscordAPIError } from 'discord.js'
import type { OnProgress, Progress } from '../../updates/report.ts'
import type { Message } from '../messages/render-message.ts'
import { wordingOf } from './languages-of.ts'
import type { AnsweredInteraction } from './send-reply.ts'
import { withoutRefused } from './without-refused.ts'

const EDIT_EVERY_MS = 1_000
/** Pauses between attempts to show a result. */
const RETRY_PAUSES_MS = [1_000, 5_000, 20_000, 60_000]

interface SlowReply {
  readonly onProgress: OnProgress
  /** Stops showing progress. */
  stop(): Promise<void>
  /** Replaces the progress by the message. @returns false if it is too late for that */
  finish(message: Message): Promise<boolean>
}

/**
 * @param interaction whose reply is deferred
 * @param longestMs how long the reply may be edited from now on: a little less than Discord's 15 minutes
 */
export function createSlowReply(interaction: AnsweredInteraction, longestMs: number): SlowReply {
  const { say } = wordingOf(interaction)
  let shown: Progress | null = null
  let latest: Progress | null = null
  let isLate = false
  let editing: Promise<unknown> = Promise.resolve()
  // The work goes on even if its progress cannot be shown.
  const edit = (content: string) => {
    editing = editing.then(() => interaction.editReply({ content })).catch(() => undefined)
  }
  const ticking = setInterval(() => {
    if (latest === shown || latest === null || !interaction.isChatInputCommand()) return
    shown = latest
    edit(say(`progress.${latest.step}`, { done: latest.done, total: latest.total }))
  }, EDIT_EVERY_MS)
  const end = setTimeout(() => {
    clearInterval(ticking)
    isLate = true
    edit(say('progress.too-long'))
  }, longestMs)
  const stop = async () => {
    clearInterval(ticking)
    clearTimeout(end)
    await editing
  }
  return {
    onProgress(progress) {
      latest = progress
    },
    stop,
    async finish(message) {
      await stop()
      if (isLate) return false
      await showResult(interaction, message)
      return true
    },
  }
}

/**
 * Replaces what is shown by the result of slow work. If Discord cannot be reached, it tries again for a while, because
 * the work is done.
 * @throws DiscordAPIError if Discord refuses the message; the error of the last attempt
 */
export async function showResult(interaction: AnsweredInteraction, message: Message): Promise<void> {
  const show = () => withoutRefused(message, (sent) => interaction.editReply({ content: '', ...sent }))
  for (const pause of RETRY_PAUSES_MS) {
    try {
      await show()
      return
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error
      await wait(pause)
    }
  }
  await show()
}
