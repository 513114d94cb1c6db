/** The life of one interaction on the server's side: when it began, how it was acknowledged, what came after. */
import type { InteractionResponseType, InteractionType } from 'discord.js'
import type { Changes } from './changes.ts'
import type { Json } from './form.ts'
import type { MessageRecord } from './messages.ts'
import type { Modal } from './validate-modal.ts'
import type { PlaceRecord, UserRecord } from './world.ts'

export type Acknowledgement = {
  readonly type: InteractionResponseType
  readonly ephemeral: boolean
  /** Milliseconds from dispatch to acknowledgement, in real time. */
  readonly afterMs: number
}
export type Choice = { readonly name: string; readonly value: string | number }
export type Refusal = {
  readonly request: string
  readonly status: number
  readonly code: number
  readonly message: string
}

export type InteractionRecord = {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  /** Command name with its subcommands, or custom_id; for error texts and metadata. */
  readonly label: string
  readonly user: UserRecord
  readonly place: PlaceRecord
  readonly owners: Readonly<Record<string, string>>
  /** The type of the option that is being completed, in an autocomplete interaction. */
  readonly focusedType: unknown
  /** The message a component is on, or a modal was opened from. */
  readonly source: MessageRecord | null
  /** `interaction_metadata` of the interaction that opened the modal. */
  readonly triggeredBy: Json | null
  readonly commandType: number | null
  /** On the double's clock. */
  readonly createdAt: number
  /** In real time (`performance.now()`). */
  readonly dispatchedAt: number
  readonly changes: Changes
  acknowledgement: Acknowledgement | null
  /** The reply that `@original` names; `null` if there is none yet. */
  original: MessageRecord | null
  readonly followUps: MessageRecord[]
  choices: readonly Choice[] | null
  modal: Modal | null
  readonly refusals: Refusal[]
}
