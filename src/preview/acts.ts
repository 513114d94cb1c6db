/** What a person does on the page, checked, and what Discord's client would make of it. */
import {
  type APIApplicationCommandBasicOption,
  type APIAttachment,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageType,
} from 'discord.js'
import { z } from 'zod'
import { UserError } from '../process/user-error.ts'
import type { Channel } from './channel.ts'
import type { Cause, OpenForm } from './local-discord.ts'
import {
  type Act,
  CHANNEL_NAME,
  type FirstResponse,
  LOCALES,
  type OfferedCommand,
  PERSONS,
  type Person,
} from './page/page-contract.ts'
import { BOT, CHANNEL, GUILD_ID, userOf } from './people.ts'

/** Discord's limits (resources/message, interactions/application-commands). */
const MAX_CONTENT = 2_000
const MAX_OPTION = 6_000

const id = z.string().regex(/^\d{1,20}$/)
const name = z.string().max(70)
const options = z.record(name, z.string().max(MAX_OPTION))

const by = { person: z.enum(PERSONS), locale: z.enum(LOCALES).optional() }

export const actSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), ...by, text: z.string().trim().min(1).max(MAX_CONTENT) }),
  z.object({ kind: z.literal('command'), ...by, name, options }),
  z.object({ kind: z.literal('complete'), ...by, name, options, focused: name }),
  z.object({ kind: z.literal('use'), ...by, name, message: id }),
  z.object({
    kind: z.literal('press'),
    ...by,
    message: id,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25).optional(),
  }),
  z.object({ kind: z.literal('submit'), ...by, token: z.string().max(100), fields: options }),
  z.object({ kind: z.literal('dismiss'), ...by, message: id }),
])

type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>

export interface Stage {
  readonly channel: Channel
  readonly offered: (person: Person) => readonly OfferedCommand[]
  /** Tells the bot of a message. */
  readonly heard: (message: APIMessage) => void
  readonly send: (cause: Cause) => Promise<FirstResponse | null>
  /** The form that a person opened, and what opened it; null if there is none. */
  readonly openForm: (token: string) => OpenForm | null
}

/** What Discord shows if a bot does not respond. */
const NO_RESPONSE = 'The application did not respond'

/**
 * Does what a person did.
 * @returns what they see first
 * @throws UserError with what Discord's client would say
 */
export async function perform(stage: Stage, act: Act): Promise<FirstResponse> {
  switch (act.kind) {
    case 'say':
      stage.heard(say(stage, act))
      return { kind: 'shown' }
    case 'dismiss':
      stage.channel.remove(seenMessage(stage, act).id)
      return { kind: 'shown' }
    default: {
      const response = await stage.send({ ...causeOf(stage, act), locale: act.locale ?? LOCALES[0] })
      if (!response) throw new UserError(NO_RESPONSE)
      return response
    }
  }
}

/** Discord's client writes a name that was picked as a mention. */
function say({ channel }: Stage, { person, text }: ActOf<'say'>): APIMessage {
  const content = text.replaceAll(`@${BOT.username}`, `<@${BOT.id}>`)
  const mentions = content === text ? [] : [BOT]
  return channel.add({ author: person, type: MessageType.Default, body: { content }, context: { mentions } })
}

type Caused = Omit<Cause, 'locale'>

function causeOf(stage: Stage, act: Exclude<Act, { kind: 'say' | 'dismiss' }>): Caused {
  switch (act.kind) {
    case 'command':
      return { ...typedCause(stage, act, null), type: InteractionType.ApplicationCommand }
    case 'complete':
      return { ...typedCause(stage, act, act.focused), type: InteractionType.ApplicationCommandAutocomplete }
    case 'use':
      return messageCause(stage, act)
    case 'press':
      return pressCause(stage, act)
    case 'submit':
      return formCause(stage, act)
  }
}

function seenMessage({ channel }: Stage, { person, message }: { person: Person; message: string }): APIMessage {
  const seen = channel.seenBy(person).find(({ id }) => id === message)
  if (!seen) throw new UserError('This message is gone.')
  return seen
}

function offeredCommand({ offered }: Stage, person: Person, name: string, kind: OfferedCommand['kind']) {
  const command = offered(person).find((one) => one.name === name && one.kind === kind)
  if (!command) throw new UserError(`Discord does not offer you a command ${name}.`)
  return command
}

