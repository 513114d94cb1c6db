/** Runs a job repeatedly at slightly irregular intervals, so that bots that start together do not ask a server together. */

/** Each pause is longer or shorter by up to this share of the mean. */
const JITTER = 0.1

/**
 * The first run comes after a pause. Each further pause begins when a run has ended.
 * @param everyMs the mean pause
 * @param job never rejects
 * @param random in [0, 1)
 * @returns ends the repetition; a run that has begun goes on
 */
export function repeatJittered(everyMs: number, job: () => Promise<void>, random: () => number): () => void {
  let timer: NodeJS.Timeout
  let isEnded = false
  const plan = () => {
    timer = setTimeout(run, everyMs * (1 - JITTER + 2 * JITTER * random()))
    timer.unref()
  }
  const run = async () => {
    await job()
    if (!isEnded) plan()
  }
  plan()
  return () => {
    isEnded = true
    clearTimeout(timer)
  }
}
