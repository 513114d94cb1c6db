/** Calls of this thread that the other one answers. */
import { createLentFunctions } from './lent-functions.ts'
import { type Patience, TurnedAway } from './patience.ts'
import { type AnswerMessage, errorOf, machineTime, type ThreadPort } from './thread-messages.ts'

/** The id of a call that nobody awaits. */
const UNAWAITED = -1

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

export function createOutgoingCalls(port: ThreadPort) {
  const waiting = new Map<number, Waiting>()
  const lent = createLentFunctions()
  let next = 0
  let gone: Error | null = null
  return {
    /** The function with this number that a call under way has lent to the other thread. */
    lentFunction: lent.get,
    call(target: string | number, args: readonly unknown[], patience?: Patience): Promise<unknown> {
      if (gone) return Promise.reject(gone)
      const { plain, numbers } = lent.lend(args)
      const answered = new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        const waits = patience && { patience: { ...patience, since: machineTime() } }
        port.postMessage({ kind: 'call', id, target, args: plain, ...waits })
      })
      return answered.finally(() => lent.takeBack(numbers))
    },
    tell(target: string, args: readonly unknown[]): void {
      if (!gone) port.postMessage({ kind: 'call', id: UNAWAITED, target, args })
    },
    settle(answer: AnswerMessage): void {
      const call = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.kind === 'result') call?.resolve(answer.value)
      else call?.reject(answer.kind === 'error' ? errorOf(answer.error) : new TurnedAway())
    },
    fail(error: Error): void {
      gone = error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
  }
}
