/** Jobs that are done later. */

/** Does the job once after so many milliseconds. @returns takes the job back; nothing happens if it is done */
export type SetAlarm = (afterMs: number, job: () => void) => () => void

/** By this machine's clock. It does not keep the process alive. */
export const setAlarm: SetAlarm = (afterMs, job) => {
  const timer = setTimeout(job, afterMs).unref()
  return () => clearTimeout(timer)
}
