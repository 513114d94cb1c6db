/** Discord's limit for a first response: three seconds (interactions/receiving-and-responding). */
import { TurnedAway } from '../../serving/patience.ts'

/** The message itself takes some of the three seconds. */
const MAX_RUN_MS = 2_500

/** A call that the thread begins later than this would not be done in time. */
export const PATIENCE = { beginWithinMs: 2_000 }

/** @throws TurnedAway if the job takes too long; the job goes on, and its result is dropped */
export function withinDiscordsLimit<T>(job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    const turnAway = () =>
      reject(new TurnedAway('This takes longer than Discord lets me answer. Ask again in a moment.'))
    timer = setTimeout(turnAway, MAX_RUN_MS)
  })
  return Promise.race([job, late]).finally(() => clearTimeout(timer))
}

/** The reader of a deferred reply waits longer, but not for ever. */
export const PATIENCE_IF_DEFERRED = { beginWithinMs: 60_000 }
/** A reply that is not there by then is deferred: Discord's three seconds also have to hold the deferral. */
const DEFER_AFTER_MS = 1_500

/** @returns whether the job ends, with a result or an error, before a reply has to be deferred */
export function endsSoon(job: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), DEFER_AFTER_MS)
  })
  const ended = job.then(
    () => true,
    () => true,
  )
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}
