/**
 * Keeps a thread alive while it is in the machine code of ONNX Runtime: if a thread is ended there, the runtime ends the whole
 * process. The two threads share two counters, so that nobody has to be awake to answer.
 */

/** In shared memory: how many runs are under way, and whether no more may begin. */
export type RunGuard = Int32Array

const RUNNING = 0
const FORBIDDEN = 1

export const createRunGuard = (): RunGuard => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))

/** Runs a job on the guarded thread. If the thread is about to end, the job never begins, and the promise stays open. */
export async function runGuarded<T>(guard: RunGuard, job: () => Promise<T>): Promise<T> {
  Atomics.add(guard, RUNNING, 1)
  try {
    // Read after the count, as `forbidRuns` waits after it forbids: one of the two sees the other.
    if (Atomics.load(guard, FORBIDDEN) === 0) return await job()
  } finally {
    Atomics.sub(guard, RUNNING, 1)
    Atomics.notify(guard, RUNNING)
  }
  return new Promise<never>(() => undefined)
}

/**
 * Forbids new runs and waits for those under way, by stopping this thread: a run takes milliseconds, the start of the runtime
 * less than a second. After that the guarded thread can be ended.
 * @param maxWaitMs a run that takes longer is left alone
 */
export function forbidRuns(guard: RunGuard, maxWaitMs: number): void {
  Atomics.store(guard, FORBIDDEN, 1)
  const until = performance.now() + maxWaitMs
  for (;;) {
    const running = Atomics.load(guard, RUNNING)
    const left = until - performance.now()
    if (running === 0 || left <= 0) return
    Atomics.wait(guard, RUNNING, running, left)
  }
}
