/** A thread that can be held up, and remembers what it has begun. */
import { parentPort } from 'node:worker_threads'
import { connectThreads, type ThreadPort } from '../../src/serving/thread-calls.ts'

const begun: string[] = []

const mine = {
  /** Does nothing else until the gate is opened. */
  holdUp(gate: Int32Array) {
    Atomics.wait(gate, 0, 0)
  },
  work(name: string) {
    begun.push(name)
  },
  begun: () => begun,
}

export type PatientWorkerCalls = typeof mine

connectThreads(parentPort as ThreadPort, mine)
