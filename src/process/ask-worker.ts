/** Asks a worker thread. */
import type { Worker } from 'node:worker_threads'

/**
 * Gives a worker one task and waits for its reply; one task at a time.
 * @param ended the message of the error if the worker ends before it has replied
 * @returns rejects if the worker fails or ends
 */
export function askWorker<Reply>(worker: Worker, task: unknown, ended: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      action()
    }
    const onMessage = (reply: Reply) => settle(() => resolve(reply))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Error(ended)))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(task)
  })
}
