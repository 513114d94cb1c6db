/** One change of a corpus at a time, among all processes: each one that wants to change it writes a ticket file. */
import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import { z } from 'zod'
import { ReaderError } from '../translations/reader-error.ts'
import { type Said, saidText } from '../translations/wording.ts'
import { saidSchema } from './said-schema.ts'

export interface CorpusLock {
  /** @throws LockLost if another process has taken over, because this one gave no sign of life, or if the folder is gone */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

/** Another change is under way. */
export class CorpusBusy extends ReaderError {}

/** The process slept for longer than others wait, or the folder was moved away. */
export class LockLost extends Error {
  override readonly name = 'LockLost'
}

const ticketSchema = z.object({
  pid: z.number(),
  host: z.string(),
  /** What is done and by whom, in English words that begin "… is under way"; earlier versions write and read that alone. */
  what: z.string(),
  /** The same, not yet in words; absent if only a later version knows it. */
  said: saidSchema.optional().catch(undefined),
  /** When the process began, in milliseconds of a clock that nobody sets: tells it from an earlier one with its number. */
  started: z.number().optional(),
  thread: z.number().optional(),
  /** Milliseconds since 1970. */
  since: z.number(),
})

type Ticket = z.output<typeof ticketSchema>

/** The owner of a ticket gives a sign of life this often. */
const SIGN_INTERVAL_MS = 5_000
/** An owner that gives no sign for this long counts as dead. */
const MAX_SILENCE_MS = 120_000
/** Two that come at the same time both step back and try again. */
const MIN_TRIES = 5
const MAX_STEP_BACK_MS = 60

const UNFINISHED = '.new'

/** Tickets of this thread. A ticket with the thread's number that is not among them was left behind. */
const own = new Set<string>()

/**
 * Writes a ticket under a new name, and then looks for others. The second of two sees the first; two that come at the same
 * time see each other. No name is used twice, so that deleting a dead ticket can never hit a living one.
 * @param folder for the tickets; it exists
 * @param what is going to be done, and by whom: a message such as `work.refresh`
 * @param patienceMs how many milliseconds to wait at most until another one has finished
 * @throws CorpusBusy, which says what is under way and since when; what the file system throws
 */
export async function lockCorpus(folder: string, what: Said, patienceMs = 0): Promise<CorpusLock> {
  const until = performance.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    // A ticket of somebody who only waits would make others step back.
    while (performance.now() < until && (await otherTicket(folder, '')) !== null) await wait(stepBackMs())
    const name = `${randomBytes(12).toString('hex')}.json`
    const file = path.join(folder, name)
    const ticket = JSON.stringify({
      pid: process.pid,
      host: hostname(),
      what: saidText(what),
      said: what,
      since: Date.now(),
      started: processStart(),
      thread: threadId,
    } satisfies Ticket)
    own.add(name)
    const other = await writeTicket(file, ticket)
      .then(() => otherTicket(folder, name))
      .catch(async (error: unknown) => {
        // A ticket that stayed among the own ones would count as living.
        await drop(file, name)
        throw error
      })
    if (!other) return heldLock(file, name, ticket)
    await drop(file, name)
    if (attempt >= MIN_TRIES && performance.now() >= until) throw busyWith(other)
    await wait(stepBackMs())
  }
}

const stepBackMs = (): number => Math.random() * MAX_STEP_BACK_MS

/**
 * Deletes the tickets of a thread of this process that has ended: the ticket itself does not show that.
 * @param folder for the tickets; it may be missing
 */
export async function releaseTickets(folder: string, endedThread: number): Promise<void> {
  for (const name of await readdir(folder).catch(emptyIfMissing)) {
    const file = path.join(folder, name)
    const ticket = await readTicket(file, 0)
    if (typeof ticket === 'object' && isOfThisProcess(ticket) && ticket.thread === endedThread)
      await unlink(file).catch(emptyIfMissing)
  }
}

const emptyIfMissing = (error: NodeJS.ErrnoException): readonly string[] => {
  if (error.code === 'ENOENT') return []
  throw error
}

/** The ticket gets its name when it is complete, so that every named ticket can be read. */
async function writeTicket(file: string, ticket: string): Promise<void> {
  await writeFile(`${file}${UNFINISHED}`, ticket, { flag: 'wx' })
  await rename(`${file}${UNFINISHED}`, file)
}

async function drop(file: string, name: string): Promise<void> {
  await unlink(file).catch(() => undefined)
  own.delete(name)
}

/** The first living ticket of another owner, or null. Dead tickets are deleted. */
async function otherTicket(folder: string, name: string): Promise<Ticket | null> {
  // The file system's own clock, which on a network drive is not this machine's.
  const { mtimeMs: now } = await stat(path.join(folder, name))
  for (const other of await readdir(folder)) {
    if (other === name) continue
    const file = path.join(folder, other)
    const ticket = await readTicket(file, now)
    if (ticket === 'gone' || ticket === 'unfinished') continue
    if (ticket !== 'dead' && !isDead(ticket, other)) return ticket
    await unlink(file).catch(() => undefined)
  }
  return null
}

async function readTicket(file: string, now: number): Promise<Ticket | 'gone' | 'dead' | 'unfinished'> {
  try {
    const { mtimeMs } = await stat(file)
    if (now - mtimeMs > MAX_SILENCE_MS) return 'dead'
    if (file.endsWith(UNFINISHED)) return 'unfinished'
    const ticket = ticketSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return ticket.success ? ticket.data : 'dead'
  } catch (error) {
    if (error instanceof SyntaxError) return 'dead'
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    throw error
  }
}

/** In milliseconds. The same for all threads of a process, except for the time between two looks at the clock. */
const processStart = (): number => Number(process.hrtime.bigint() / 1_000_000n) - 1_000 * process.uptime()
/** The longest time between two looks at the clock. */
const MAX_LOOK_MS = 1_000

const isOfThisProcess = ({ pid, host, started }: Ticket): boolean =>
  host === hostname() &&
  pid === process.pid &&
  started !== undefined &&
  Math.abs(started - processStart()) < MAX_LOOK_MS

function isDead(ticket: Ticket, name: string): boolean {
  const { pid, host, thread } = ticket
  if (host !== hostname()) return false
  // Another thread of this process lives as long as it shows its life, or until its tickets are released.
  if (pid === process.pid) return !isOfThisProcess(ticket) || (thread === threadId && !own.has(name))
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function heldLock(file: string, name: string, ticket: string): CorpusLock {
  // If the ticket was deleted meanwhile, the next write notices.
  const signs = setInterval(() => void showLife(file, ticket).catch(() => undefined), SIGN_INTERVAL_MS)
  signs.unref()
  return {
    async assertHeld() {
      await stat(file).catch(() => {
        throw new LockLost(
          'this process has lost the lock of the corpus: it gave no sign of life for too long, or the folder was moved away',
        )
      })
    },
    async release() {
      clearInterval(signs)
      await drop(file, name)
    },
  }
}

/** Writes the same content again: the file system's own clock sets the time that others compare. */
async function showLife(file: string, ticket: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(ticket, 0).finally(() => handle.close())
}

function busyWith({ what: text, said, since, host, pid }: Ticket): CorpusBusy {
  const what = said ?? { key: 'report.as-written', values: { text } }
  const seconds = Math.max(0, Math.round((Date.now() - since) / 1_000))
  const age = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  if (pid === process.pid && host === hostname()) return new CorpusBusy('error.busy', { what, age })
  return new CorpusBusy('error.busy-elsewhere', { what, age, pid: String(pid), host })
}
