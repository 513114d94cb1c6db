/** What the bot keeps of a watch: a question, and whom to tell when a refresh brings a passage that answers it. */
import { z } from 'zod'
import { INTERFACE_LANGUAGES } from '../translations/messages.ts'

const id = z.string().regex(/^\d{1,20}$/)

/** Why nothing is sent any more. */
const PAUSE_REASONS = [
  'messages-closed',
  'account-unknown',
  'channel-unseen',
  'channel-closed',
  'channel-gone',
  'embeds-denied',
  'other-briefing',
  'refused',
] as const

export type PauseReason = (typeof PAUSE_REASONS)[number]

const watchSchema = z.object({
  /** Eight characters of `[0-9a-z]`. */
  id: z.string().regex(/^[0-9a-z]{8}$/),
  question: z.string(),
  /** The member who set it up. */
  userId: id,
  /** The server in which they did; absent if it was in direct messages. */
  guildId: id.optional(),
  /** Ids of the channel in which they did, and of the one that a thread belongs to; absent with one briefing. */
  channelIds: z.array(id).readonly().optional(),
  /** Where messages are sent; absent if they are direct messages. */
  channelId: id.optional(),
  /** In which its messages are; absent for English. */
  language: z.enum(INTERFACE_LANGUAGES).optional(),
  /** Absent while messages are sent. */
  paused: z.enum(PAUSE_REASONS).catch('refused').optional(),
  /** Ids of passages that were told, and of their copies; the newest last. */
  told: z.array(z.string()).readonly(),
  /** How many messages were sent on the last day on which there were any. */
  day: z.object({ day: z.string(), sent: z.number() }).optional(),
  /** The view of the match that is being sent, and since when (milliseconds since 1970). After a kill nobody knows whether it has arrived. */
  sending: z.object({ match: z.string(), at: z.number() }).optional(),
})

export type Watch = Readonly<z.output<typeof watchSchema>>

/** The file of all watches; the number is raised when its form changes. */
export const watchesSchema = z.object({ version: z.literal(1), watches: z.array(watchSchema).readonly() })

/** For each watch and day, so that a refresh of many articles floods nobody. */
export const MAX_MESSAGES_A_DAY = 5
/** For each member, and for each channel. */
export const MAX_WATCHES = 10
/** A longer question is a pasted text. UTF-16 units. */
export const MAX_QUESTION_LENGTH = 300
