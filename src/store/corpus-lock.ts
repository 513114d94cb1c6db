/** One change of a corpus at a time, over processes: a file for each who wants to, with owner and age. */
import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import { z } from 'zod'
import { UserError } from '../process/user-error.ts'

export interface CorpusLock {
  /** @throws LockLost where another process has taken over, since this one gave no sign of life, or the folder is gone */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

/** Another change is under way. */
export class CorpusBusy extends UserError {}

/** The process slept for longer than others wait, or the folder was moved away. */
export class LockLost extends Error {
  override readonly name = 'LockLost'
}

const claimSchema = z.object({
  pid: z.number(),
  host: z.string(),
  /** What is done and by whom, in words that fit "… is under way". */
  what: z.string(),
  /** When the process began, by a clock that no one sets: tells it from an earlier one of its number. Milliseconds. */
  started: z.number().optional(),
  thread: z.number().optional(),
  /** Milliseconds since 1970. */
  since: z.number(),
})

type Claim = z.output<typeof claimSchema>

/** The owner shows that it lives this often, and counts as dead without a sign for this long. Milliseconds. */
const BEAT = 5_000
const MAX_SILENCE = 120_000
/** Two who come at once both step back and try again. */
const TRIES = 5
const MAX_STEP_BACK = 60

const UNFINISHED = '.new'

/** Claims of this very thread: one with its number that is none of them was left behind. */
const own = new Set<string>()

/**
 * Everyone makes a claim under a name of its own and then looks at the others': whoever comes second sees the first, and
 * two who come at once see each other. Since no name is used twice, taking a dead claim away can never hit a living one.
 * @param folder for the claims; it exists
 * @param what is going to be done, and by whom: "a refresh by Ada"
 * @throws CorpusBusy that says what is under way and since when; what the file system throws where it cannot be written
 */
export async function lockCorpus(folder: string, what: string): Promise<CorpusLock> {
  for (let attempt = 1; ; attempt++) {
    const name = `${randomBytes(12).toString('hex')}.json`
    const file = path.join(folder, name)
    const claim = JSON.stringify({
      pid: process.pid,
      host: hostname(),
      what,
      since: Date.now(),
      started: processStart(),
      thread: threadId,
    } satisfies Claim)
    own.add(name)
    await writeClaim(file, claim)
    const other = await otherClaim(folder, name)
    if (!other) return heldLock(file, name, claim)
    await drop(file, name)
    if (attempt === TRIES) throw new CorpusBusy(busyText(other))
    await wait(Math.random() * MAX_STEP_BACK)
  }
}

/**
 * Takes away what a thread of this process held when it ended: whoever looks at the claim itself cannot tell.
 * @param folder for the claims; where it is missing there are none
 */
export async function releaseClaims(folder: string, endedThread: number): Promise<void> {
  for (const name of await readdir(folder).catch(emptyWhereMissing)) {
    const file = path.join(folder, name)
    const claim = await readClaim(file, 0)
    if (typeof claim === 'object' && isOfThisProcess(claim) && claim.thread === endedThread)
      await unlink(file).catch(emptyWhereMissing)
  }
}

const emptyWhereMissing = (error: NodeJS.ErrnoException): readonly string[] => {
  if (error.code === 'ENOENT') return []
  throw error
}

/** Renamed when it is whole: a claim that can be seen can be read. */
async function writeClaim(file: string, claim: string): Promise<void> {
  await writeFile(`${file}${UNFINISHED}`, claim, { flag: 'wx' })
  await rename(`${file}${UNFINISHED}`, file)
}

async function drop(file: string, name: string): Promise<void> {
  await unlink(file).catch(() => undefined)
  own.delete(name)
}

/** The first living claim of another; dead ones are taken away. */
async function otherClaim(folder: string, name: string): Promise<Claim | null> {
  // The file system's own clock, which on a network drive is not this machine's.
  const { mtimeMs: now } = await stat(path.join(folder, name))
  for (const other of await readdir(folder)) {
    if (other === name) continue
    const file = path.join(folder, other)
    const claim = await readClaim(file, now)
    if (claim === 'gone' || claim === 'unfinished') continue
    if (claim !== 'dead' && !isDead(claim, other)) return claim
    await unlink(file).catch(() => undefined)
  }
  return null
}

async function readClaim(file: string, now: number): Promise<Claim | 'gone' | 'dead' | 'unfinished'> {
  try {
    const { mtimeMs } = await stat(file)
    if (now - mtimeMs > MAX_SILENCE) return 'dead'
    if (file.endsWith(UNFINISHED)) return 'unfinished'
    const claim = claimSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return claim.success ? claim.data : 'dead'
  } catch (error) {
    if (error instanceof SyntaxError) return 'dead'
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    throw error
  }
}

/** The same for all threads of a process, give or take the time between two looks at the clock. Milliseconds. */
const processStart = (): number => Number(process.hrtime.bigint() / 1_000_000n) - 1_000 * process.uptime()
const MAX_LOOK = 1_000

const isOfThisProcess = ({ pid, host, started }: Claim): boolean =>
  host === hostname() && pid === process.pid && started !== undefined && Math.abs(started - processStart()) < MAX_LOOK

function isDead(claim: Claim, name: string): boolean {
  const { pid, host, thread } = claim
  if (host !== hostname()) return false
  // Another thread of this process lives as long as it shows its life, or until its claims are released.
  if (pid === process.pid) return !isOfThisProcess(claim) || (thread === threadId && !own.has(name))
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function heldLock(file: string, name: string, claim: string): CorpusLock {
  // Where the claim was taken away, the next write notices.
  const beat = setInterval(() => void showLife(file, claim).catch(() => undefined), BEAT)
  beat.unref()
  return {
    async assertHeld() {
      await stat(file).catch(() => {
        throw new LockLost(
          'this process holds it no more, since it gave no sign of life for too long or the folder was moved away',
        )
      })
    },
    async release() {
      clearInterval(beat)
      await drop(file, name)
    },
  }
}

/** Written again as it is, so that the file system's clock sets its time, as it does for those who look at it. */
async function showLife(file: string, claim: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(claim, 0).finally(() => handle.close())
}

function busyText({ what, since, host, pid }: Claim): string {
  const seconds = Math.max(0, Math.round((Date.now() - since) / 1_000))
  const age = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  const where = pid === process.pid && host === hostname() ? '' : `, in process ${pid} on ${host}`
  return `One change at a time: ${what} is under way since ${age}${where}. Try again when it is done.`
}
