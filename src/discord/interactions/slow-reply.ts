/** The reply of a command that takes its time: progress while it runs, and a word in time where it outlasts Discord. */
import { setTimeout as wait } from 'node:timers/promises'
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageContextMenuCommandInteraction,
} from 'discord.js'
import type { OnProgress, Progress } from '../../updates/report.ts'
import type { Message } from '../messages/render-message.ts'

/** Between two edits. Milliseconds. */
const BETWEEN_EDITS = 1_000
/** Between attempts to show a result. Milliseconds. */
const PAUSES = [1_000, 5_000, 20_000, 60_000]

export interface SlowReply {
  readonly onProgress: OnProgress
  /** Ends the showing of progress. */
  stop(): Promise<void>
  /** Puts the message in the place of the progress. @returns whether there was time left for it */
  finish(message: Message): Promise<boolean>
}

/**
 * @param interaction deferred
 * @param longestMs how long the interaction may be edited from now on; Discord's 15 minutes, less some
 */
export function createSlowReply(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction,
  longestMs: number,
): SlowReply {
  let shown: Progress | null = null
  let latest: Progress | null = null
  let isLate = false
  let editing: Promise<unknown> = Promise.resolve()
  // A progress that cannot be shown is no reason to end the work.
  const edit = (content: string) => {
    editing = editing.then(() => interaction.editReply({ content })).catch(() => undefined)
  }
  const ticking = setInterval(() => {
    if (latest === shown || latest === null || !interaction.isChatInputCommand()) return
    shown = latest
    edit(progressText(latest))
  }, BETWEEN_EDITS)
  const end = setTimeout(() => {
    clearInterval(ticking)
    isLate = true
    edit('This takes longer than Discord lets me answer. It goes on; its report will be in `/corpus status`.')
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
 * Puts the result of slow work in the place of what is shown: work that was done is reported, also where Discord is away for
 * a while.
 * @throws DiscordAPIError where Discord refuses the message; what the last attempt met
 */
export async function showResult(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction,
  message: Message,
): Promise<void> {
  const show = () => interaction.editReply({ content: '', ...message })
  for (const pause of PAUSES) {
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

const STEPS: Readonly<Record<Progress['step'], string>> = {
  feeds: 'Polling feeds',
  articles: 'Fetching articles',
  passages: 'Indexing articles',
}

const progressText = ({ step, done, total }: Progress): string => `${STEPS[step]}: ${done} of ${total}`
