/** Answers a message that mentions the bot: as the command does that takes follow-ups, in the same channel. */
import { randomUUID } from 'node:crypto'
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Command } from '../../../commands/command.ts'
import type { Place } from '../../briefings/choose-briefing.ts'
import { topicOf } from '../../follow-ups/follow-up.ts'
import { UserError } from '../../process/user-error.ts'
import type { Reply } from '../../reply/reply.ts'
import type { Patience } from '../../serving/patience.ts'
import type { Wording } from '../../translations/wording.ts'
import type { Notices } from '../channels/notices.ts'
import { hintOf, MessageGone, postMessage } from '../channels/post-message.ts'
import { followUpValues } from '../interactions/answer-follow-up.ts'
import { briefingOfPlace } from '../interactions/briefing-used-by.ts'
import { cooldownText } from '../interactions/cooldowns.ts'
import type { BotContext } from '../interactions/interaction-context.ts'
import { outcomeOf, readerText, shownText } from '../interactions/tell-failure.ts'
import { renderMessage } from '../messages/render-message.ts'
import type { Mention } from './read-mention.ts'

export interface MentionContext extends Pick<BotContext, 'briefings' | 'cooldowns' | 'log' | 'now'> {
  /** The command that answers. */
  readonly command: Command
  /** With the token. */
  readonly rest: REST
  readonly notices: Notices
  readonly placeOf: (mention: Mention) => Place
  /** Of the server: everyone reads what answers a mention. */
  readonly wordingFor: (mention: Mention) => Wording
}

/** Nobody waits for a form to be filled in, so an answer may begin later than one to a command. */
const PATIENCE: Patience = { beginWithinMs: 10_000 }

/** @returns what came of it, for the log and the metrics. Never rejects. */
export async function answerMention(mention: Mention, context: MentionContext): Promise<string> {
  try {
    return await answer(mention, context)
  } catch (error) {
    return tellFailure(mention, error, context)
  }
}

async function answer(mention: Mention, context: MentionContext): Promise<string> {
  const { cooldowns, notices, briefings, command, now, placeOf } = context
  const wording = context.wordingFor(mention)
  const { author, guildId, question, asked } = mention
  const waitMs = await cooldowns.count(author.id, guildId, 'command')
  if (waitMs !== null) {
    await notices.showOnce(`${guildId}:${author.id}`, notice(mention, cooldownText(now() + waitMs, wording)))
    return 'cooldown'
  }
  if (question === '') {
    await notices.show(notice(mention, wording.say('mention.how-to-ask')))
    return 'no question'
  }
  const topic = asked ? topicOf(asked) : undefined
  const values = followUpValues(command, asked ?? { question }, question)
  const { language } = wording
  const languages = { asker: language, everyone: language }
  const call = { by: author.name, onProgress: () => undefined, topic, languages }
  const { reply, outcome } = await briefingOfPlace(placeOf(mention), briefings).run(
    command.name,
    values,
    call,
    PATIENCE,
  )
  if (reply.audience === 'asker') await notices.show(notice(mention, missText(reply, command, wording)))
  else await postAnswer(mention, reply, context)
  return outcome
}

const notice = ({ channelId, id }: Mention, content: string) => ({ channelId, repliesTo: id, content })

const missText = ({ heading, lacksTopic }: Reply, { name }: Command, { say }: Wording): string =>
  lacksTopic ? say('mention.how-to-follow-up') : say('mention.miss', { heading: shownText(heading), command: name })

async function postAnswer(
  mention: Mention,
  reply: Reply,
  { rest, notices, command, log, wordingFor }: MentionContext,
): Promise<void> {
  const { channelId, id } = mention
  const message = renderMessage(reply, command.name, 'public')
  const posted = await postMessage(rest, { channelId, message, repliesTo: id, nonce: id })
  if (posted.embeds.length > 0) return
  log.warn({ channelId }, 'the channel denies Embed Links to the bot: allow it in the permissions of the channel')
  const content = wordingFor(mention).say('mention.no-embeds')
  await rest.patch(Routes.channelMessage(channelId, posted.id), { body: { content, components: [] } })
  notices.expire(channelId, posted.id)
}

/** Tells the member, as far as the bot may write there. */
async function tellFailure(mention: Mention, error: unknown, context: MentionContext): Promise<string> {
  if (error instanceof MessageGone) return 'question gone'
  const { log, notices, wordingFor } = context
  const { channelId, guildId } = mention
  const hint = hintOf(error)
  if (hint !== null && !isBlocked(error)) {
    log.warn({ channelId, guildId, code: (error as DiscordAPIError).code, hint }, 'could not answer a mention')
    return 'not permitted'
  }
  const id = randomUUID().slice(0, 8)
  if (!(error instanceof UserError) && hint === null) log.error({ id, err: error }, 'a mention failed')
  try {
    await notices.show(notice(mention, shownText(readerText(error, id, wordingFor(mention)))))
  } catch (second) {
    log.warn({ id, channelId, err: second }, 'could not tell a member about the failure')
  }
  return outcomeOf(error)
}

const isBlocked = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration
