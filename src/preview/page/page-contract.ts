/** What the page and the server of the preview tell each other. */
import type { APIApplicationCommandBasicOption, APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js'

/** A member sees what members see; a moderator has Manage Server. */
export const PERSONS = ['member', 'moderator'] as const
export type Person = (typeof PERSONS)[number]

/** Of the channel that all see. */
export const CHANNEL_NAME = 'briefing'

/** The languages of the interface, as Discord names them. The channel's server has the language of whoever looks. */
export const LOCALES = ['en-US', 'de', 'fr', 'es-ES'] as const
export type PreviewLocale = (typeof LOCALES)[number]

export type OfferedOption = APIApplicationCommandBasicOption & {
  /** The name in the language of whoever looks. */
  readonly shown: string
}

/** One command that a person can use: a command of a group is one of its own. Descriptions are in the person's language. */
export interface OfferedCommand {
  readonly id: string
  /** `ask`, `corpus add`, `Check quotations`. */
  readonly name: string
  /** The same in the language of whoever looks. */
  readonly shown: string
  readonly kind: 'typed' | 'message'
  readonly description: string
  readonly options: readonly OfferedOption[]
}

/** What a person sees: sent at first, and after each change. */
export interface Seen {
  readonly person: Person
  /** The id of the person's direct messages. */
  readonly directId: string
  readonly commands: readonly OfferedCommand[]
  /** Those of the channel and the person's direct messages, oldest first. */
  readonly messages: readonly APIMessage[]
}

/** Values of options by their names; a flag is True or False, a file is the id that it got. */
type Values = Readonly<Record<string, string>>

/** What a person does. */
export type Deed =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly options: Values }
  | { readonly kind: 'complete'; readonly name: string; readonly options: Values; readonly focused: string }
  /** A command on a message. */
  | { readonly kind: 'use'; readonly name: string; readonly message: string }
  /** A button, or a select with its values. */
  | {
      readonly kind: 'press'
      readonly message: string
      readonly customId: string
      readonly values?: readonly string[] | undefined
    }
  /** A form; the token names it. */
  | { readonly kind: 'submit'; readonly token: string; readonly fields: Values }
  | { readonly kind: 'dismiss'; readonly message: string }

/** The locale is English if it is left out. */
export type Act = Deed & { readonly person: Person; readonly locale?: PreviewLocale | undefined }

export interface Choice {
  readonly name: string
  readonly value: string | number
}

/** What a person sees first after they did something. */
export type FirstResponse =
  | { readonly kind: 'shown' }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData; readonly token: string }
