/** Sends one request at a time to each host. */
import pLimit, { type LimitFunction } from 'p-limit'

/** Runs the task when all earlier tasks for the host have ended, whatever their outcome. */
type HostQueue = <T>(host: string, task: () => Promise<T>) => Promise<T>

export function createHostQueue(): HostQueue {
  const queues = new Map<string, LimitFunction>()
  return (host, task) => {
    const queue = queues.get(host) ?? pLimit(1)
    queues.set(host, queue)
    return queue(task)
  }
}
