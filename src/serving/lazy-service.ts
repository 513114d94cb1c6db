/** A briefing that is opened when it is first needed, and left when nobody has used it for long. */

import { ReaderError } from '../translations/reader-error.ts'
import type { BriefingService, CommandRunner } from './briefing-service.ts'
import { type Patience, TurnedAway } from './patience.ts'

export interface LazyService extends CommandRunner {
  /** The service, if it is open now. */
  opened(): BriefingService | null
  /** Does a job that no reader waits for: it opens the briefing, and does not keep it open. @throws what the job throws */
  inPassing<T>(job: (service: BriefingService) => Promise<T>): Promise<T>
  /** Leaves the briefing if nothing runs and no reader has used it for so long. */
  leaveIfIdle(idleMs: number): Promise<void>
  close(): Promise<void>
}

interface LazyServiceOptions {
  /** Opens the briefing. */
  readonly open: () => Promise<BriefingService>
  /** Milliseconds, by a clock that nobody sets. */
  readonly now: () => number
  /** Told why the briefing could not be opened. */
  readonly onTrouble: (what: string, error: unknown) => void
}

export function createLazyService(options: LazyServiceOptions): LazyService {
  const { now } = options
  const door = createDoor(options)
  let [running, lastUsed] = [0, Number.NEGATIVE_INFINITY]

  async function inPassing<T>(job: (service: BriefingService) => Promise<T>, patience?: Patience): Promise<T> {
    running++
    try {
      return await job(await soonEnough(door.serving(), patience))
    } finally {
      running--
    }
  }

  async function use<T>(job: (service: BriefingService, patience?: Patience) => Promise<T>, patience?: Patience) {
    const since = now()
    lastUsed = since
    try {
      return await inPassing((service) => job(service, patienceLeft(patience, now() - since)), patience)
    } finally {
      lastUsed = now()
    }
  }

  return {
    opened: door.opened,
    inPassing,
    run: (command, values, call, patience) =>
      use((service, left) => service.run(command, values, call, left), patience),
    show: (command, view, call, patience) => use((service, left) => service.show(command, view, call, left), patience),
    complete: (command, option, typed, patience) =>
      use((service, left) => service.complete(command, option, typed, left), patience),
    async leaveIfIdle(idleMs) {
      if (running === 0 && now() - lastUsed >= idleMs) await door.leave()
    },
    close: door.close,
  }
}

/** Opens and closes the service: never two of one folder at a time. */
function createDoor({ open, onTrouble }: LazyServiceOptions) {
  let current: BriefingService | null = null
  let opening: Promise<BriefingService> | null = null
  let closing: Promise<void> = Promise.resolve()
  let isClosed = false
  const opened = () => (current?.isServing() ? current : null)

  async function openAgain(): Promise<BriefingService> {
    try {
      await closing
      if (isClosed) throw new ReaderError('error.restarting')
      current = await open()
      return current
    } catch (error) {
      if (isClosed) throw error
      onTrouble('a briefing could not be opened', error)
      throw new ReaderError('error.cannot-open')
    } finally {
      opening = null
    }
  }

  async function leave(): Promise<void> {
    await opening?.catch(() => undefined)
    const service = current
    current = null
    closing = service ? service.close() : closing
    await closing
  }

  return {
    opened,
    serving(): Promise<BriefingService> {
      const service = opened()
      if (service) return Promise.resolve(service)
      opening ??= openAgain()
      return opening
    },
    leave,
    close() {
      isClosed = true
      return leave()
    },
  }
}

/** @throws TurnedAway if the reader cannot wait for the briefing; it is opened all the same */
function soonEnough(opening: Promise<BriefingService>, patience: Patience | undefined): Promise<BriefingService> {
  if (!patience) return opening
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TurnedAway('error.opening')), patience.beginWithinMs)
  })
  return Promise.race([opening, late]).finally(() => clearTimeout(timer))
}

const patienceLeft = (patience: Patience | undefined, waitedMs: number): Patience | undefined =>
  patience && { ...patience, beginWithinMs: Math.max(0, patience.beginWithinMs - waitedMs) }
