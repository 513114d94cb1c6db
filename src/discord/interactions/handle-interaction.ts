/** Interactions in, replies out: options to values, replies to messages, and every failure to one clear message. */
import { randomUUID } from 'node:crypto'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  RateLimitError,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  time,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Call, Command, OptionValue } from '../../../commands/command.ts'
import type { Use } from '../../health/metrics.ts'
import { UserError } from '../../process/user-error.ts'
import type { Reply } from '../../reply/reply.ts'
import type { CommandRunner } from '../../serving/briefing-service.ts'
import { TurnedAway } from '../../serving/patience.ts'
import { clipped } from '../../text/clipped.ts'
import { visibleText } from '../../text/visible-text.ts'
import { decodeCustomId } from '../messages/custom-id.ts'
import { escapeMarkdown } from '../messages/escape-markdown.ts'
import { LIMITS } from '../messages/limits.ts'
import { renderMessage, type Visibility } from '../messages/render-message.ts'
import { sharedMessage } from '../messages/shared-message.ts'
import { textOfMessage } from '../messages/text-of-message.ts'
import { attachedFile } from './attached-file.ts'
import type { Cooldowns } from './cooldowns.ts'
import { isModerator, type ModeratorRules } from './moderators.ts'
import { createSlowReply, showResult } from './slow-reply.ts'

export interface InteractionSurroundings {
  /** Those that are offered. */
  readonly commands: readonly Command[]
  readonly runner: CommandRunner
  readonly cooldowns: Cooldowns
  readonly moderators: ModeratorRules
  readonly log: Logger
  /** Told of each interaction when it is done with. */
  readonly onUse: (use: Use) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How long a slow command may take to answer, from its start: less than Discord's 15 minutes. Milliseconds. */
  readonly longestReplyMs: number
}

/** Longer messages to a reader are clipped; escaped they still fit Discord's 2,000 characters. UTF-16 units. */
const MAX_ERROR = 900

/** Discord gives the first response three seconds (interactions/receiving-and-responding); the message takes some. Milliseconds. */
const MAX_RUN = 2_500
/** What begins later would not be done in time. Milliseconds. */
const PATIENCE = { beginWithinMs: 2_000 }

/** @throws TurnedAway where the job takes longer than Discord waits; it goes on, and what it gives is dropped */
function inTime<T>(job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    const say = () => reject(new TurnedAway('This takes longer than Discord lets me answer. Ask again in a moment.'))
    timer = setTimeout(say, MAX_RUN)
  })
  return Promise.race([job, late]).finally(() => clearTimeout(timer))
}

/** @returns handles one interaction; never rejects */
export function createInteractionHandler(
  surroundings: InteractionSurroundings,
): (interaction: Interaction) => Promise<void> {
  const { log, now, onUse, commands } = surroundings
  return async (interaction) => {
    const started = now()
    const name = nameOf(interaction)
    const outcome = await answer(interaction, surroundings).then(
      (outcome) => {
        log.info({ command: name, outcome, latencyMs: now() - started }, 'answered')
        return outcome
      },
      (error) => failure(interaction, error, name, surroundings),
    )
    const command = commands.find((known) => name === known.name || name.startsWith(`${known.name}:`))
    onUse({ command: command?.name ?? 'unknown', kind: kindOf(interaction), outcome, latencyMs: now() - started })
  }
}

const kindOf = (interaction: Interaction): Use['kind'] => {
  if (interaction.isAutocomplete()) return 'completion'
  if (interaction.isCommand()) return 'command'
  return interaction.isButton() ? 'button' : 'other'
}

async function answer(interaction: Interaction, surroundings: InteractionSurroundings): Promise<string> {
  if (interaction.isAutocomplete()) return complete(interaction, surroundings)
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    return runCommand(interaction, surroundings)
  if (interaction.isButton()) return press(interaction, surroundings)
  throw new UserError('This is from another version of the bot and works no more.')
}

/** A command that is typed, or used on a message. */
type UsedCommand = ChatInputCommandInteraction | MessageContextMenuCommandInteraction

const nameOf = (interaction: Interaction): string => {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) return commandNameOf(interaction)
  if (interaction.isMessageContextMenuCommand()) return interaction.commandName
  if (!interaction.isMessageComponent()) return 'unknown'
  const pressed = decodeCustomId(interaction.customId)
  return pressed ? `${pressed.command}:${pressed.action}` : 'unknown button'
}

