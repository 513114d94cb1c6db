/** One request at a time to one host. */
import pLimit, { type LimitFunction } from 'p-limit'

/** Runs `task` when all earlier ones for `host` have ended, whatever their outcome. */
export type HostQueue = <T>(host: string, task: () => Promise<T>) => Promise<T>

export function createHostQueue(): HostQueue {
  const queues = new Map<string, LimitFunction>()
  return (host, task) => {
    const queue = queues.get(host) ?? pLimit(1)
    queues.set(host, queue)
    return queue(task)
  }
}
