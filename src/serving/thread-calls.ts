/** Calls between two threads: each side offers functions of plain data, and calls those of the other side by name. */
import { UserError } from '../user-error.ts'

/** What a side offers: one plain value in, a plain value or its promise out. */
// biome-ignore lint/suspicious/noExplicitAny: each function names the type of its own argument
export type Calls = Readonly<Record<string, (argument: any) => unknown>>

/** A worker as its parent holds it, or a worker's own port. */
export interface ThreadPort {
  postMessage(message: Message): void
  on(event: 'message', listener: (message: Message) => void): unknown
}

export interface ThreadCalls<Theirs extends Calls> {
  /** @throws UserError where the other side threw one; any other error with its own name and stack */
  call<Name extends keyof Theirs & string>(
    name: Name,
    argument: Parameters<Theirs[Name]>[0],
  ): Promise<Awaited<ReturnType<Theirs[Name]>>>
  /** Calls without waiting for an answer; what goes wrong there stays there. */
  tell<Name extends keyof Theirs & string>(name: Name, argument: Parameters<Theirs[Name]>[0]): void
  /** Rejects every call that waits, and those to come: the other side is gone. */
  fail(error: Error): void
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: PlainError }

/** An error that can cross. */
export interface PlainError {
  readonly isUsers: boolean
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
}

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

  const answer = async ({ id, name, argument }: Extract<Message, { kind: 'call' }>) => {
    try {
      const value = await mine[name]?.(argument)
      port.postMessage({ kind: 'result', id, value })
    } catch (error) {
      port.postMessage({ kind: 'error', id, error: plainError(error) })
    }
  }

  port.on('message', (message) => {
    if (message.kind === 'call') {
      void answer(message)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'result') call?.resolve(message.value)
    else call?.reject(errorOf(message.error))
  })

  return {
    call(name, argument) {
      if (gone) return Promise.reject(gone)
      return new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
        port.postMessage({ kind: 'call', id, name, argument })
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
