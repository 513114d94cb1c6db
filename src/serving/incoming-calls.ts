/** Calls of the other thread: those with patience wait in a queue, the others begin at once. */
import { createRunningQueue } from './call-queue.ts'
import type { AnyFunction } from './lent-functions.ts'
import { type CallMessage, machineTime, plainError, type ThreadPort } from './thread-messages.ts'

/** @param functionOf the function that a call asks for; a call for a missing one fails */
export function createIncomingCalls(port: ThreadPort, functionOf: (call: CallMessage) => AnyFunction | undefined) {
  const queue = createRunningQueue(machineTime)

  async function answer(call: CallMessage): Promise<void> {
    const { id, target, args } = call
    try {
      const asked = functionOf(call)
      if (!asked) throw new Error(`this thread does not offer "${target}" (any more)`)
      port.postMessage({ kind: 'result', id, value: await asked(...args) })
    } catch (error) {
      port.postMessage({ kind: 'error', id, error: plainError(error) })
    }
  }

  return {
    receive(call: CallMessage): void {
      if (!call.patience) {
        void answer(call)
        return
      }
      queue.add({
        ...call.patience,
        begin: () => void answer(call),
        giveUp: () => port.postMessage({ kind: 'given up', id: call.id }),
      })
    },
  }
}
