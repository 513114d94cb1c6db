/** Runs a job again and again, not quite regularly: many bots that started together do not ask one server together. */

/** Each pause is longer or shorter by up to this share. */
const JITTER = 0.1

/**
 * The first run comes after a pause; the next pause begins when the run has ended.
 * @param everyMs the mean pause
 * @param job never rejects
 * @param random in [0, 1)
 * @returns ends it
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
