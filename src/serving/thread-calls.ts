/** Calls between two threads: each side offers functions of plain data, and calls those of the other side by name. */
import { UserError } from '../process/user-error.ts'
import { createCallQueue } from './call-queue.ts'
import { type Patience, TurnedAway } from './patience.ts'

/** What a side offers: one plain value in, a plain value or its promise out. */
// biome-ignore lint/suspicious/noExplicitAny: each function names the type of its own argument
export type Calls = Readonly<Record<string, (argument: any) => unknown>>

/** A worker as its parent holds it, or a worker's own port. */
export interface ThreadPort {
  postMessage(message: Message): void
  on(event: 'message', listener: (message: Message) => void): unknown
}

export interface ThreadCalls<Theirs extends Calls> {
  /**
   * @param patience absent where the call begins however late it is
   * @throws UserError where the other side threw one; any other error with its own name and stack; TurnedAway where the
   *   call was given up before it began
   */
  call<Name extends keyof Theirs & string>(
    name: Name,
    argument: Parameters<Theirs[Name]>[0],
    patience?: Patience,
  ): Promise<Awaited<ReturnType<Theirs[Name]>>>
  /** Calls without waiting for an answer; what goes wrong there stays there. */
  tell<Name extends keyof Theirs & string>(name: Name, argument: Parameters<Theirs[Name]>[0]): void
  /** Rejects every call that waits, and those to come: the other side is gone. */
  fail(error: Error): void
}

type Message =
  | CallMessage
  | { readonly kind: 'given up'; readonly id: number }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: PlainError }

interface CallMessage {
  readonly kind: 'call'
  readonly id: number
  readonly name: string
  readonly argument: unknown
  /** Absent where the call begins however late it is. `since` is of the machine's clock. */
  readonly patience?: Patience & { readonly since: number }
}

/** An error that can cross. */
export interface PlainError {
  readonly isUsers: boolean
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
}

const TOO_BUSY = 'I am asked more than I can answer just now, and did not get to this. Ask again in a moment.'

/** The same on all threads, and set by nobody. Milliseconds. */
const machineTime = (): number => Number(process.hrtime.bigint()) / 1_000_000

/** Nobody waits for the call of this number. */
const UNANSWERED = -1

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

export function connectThreads<Theirs extends Calls>(port: ThreadPort, mine: Calls): ThreadCalls<Theirs> {
  const waiting = new Map<number, Waiting>()
  let next = 0
  let gone: Error | null = null

  const answer = async ({ id, name, argument }: CallMessage) => {
    try {
      const value = await mine[name]?.(argument)
      port.postMessage({ kind: 'result', id, value })
    } catch (error) {
      port.postMessage({ kind: 'error', id, error: plainError(error) })
    }
  }

  const queue = createCallQueue(machineTime)
  let isStepping = false
  // One call a turn: what has arrived meanwhile is seen before the next one is chosen.
  const step = () => {
    isStepping = queue.step()
    if (isStepping) setImmediate(step)
  }
  const enqueue = (message: CallMessage, patience: NonNullable<CallMessage['patience']>) => {
    queue.add({
      ...patience,
      begin: () => void answer(message),
      giveUp: () => port.postMessage({ kind: 'given up', id: message.id }),
    })
    if (!isStepping) setImmediate(step)
    isStepping = true
  }

  port.on('message', (message) => {
    if (message.kind === 'call') {
      if (message.patience) enqueue(message, message.patience)
      else void answer(message)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'result') call?.resolve(message.value)
    else call?.reject(message.kind === 'error' ? errorOf(message.error) : new TurnedAway(TOO_BUSY))
  })

  return {
    call(name, argument, patience) {
      if (gone) return Promise.reject(gone)
      return new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
        const waits = patience && { patience: { ...patience, since: machineTime() } }
        port.postMessage({ kind: 'call', id, name, argument, ...waits })
      })
    },
    tell(name, argument) {
      if (!gone) port.postMessage({ kind: 'call', id: UNANSWERED, name, argument })
    },
    fail(error) {
      gone = error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
  }
}

export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { isUsers: false, name: 'Error', message: String(error) }
  const { name, message, stack } = error
  return { isUsers: error instanceof UserError, name, message, stack }
}

export function errorOf({ isUsers, name, message, stack }: PlainError): Error {
  if (isUsers) return new UserError(message)
  return Object.assign(new Error(message), { name }, stack === undefined ? {} : { stack })
}
