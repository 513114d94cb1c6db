/**
 * Until when a member has to be told something. Discord waits three seconds for a first response, from the moment that the
 * interaction's id names (interactions/receiving-and-responding). The time that the interaction spent on its way counts.
 */
import { type Patience, TurnedAway } from '../../serving/patience.ts'

/** From the moment that the id names to the arrival of the response at Discord. */
const MAX_TELLING_MS = 2_500
/** A response takes this long to reach Discord, or as long as the interaction took to reach the bot. */
const MIN_SENDING_MS = 500
/** Work that begins later than this before the deadline would not end in time. */
const MIN_RUN_MS = 200
/** After this time nobody waits for completions of what was typed. */
const MAX_TYPING_MS = 1_000
/** A reply that is not there by then is deferred. */
const MAX_WAIT_FOR_REPLY_MS = 1_500
/** The reader of a deferred reply waits longer, but not for ever. */
export const PATIENCE_IF_DEFERRED: Patience = { beginWithinMs: 60_000 }

export interface Deadline {
  /** How long work on the first response may still take, in milliseconds; 0 if it is too late. */
  leftMs(): number
}

/**
 * @param created when Discord made the interaction, in milliseconds since 1970
 * @param now the same by Discord's clock, as far as it is known
 */
export function createDeadline(created: number, now: () => number): Deadline {
  const arrived = now()
  const onItsWayMs = Math.max(0, arrived - created)
  const until = arrived - onItsWayMs + MAX_TELLING_MS - Math.max(MIN_SENDING_MS, onItsWayMs)
  return { leftMs: () => Math.max(0, until - now()) }
}

/** How long a call may wait until it begins. */
export const patienceUntil = (deadline: Deadline): Patience => ({
  beginWithinMs: Math.max(0, deadline.leftMs() - MIN_RUN_MS),
})

/** The same for completions, which give way to everything else. @param member whose earlier completions are of no use now */
export const patienceOfTyping = (deadline: Deadline, member: string): Patience => ({
  beginWithinMs: Math.min(MAX_TYPING_MS, patienceUntil(deadline).beginWithinMs),
  newestOf: member,
  turn: 'last',
})

/** @throws TurnedAway if the job takes too long; the job goes on, and its result is dropped */
export function inTime<T>(job: Promise<T>, deadline: Deadline): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TurnedAway('error.too-late')), deadline.leftMs())
  })
  return Promise.race([job, late]).finally(() => clearTimeout(timer))
}

/** @returns whether the job ends, with a result or an error, before a reply has to be deferred */
export function endsSoon(job: Promise<unknown>, deadline: Deadline): Promise<boolean> {
  let timer: NodeJS.Timeout
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.min(MAX_WAIT_FOR_REPLY_MS, deadline.leftMs()))
  })
  const ended = job.then(
    () => true,
    () => true,
  )
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}
