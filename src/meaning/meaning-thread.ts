/** The encoder on a thread of its own. */
import type { Worker } from 'node:worker_threads'
import { startWorker } from '../process/start-worker.ts'
import type { EncoderInput } from './encoder.ts'
import type { MeaningReply, MeaningRequest, MeaningWorkerData } from './meaning-worker.ts'
import { createRunGuard, forbidRuns } from './run-guard.ts'
import type { PassageVectors, QuestionVectors } from './vectors.ts'

export interface MeaningThread {
  /** @throws MeaningUnavailable if the encoder cannot run on this machine, or its thread has ended */
  encodeQuestion(question: string): Promise<QuestionVectors>
  /**
   * @returns one for each input, in order
   * @throws MeaningUnavailable as above
   */
  encodePassages(inputs: readonly EncoderInput[]): Promise<readonly PassageVectors[]>
  /** Ends the thread; running calls reject. */
  close(): Promise<void>
}

/** The encoder cannot run here; the message says why, for whoever runs the program. */
export class MeaningUnavailable extends Error {
  override readonly name = 'MeaningUnavailable'
}

interface Waiting {
  readonly resolve: (reply: MeaningReply) => void
  readonly reject: (error: Error) => void
}

type Request = MeaningRequest extends infer R ? (R extends { readonly id: number } ? Omit<R, 'id'> : never) : never

/** A run, or the start of the runtime, that takes longer is not waited for when the thread ends. */
const MAX_RUN_MS = 5_000

/**
 * The thread starts at once. It does not keep the process alive. It must not be started by a thread that may die: it would be
 * ended with it in the middle of a run.
 * @param threads processor cores that one run may use
 */
export function startMeaningThread({ threads }: Pick<MeaningWorkerData, 'threads'>): MeaningThread {
  const { worker, end } = startGuardedWorker(threads)
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  let failure: MeaningUnavailable | null = null
  let isReady = false
  worker.unref()

  /** The thread alone keeps the process alive while somebody waits for it. */
  const updateRef = (): void => (waiting.size > 0 ? worker.ref() : worker.unref())

  function fail(reason: string): void {
    failure ??= new MeaningUnavailable(reason)
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
    updateRef()
  }

  worker.on('message', (reply: MeaningReply) => {
    if (reply.kind === 'ready') isReady = true
    else if (reply.kind === 'unavailable') fail(reply.reason)
    else {
      const { resolve, reject } = waiting.get(reply.id) ?? {}
      waiting.delete(reply.id)
      updateRef()
      if (reply.kind === 'failed') reject?.(new Error(reply.reason))
      else resolve?.(reply)
    }
  })
  worker.on('error', (error: Error) => fail(error.message))
  worker.on('exit', () => fail(isReady ? 'the thread of the encoder has ended' : 'the encoder could not be loaded'))

  function call(request: Request): Promise<MeaningReply> {
    if (failure) return Promise.reject(failure)
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      updateRef()
      worker.postMessage({ ...request, id })
    })
  }

  return {
    async encodeQuestion(question) {
      const reply = await call({ question })
      return (reply as Extract<MeaningReply, { kind: 'question' }>).vectors
    },
    async encodePassages(passages) {
      const reply = await call({ passages })
      return (reply as Extract<MeaningReply, { kind: 'passages' }>).vectors
    },
    close: end,
  }
}

function startGuardedWorker(threads: number): { readonly worker: Worker; end(): Promise<void> } {
  const guard = createRunGuard()
  const workerData: MeaningWorkerData = { threads, guard }
  const worker = startWorker(new URL('./meaning-worker.ts', import.meta.url), { workerData })
  const endRuns = () => forbidRuns(guard, MAX_RUN_MS)
  // Whatever ends the process, such as a closed pipe, ends its threads.
  process.on('exit', endRuns)
  worker.on('exit', () => process.off('exit', endRuns))
  return {
    worker,
    async end() {
      endRuns()
      worker.ref()
      await worker.terminate()
    },
  }
}