/** A command of a group has two words: `corpus refresh`. */
const commandNameOf = ({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string =>
  [commandName, options.getSubcommand(false)].filter((word) => word !== null).join(' ')

function commandOf(interaction: UsedCommand, { commands }: InteractionSurroundings): Command {
  const typed = interaction.isChatInputCommand() ? commandNameOf(interaction) : null
  const command = commands.find(({ name, onMessages }) =>
    typed === null ? onMessages?.name === interaction.commandName : name === typed,
  )
  if (command) return command
  const shown = typed === null ? `“${interaction.commandName}”` : `/${typed}`
  throw new UserError(`${shown} is not a command of this bot any more. Whoever hosts it can run "npm run register".`)
}

async function runCommand(interaction: UsedCommand, surroundings: InteractionSurroundings): Promise<string> {
  const { runner, cooldowns, now, longestReplyMs } = surroundings
  const wait = await cooldowns.count(interaction.user.id, interaction.guildId)
  if (wait !== null) {
    const ends = time(Math.ceil((now() + wait) / 1_000), 'R')
    await interaction.reply({
      content: `That was a lot of commands. You can go on ${ends}.`,
      flags: MessageFlags.Ephemeral,
    })
    return 'cooldown'
  }
  const command = commandOf(interaction, surroundings)
  if (!mayUse(interaction, command, surroundings)) return refuse(interaction, command, surroundings)
  const values = valuesOf(interaction, command)
  const by = interaction.user.username
  if (!command.slow) {
    const { reply, record } = await inTime(
      runner.run(command.name, values, { by, onProgress: () => undefined }, PATIENCE),
    )
    await send(interaction, reply, command, reply.audience === 'asker' || values.private === true)
    return String(record.outcome)
  }
  await deferred(interaction, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }))
  const slow = createSlowReply(interaction, longestReplyMs)
  try {
    const { reply, record } = await runner.run(command.name, values, { by, onProgress: slow.onProgress })
    const isTold = await slow.finish(renderMessage(reply, command.name, 'private'))
    return isTold ? String(record.outcome) : `${record.outcome}, too late to say so`
  } finally {
    await slow.stop()
  }
}

/** Where the receipt of our deferral was lost, the next try is refused (40060): the reader is waiting all the same. */
async function deferred(interaction: UsedCommand | ButtonInteraction, defer: () => Promise<unknown>): Promise<void> {
  try {
    await defer()
  } catch (error) {
    if (!isAcknowledged(error)) throw error
    interaction.deferred = true
  }
}

const mayUse = (interaction: Interaction, { moderators }: Command, surroundings: InteractionSurroundings): boolean =>
  moderators !== true || isModerator(interaction, surroundings.moderators)

async function refuse(
  interaction: UsedCommand | ButtonInteraction,
  { name }: Command,
  { log }: InteractionSurroundings,
): Promise<string> {
  log.warn({ command: name, userId: interaction.user.id, guildId: interaction.guildId }, 'not a moderator: refused')
  await interaction.reply({
    content: `\`/${name}\` is for moderators: members with Manage Server, or with a role that the host of this bot has named, in a server that the host has named.`,
    flags: MessageFlags.Ephemeral,
  })
  return 'refused'
}

function valuesOf(interaction: UsedCommand, command: Command): Readonly<Record<string, OptionValue>> {
  if (interaction.isMessageContextMenuCommand()) {
    return command.onMessages ? { [command.onMessages.option]: textOfMessage(interaction.targetMessage) } : {}
  }
  const values: Record<string, OptionValue> = {}
  for (const [name, { type }] of Object.entries(command.options)) {
    const value = optionValue(interaction, name, type)
    if (value !== null) values[name] = value
  }
  return values
}

function optionValue(
  { options }: ChatInputCommandInteraction,
  name: string,
  type: 'text' | 'flag' | 'file',
): OptionValue | null {
  if (type === 'flag') return options.getBoolean(name)
  if (type === 'text') return options.getString(name)
  const attachment = options.getAttachment(name)
  return attachment && attachedFile(attachment)
}

async function complete(interaction: AutocompleteInteraction, surroundings: InteractionSurroundings): Promise<string> {
  const { commands, runner } = surroundings
  const focused = interaction.options.getFocused(true)
  const command = commands.find(({ name }) => name === commandNameOf(interaction))
  const allowed = command && mayUse(interaction, command, surroundings) ? command : undefined
  // The client has done with what came of a shorter word.
  const patience = { ...PATIENCE, newestOf: interaction.user.id }
  const values = allowed ? await runner.complete(allowed.name, focused.name, focused.value, patience) : []
  const choices = values
    .map((value) => clipped(visibleText(value), LIMITS.choiceName))
    .filter((choice) => choice.trim() !== '')
  await interaction.respond(choices.slice(0, LIMITS.choices).map((choice) => ({ name: choice, value: choice })))
  return 'completed'
}

