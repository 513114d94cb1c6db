/** Calls between two threads: each side offers functions of plain data, and calls those of the other side by name. */
import { createIncomingCalls } from './incoming-calls.ts'
import { type AnyFunction, withLentFunctions } from './lent-functions.ts'
import { createOutgoingCalls } from './outgoing-calls.ts'
import type { Patience } from './patience.ts'
import type { CallMessage, ThreadPort } from './thread-messages.ts'

/**
 * What a side offers: functions from plain data to plain data or a promise of it. Plain arguments may hold functions at
 * any depth; the other side may call them until its answer is sent.
 */
export type Offer<Functions> = { readonly [Name in keyof Functions]: (...args: never[]) => unknown }

export interface ThreadCalls<Theirs extends Offer<Theirs>> {
  /**
   * @param patience absent if the call begins however late it is
   * @throws UserError if the other side threw one; any other error with its own name and stack; TurnedAway if the call was
   *   given up before it began
   */
  call<Name extends keyof Theirs & string>(
    name: Name,
    args: Parameters<Theirs[Name]>,
    patience?: Patience,
  ): Promise<Awaited<ReturnType<Theirs[Name]>>>
  /** Calls without waiting for an answer; errors stay on the other side. The arguments hold no functions. */
  tell<Name extends keyof Theirs & string>(name: Name, ...args: Parameters<Theirs[Name]>): void
  /** Rejects every call that waits, and those to come: the other side is gone. */
  fail(error: Error): void
}

/** @param mine what this side offers; functions may be added later */
export function connectThreads<Theirs extends Offer<Theirs>>(
  port: ThreadPort,
  mine: Readonly<Record<string, (...args: never[]) => unknown>>,
): ThreadCalls<Theirs> {
  const outgoing = createOutgoingCalls(port)
  const functionOf = ({ target }: CallMessage) =>
    typeof target === 'number' ? outgoing.lentFunction(target) : (mine[target] as AnyFunction | undefined)
  const incoming = createIncomingCalls(port, functionOf)
  port.on('message', (message) => {
    if (message.kind !== 'call') outgoing.settle(message)
    else incoming.receive({ ...message, args: withLentFunctions(message.args, outgoing.call) })
  })
  return {
    call: outgoing.call as ThreadCalls<Theirs>['call'],
    tell: (name, ...args) => outgoing.tell(name, args),
    fail: outgoing.fail,
  }
}
