/** A thread that can be held up, and remembers what it has begun. */
import { parentPort } from 'node:worker_threads'
import { connectThreads } from '../../src/serving/thread-calls.ts'
import type { ThreadPort } from '../../src/serving/thread-messages.ts'

interface File {
  readonly name: string
  read(maxBytes: number): Promise<string>
}

const begun: string[] = []
let lastFile: File | undefined

const mine = {
  /** Does nothing else until the gate is opened. */
  holdUp(gate: Int32Array) {
    Atomics.wait(gate, 0, 0)
  },
  work(name: string) {
    begun.push(name)
  },
  begun: () => begun,
  async readAll(holders: readonly { readonly file: File }[], onProgress: (done: number) => void) {
    const texts: string[] = []
    for (const { file } of holders) {
      lastFile = file
      texts.push(await file.read(7))
      onProgress(texts.length)
    }
    return texts
  },
  readAgain: () => lastFile?.read(7),
}

export type PatientWorkerCalls = typeof mine

connectThreads(parentPort as ThreadPort, mine)