/** Whoever asked changes the message; anybody else, and what is shown beside it, gets a private message of its own. */
async function press(interaction: ButtonInteraction, surroundings: InteractionSurroundings): Promise<string> {
  const call: Call = { by: interaction.user.username, onProgress: () => undefined }
  const { commands, runner } = surroundings
  const pressed = decodeCustomId(interaction.customId)
  const isAsker = interaction.message.interactionMetadata?.user.id === interaction.user.id
  if (pressed?.action === 'delete') return deleteAnswer(interaction, isAsker)
  const command = pressed && commands.find(({ name }) => name === pressed.command)
  if (!pressed || !command?.show) throw unknownButton()
  if (!mayUse(interaction, command, surroundings)) return refuse(interaction, command, surroundings)
  if (pressed.action === 'share' && pressed.view === '') {
    await interaction.reply(sharedMessage(interaction.message))
    return 'shared'
  }
  if (command.slow) {
    if (!isAsker || pressed.action === 'share') throw unknownButton()
    await deferred(interaction, () => interaction.deferUpdate())
    const reply = await runner.show(command.name, pressed.view, call)
    if (!reply) throw unknownButton()
    await showResult(interaction, renderMessage(reply, command.name, 'private'))
    return 'turned'
  }
  const reply = await inTime(runner.show(command.name, pressed.view, call, PATIENCE))
  if (!reply) throw unknownButton()
  const asked = interaction.message.content
  if (pressed.action === 'share') {
    await send(interaction, reply, command, false, asked)
    return 'shared'
  }
  if (pressed.beside || !isAsker) {
    await send(interaction, reply, command, true, pressed.beside ? '' : asked)
    return 'copied'
  }
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral)
  const { embeds, components } = renderMessage(reply, command.name, visibilityIn(interaction, isPrivate))
  await interaction.update({ embeds, components })
  return 'turned'
}

const visibilityIn = (interaction: Interaction, isPrivate: boolean): Visibility =>
  !isPrivate ? 'public' : interaction.inGuild() ? 'shareable' : 'private'

/** The answer is whose command or press it answers; that stands in the message itself. */
async function deleteAnswer(interaction: ButtonInteraction, isAsker: boolean): Promise<string> {
  if (!isAsker) {
    throw new UserError('Only whoever asked can delete this answer; moderators of the server can delete any message.')
  }
  await interaction.deferUpdate()
  await interaction.deleteReply()
  return 'deleted'
}

const unknownButton = (): UserError =>
  new UserError('This button is from another version of the bot and works no more. Run the command again.')

/** @param asked what stands above the reply, as Markdown, where the reply itself does not say it */
async function send(
  interaction: UsedCommand | ButtonInteraction,
  reply: Reply,
  command: Command,
  isPrivate: boolean,
  asked = '',
): Promise<void> {
  const message = renderMessage(reply, command.name, visibilityIn(interaction, isPrivate))
  await interaction.reply({
    ...(asked === '' ? {} : { content: asked }),
    ...message,
    ...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  })
}

/** Tells the reader, where Discord still takes a message. @returns the outcome */
async function failure(
  interaction: Interaction,
  error: unknown,
  command: string,
  { log, now }: InteractionSurroundings,
): Promise<string> {
  const ageMs = now() - interaction.createdTimestamp
  const about = { command, ageMs }
  const ended = endedBefore(error, about, log)
  if (ended !== null) return ended
  const id = randomUUID().slice(0, 8)
  const outcome = outcomeOf(error)
  if (error instanceof UserError) log.info({ command, outcome }, 'answered')
  else log.error({ ...about, outcome, id, err: error }, 'a command failed')
  if (!interaction.isRepliable()) return outcome
  const text = error instanceof UserError ? error.message : `Something went wrong on my side; it is in my log as ${id}.`
  try {
    await apologise(interaction, text)
    return outcome
  } catch (second) {
    const endedMeanwhile = endedBefore(second, about, log)
    if (endedMeanwhile !== null) return endedMeanwhile
    log.warn({ ...about, outcome: 'unreachable', id, err: second }, 'the reader could not be told')
    return 'unreachable'
  }
}

const outcomeOf = (error: unknown): string => {
  if (error instanceof TurnedAway) return 'turned away'
  return error instanceof UserError ? 'user error' : 'error'
}

/** @returns the outcome where Discord takes no (further) response to this interaction, else null */
function endedBefore(
  error: unknown,
  about: { readonly command: string; readonly ageMs: number },
  log: Logger,
): string | null {
  if (isAcknowledged(error)) {
    const outcome = 'acknowledged before'
    log.warn({ ...about, outcome }, 'Discord has a response already, whose receipt was lost')
    return outcome
  }
  if (!isDead(error)) return null
  const outcome = 'dead interaction'
  const code = error instanceof DiscordAPIError ? error.code : error.name
  log.warn({ ...about, outcome, code }, 'Discord no longer takes this reply')
  return outcome
}

const isAcknowledged = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged

/** Too old, or held back by a rate limit until it will be. */
const isDead = (error: unknown): error is DiscordAPIError | RateLimitError =>
  error instanceof RateLimitError ||
  (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction)

/** What is deferred is filled by an edit, which may be repeated: a follow-up whose receipt is lost would come twice. */
async function apologise(interaction: RepliableInteraction, text: string): Promise<void> {
  const content = escapeMarkdown(clipped(text, MAX_ERROR))
  if (!interaction.deferred) await interaction.reply({ content, flags: MessageFlags.Ephemeral })
  else if (interaction.isMessageComponent()) await interaction.editReply({ content })
  else await interaction.editReply({ content, embeds: [], components: [] })
}
