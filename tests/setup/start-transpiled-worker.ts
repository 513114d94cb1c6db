/** In tests, takes the place of `src/process/start-worker.ts` for the program: its threads start from transpiled modules. */
import { fileURLToPath } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { afterAll } from 'vitest'
import type { startWorker as start } from '../../src/process/start-worker.ts'
import { transpiled } from './transpiled.ts'

const threads: Worker[] = []
let more: Pick<WorkerOptions, 'execArgv' | 'resourceLimits'> = {}

/** All threads that the program has started in this process, the newest last. */
export const startedThreads: readonly Worker[] = threads

/** Until the end of the test file, threads start with these options beside the program's own. */
export function startThreadsWith(options: typeof more): void {
  more = options
  afterAll(() => {
    more = {}
  })
}

export const startWorker: typeof start = (module, options) => {
  const thread = new Worker(transpiled(fileURLToPath(module)), { ...options, execArgv: [], ...more })
  threads.push(thread)
  return thread
}
