/** What two threads send each other: calls, their results, and errors as plain data. */
import { UserError } from '../process/user-error.ts'
import type { MessageKey } from '../translations/messages.ts'
import { ReaderError } from '../translations/reader-error.ts'
import type { MessageValues } from '../translations/wording.ts'
import type { Patience } from './patience.ts'

/** A worker as its parent holds it, or a worker's own port. */
export interface ThreadPort {
  postMessage(message: Message): void
  on(event: 'message', listener: (message: Message) => void): unknown
}

export type Message =
  | CallMessage
  | { readonly kind: 'given up'; readonly id: number }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: PlainError }

export interface CallMessage {
  readonly kind: 'call'
  readonly id: number
  /** The name of an offered function, or the number of a lent one. */
  readonly target: string | number
  readonly args: readonly unknown[]
  /** Absent if the call begins however late it is. `since` is a time of `machineTime`. */
  readonly patience?: Patience & { readonly since: number }
}

export type AnswerMessage = Exclude<Message, CallMessage>

/** An error that can be sent to another thread. */
export interface PlainError {
  readonly isUserError: boolean
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
  /** Of an error that is told in the reader's language. */
  readonly said?: { readonly key: MessageKey; readonly values: MessageValues }
}

/** Milliseconds, by a clock that all threads share and nobody sets. */
export const machineTime = (): number => Number(process.hrtime.bigint()) / 1_000_000

export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { isUserError: false, name: 'Error', message: String(error) }
  const { name, message, stack } = error
  const said = error instanceof ReaderError ? { said: { key: error.key, values: error.values } } : {}
  return { isUserError: error instanceof UserError, name, message, stack, ...said }
}

export function errorOf({ isUserError, name, message, stack, said }: PlainError): Error {
  if (said) return new ReaderError(said.key, said.values)
  if (isUserError) return new UserError(message)
  return Object.assign(new Error(message), { name }, stack === undefined ? {} : { stack })
}
