/** The thread on which texts are encoded: a run of the network takes milliseconds, a large corpus takes minutes. */
import { parentPort, workerData } from 'node:worker_threads'
import type { EncoderInput } from './encoder.ts'
import { readModelFiles } from './model-files.ts'
import { type RunGuard, runGuarded } from './run-guard.ts'
import type { PassageVectors, QuestionVectors } from './vectors.ts'

export interface MeaningWorkerData {
  /** Processor cores that one run may use. */
  readonly threads: number
  readonly guard: RunGuard
}

/** `id` tells which reply belongs to which request. */
export type MeaningRequest =
  | { readonly id: number; readonly question: string }
  | { readonly id: number; readonly passages: readonly EncoderInput[] }

export type MeaningReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'question'; readonly id: number; readonly vectors: QuestionVectors }
  | { readonly kind: 'passages'; readonly id: number; readonly vectors: readonly PassageVectors[] }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }

const { threads, guard } = workerData as MeaningWorkerData

const reply = (message: MeaningReply): void => parentPort?.postMessage(message)

try {
  // ONNX Runtime is machine code: on a machine that it was not made for, loading it fails.
  const files = await readModelFiles()
  const encoder = await runGuarded(guard, async () => {
    const { createEncoder } = await import('./encoder.ts')
    return createEncoder(files, threads)
  })
  // A question is not kept waiting by passages: the network's runs do not exclude each other.
  parentPort?.on('message', async (request: MeaningRequest) => {
    try {
      if ('question' in request) {
        const vectors = await runGuarded(guard, () => encoder.encodeQuestion(request.question))
        reply({ kind: 'question', id: request.id, vectors })
      } else {
        const vectors: PassageVectors[] = []
        for (const passage of request.passages) {
          vectors.push(await runGuarded(guard, () => encoder.encodePassage(passage)))
        }
        reply({ kind: 'passages', id: request.id, vectors })
      }
    } catch (error) {
      reply({ kind: 'failed', id: request.id, reason: (error as Error).message })
    }
  })
  reply({ kind: 'ready' })
} catch (error) {
  reply({ kind: 'unavailable', reason: (error as Error).message })
}
