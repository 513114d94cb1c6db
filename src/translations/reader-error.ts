/** A mistake that a reader can correct, told in the reader's own language. */
import { UserError } from '../process/user-error.ts'
import type { MessageKey } from './messages.ts'
import { type MessageValues, type Said, saidText, type Wording } from './wording.ts'

/** Its `message` is in English: the log, scripts and edges without languages show that. */
export class ReaderError extends UserError implements Said {
  readonly key: MessageKey
  readonly values: MessageValues

  /** @param values what the message names in braces */
  constructor(key: MessageKey, values: MessageValues = {}) {
    super(saidText({ key, values }))
    this.key = key
    this.values = values
  }
}

/** @returns what the error tells; its English text as it is if it has no other words */
export const saidOf = (error: UserError): Said =>
  error instanceof ReaderError
    ? { key: error.key, values: error.values }
    : { key: 'report.as-written', values: { text: error.message } }

/** @returns what the reader is told: in their language, if the error has words in it */
export const errorText = (error: UserError, wording: Wording): string =>
  error instanceof ReaderError ? saidText(error, wording) : error.message
