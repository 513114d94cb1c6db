/** Starts a worker thread from a TypeScript module. */
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * @param module the worker's own module, as a URL relative to the file that starts it
 * @param options resource limits and worker data; the worker inherits none of the options that this process was started with
 */
export const startWorker = (module: URL, options: Pick<WorkerOptions, 'resourceLimits' | 'workerData'> = {}): Worker =>
  new Worker(new URL('./worker-boot.mjs', import.meta.url), { ...options, argv: [module.href], execArgv: [] })