/** @param focused the option that is being completed; null if the command is sent */
function typedCause(
  stage: Stage,
  { person, name, options }: ActOf<'command' | 'complete'>,
  focused: string | null,
): Omit<Caused, 'type'> {
  const command = offeredCommand(stage, person, name, 'typed')
  const [first = '', second] = name.split(' ')
  const values = command.options.flatMap((option) => givenValue(option, options[option.name], focused))
  const files = command.options.flatMap((option) => {
    const value = options[option.name]
    return option.type === ApplicationCommandOptionType.Attachment && value !== undefined ? [value] : []
  })
  const channels = command.options.some(({ name, type }) => isChannel(type) && options[name] !== undefined)
  const resolved = {
    ...(files.length > 0 && { attachments: attachmentsOf(stage.channel, files) }),
    ...(channels && { channels: { [CHANNEL.id]: CHANNEL } }),
  }
  const nested =
    second === undefined ? values : [{ type: ApplicationCommandOptionType.Subcommand, name: second, options: values }]
  const data = { id: command.id, name: first, type: ApplicationCommandType.ChatInput, options: nested, resolved }
  return { person, name, data }
}

function givenValue(
  { name, type, required = false }: APIApplicationCommandBasicOption,
  text: string | undefined,
  focused: string | null,
): readonly object[] {
  if (focused === name) return [{ name, type, value: text ?? '', focused: true }]
  if (text !== undefined && text !== '') return [{ name, type, value: typedValue(name, type, text) }]
  if (required && focused === null) throw new UserError(`The option “${name}” is required.`)
  return []
}

const isChannel = (type: ApplicationCommandOptionType): boolean => type === ApplicationCommandOptionType.Channel

function typedValue(name: string, type: ApplicationCommandOptionType, text: string): string | number | boolean {
  if (isChannel(type)) {
    if (text !== `#${CHANNEL_NAME}`) throw new UserError(`The only channel here is #${CHANNEL_NAME}.`)
    return CHANNEL.id
  }
  if (type === ApplicationCommandOptionType.Boolean) {
    if (text !== 'True' && text !== 'False') throw new UserError(`The option “${name}” is True or False.`)
    return text === 'True'
  }
  if (type !== ApplicationCommandOptionType.Integer && type !== ApplicationCommandOptionType.Number) return text
  const number = Number(text)
  const isWhole = Number.isSafeInteger(number)
  if (Number.isNaN(number) || (type === ApplicationCommandOptionType.Integer && !isWhole))
    throw new UserError(`The option “${name}” takes a number.`)
  return number
}

function attachmentsOf(channel: Channel, ids: readonly string[]): Readonly<Record<string, APIAttachment>> {
  return Object.fromEntries(
    ids.map((id) => {
      const attachment = channel.attachment(id)
      if (!attachment) throw new UserError('This file is gone. Attach it again.')
      return [id, attachment]
    }),
  )
}

function messageCause(stage: Stage, act: ActOf<'use'>): Caused {
  const { person, name } = act
  const command = offeredCommand(stage, person, name, 'message')
  const target = seenMessage(stage, act)
  return {
    type: InteractionType.ApplicationCommand,
    person,
    name,
    data: {
      id: command.id,
      name,
      type: ApplicationCommandType.Message,
      target_id: target.id,
      guild_id: GUILD_ID,
      resolved: { messages: { [target.id]: target }, users: { [userOf(person).id]: userOf(person) } },
    },
  }
}

function pressCause(stage: Stage, act: ActOf<'press'>): Caused {
  const { person, customId, values } = act
  const source = seenMessage(stage, act)
  const component = componentsIn(source.components).find((one) => one.custom_id === customId)
  if (!component || component.disabled === true) throw new UserError('This button cannot be pressed any more.')
  const chosen = values === undefined ? {} : { values }
  return {
    type: InteractionType.MessageComponent,
    person,
    source,
    data: { custom_id: customId, component_type: component.type, ...chosen },
  }
}

interface Component {
  readonly type?: unknown
  readonly id?: unknown
  readonly custom_id?: unknown
  readonly disabled?: unknown
  readonly components?: unknown
  readonly component?: unknown
}

/** All components of a message or a form, whatever they are nested in. */
const componentsIn = (components: unknown): readonly Component[] =>
  (Array.isArray(components) ? (components as readonly Component[]) : []).flatMap((component) => [
    component,
    ...componentsIn(component.components),
    ...componentsIn(component.component === undefined ? [] : [component.component]),
  ])

function formCause({ openForm }: Stage, { person, token, fields }: ActOf<'submit'>): Caused {
  const form = openForm(token)
  if (!form || form.cause.person !== person) throw new UserError('This form is no longer open.')
  return {
    type: InteractionType.ModalSubmit,
    person,
    source: form.cause.source,
    data: { custom_id: form.modal.custom_id, components: filledIn(form.modal.components, fields) },
  }
}

/** The parts of a form as Discord sends them back: what a person typed, without labels. */
const filledIn = (components: unknown, fields: Readonly<Record<string, string>>): readonly object[] =>
  (Array.isArray(components) ? (components as readonly Component[]) : []).map(({ type, id, ...part }) => {
    if (part.component !== undefined) return { type, id, component: filledIn([part.component], fields)[0] }
    if (type === ComponentType.TextInput) {
      return { type, id, custom_id: part.custom_id, value: fields[String(part.custom_id)] ?? '' }
    }
    return { type, id, components: filledIn(part.components, fields) }
  })
