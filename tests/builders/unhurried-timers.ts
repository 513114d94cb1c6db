/**
 * The bot gives up on work that takes longer than Discord waits, which a busy machine may need for anything. Tests that are
 * not about these limits stretch them. Only the limits on the bot's own work are stretched: no library's timer is.
 */

/** The timers of these rooms that lie in this range come from Discord's three seconds. */
const LIMITING_ROOMS = /\/src\/(?:discord\/interactions|serving)\//
const MIN_LIMIT_MS = 1_000
const MAX_LIMIT_MS = 3_000
const STRETCH = 40

let users = 0
let restore = (): void => undefined

/** Stretches the limits of this thread until every caller has called the function that it was given. */
export function stretchLimits(): () => void {
  if (users++ === 0) restore = replaceTimer()
  return () => {
    if (--users === 0) restore()
  }
}

function replaceTimer(): () => void {
  const { setTimeout } = globalThis
  const patient = (job: () => void, ms = 0, ...rest: readonly unknown[]) => {
    const inRange = ms >= MIN_LIMIT_MS && ms <= MAX_LIMIT_MS
    const caller = inRange ? new Error().stack?.split('\n')[2] : undefined
    const limit = caller !== undefined && LIMITING_ROOMS.test(caller) ? ms * STRETCH : ms
    return Reflect.apply(setTimeout, globalThis, [job, limit, ...rest])
  }
  globalThis.setTimeout = Object.assign(patient, setTimeout) as typeof setTimeout
  return () => {
    globalThis.setTimeout = setTimeout
  }
}
