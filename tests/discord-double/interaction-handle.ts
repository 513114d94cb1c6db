/** What a test holds after a user did something: it waits for what the bot makes of it. */
import { InteractionResponseType as Callback } from 'discord.js'
import type { FileStore } from './files.ts'
import type { Acknowledgement, Choice, InteractionRecord, Refusal } from './interaction-record.ts'
import { isLoading } from './interactions.ts'
import type { MessageRecord } from './messages.ts'
import { ShownMessage } from './shown-message.ts'
import type { Modal } from './validate-modal.ts'

type Accepts = (message: ShownMessage) => boolean

/** Every wait ends with a clear error after the double's `timeoutMs` of real time. */
export class InteractionHandle {
  readonly #record: InteractionRecord
  readonly #files: FileStore
  readonly #timeoutMs: number
  readonly #sourceRevision: number

  constructor(record: InteractionRecord, files: FileStore, timeoutMs: number) {
    this.#record = record
    this.#files = files
    this.#timeoutMs = timeoutMs
    this.#sourceRevision = record.source?.revision ?? 0
  }

  get id(): string {
    return this.#record.id
  }

  /** The interaction's token, for requests of the test's own. */
  get token(): string {
    return this.#record.token
  }

  /** The requests about this interaction that the double refused. */
  get refusals(): readonly Refusal[] {
    return this.#record.refusals
  }

  /** What the bot has shown so far in follow-ups, in order. */
  get followUps(): ShownMessage[] {
    return this.#record.followUps.map((message) => this.#show(message))
  }

  /** The message that the pressed component is on, if this press has changed it. */
  get updatedMessage(): ShownMessage | null {
    const { source } = this.#record
    return source && source.revision > this.#sourceRevision ? this.#show(source) : null
  }

  /** The server's record, for the double's own parts. */
  get record(): InteractionRecord {
    return this.#record
  }

  /** Resolves once the bot has acknowledged, in whatever way. */
  acknowledged(): Promise<Acknowledgement> {
    return this.#wait('an acknowledgement', () => this.#record.acknowledgement ?? undefined)
  }

  /**
   * The first new message that a reader sees: an immediate reply, a deferred one once it is filled, or a follow-up.
   *
   * @param accepts waits on until the message fits, e.g. until progress has ended
   */
  reply(accepts: Accepts = () => true): Promise<ShownMessage> {
    return this.#wait('a reply', () => {
      if (this.#record.modal) throw new Error(`${this.#record.label} was answered with a modal; await modal() instead`)
      return this.#fitting(this.#newMessages()[0], accepts)
    })
  }

  /** The `nth` (from 1) follow-up message. */
  followUp(nth = 1, accepts: Accepts = () => true): Promise<ShownMessage> {
    return this.#wait(`follow-up ${nth}`, () => this.#fitting(this.#record.followUps[nth - 1], accepts))
  }

  /** The message the component is on, once this press has changed it. */
  update(accepts: Accepts = () => true): Promise<ShownMessage> {
    return this.#wait('an update of the message', () => {
      const { source } = this.#record
      return source && source.revision > this.#sourceRevision ? this.#fitting(source, accepts) : undefined
    })
  }

  /** The outcome of a press or submitted modal: a new message, or the message it is on once it is changed. */
  settled(): Promise<ShownMessage> {
    return this.#wait('a reply or an update', () => {
      const fresh = this.#newMessages()[0]
      if (fresh) return this.#show(fresh)
      return this.updatedMessage ?? undefined
    })
  }

  /** The form that the bot has opened. */
  modal(): Promise<Modal> {
    return this.#wait('a modal', () => this.#record.modal ?? undefined)
  }

  /** The suggestions of an autocomplete interaction. */
  choices(): Promise<readonly Choice[]> {
    return this.#wait('choices', () => this.#record.choices ?? undefined)
  }

  /** Resolves once the bot has deleted its first reply. */
  async replyDeleted(): Promise<void> {
    await this.#wait('the deletion of the reply', () => (this.#record.original?.isDeleted ? true : undefined))
  }

  #newMessages(): MessageRecord[] {
    const { original, source, followUps } = this.#record
    const own = original && original !== source && !isLoading(original) ? [original] : []
    return [...own, ...followUps].filter((message) => !message.isDeleted)
  }

  #fitting(message: MessageRecord | undefined, accepts: Accepts): ShownMessage | undefined {
    if (!message) return undefined
    const shown = this.#show(message)
    return accepts(shown) ? shown : undefined
  }

  #show(message: MessageRecord): ShownMessage {
    return new ShownMessage(message, this.#files)
  }

  #wait<T>(what: string, look: () => T | undefined): Promise<T> {
    return this.#record.changes.until(look, this.#timeoutMs, () => this.#explain(what))
  }

  #explain(what: string): string {
    const { label, acknowledgement, original, followUps, refusals } = this.#record
    const state = acknowledgement
      ? `it was acknowledged with ${Callback[acknowledgement.type]} after ${Math.round(acknowledgement.afterMs)} ms` +
        `${original && isLoading(original) ? ', and the reply still loads' : ''}; ${followUps.length} follow-ups`
      : 'it was not acknowledged: a reader would see "The application did not respond"'
    const refused = refusals.map(({ request, status, code, message }) => `${request} -> ${status} ${code} ${message}`)
    const tail = refused.length > 0 ? `; refused: ${refused.join(' | ')}` : ''
    return `waited ${this.#timeoutMs} ms for ${what} to ${label}: ${state}${tail}`
  }
}
