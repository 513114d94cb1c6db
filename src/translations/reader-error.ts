/** A mistake that a reader can correct, told in the reader's own language. */
import { UserError } from '../process/user-error.ts'
import type { MessageKey } from './messages.ts'
import { type MessageValues, type Wording, wordingIn } from './wording.ts'

/** Its `message` is in English: the log, scripts and edges without languages show that. */
export class ReaderError extends UserError {
  readonly key: MessageKey
  readonly values: MessageValues

  /** @param values what the message names in braces */
  constructor(key: MessageKey, values: MessageValues = {}) {
    super(wordingIn().say(key, values))
    this.key = key
    this.values = values
  }
}

/** @returns what the reader is told: in their language, if the error has words in it */
export const errorText = (error: UserError, { say }: Wording): string =>
  error instanceof ReaderError ? say(error.key, error.values) : error.message
