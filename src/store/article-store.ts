/** The corpus folder as the bot writes it: one change at a time, and each article whole or absent at any moment. */
import type { Stats } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'
import { corpusRoot } from '../corpus/list-files.ts'
import type { Said } from '../translations/wording.ts'
import { type CorpusChange, createCorpusChange, type RemovedFile } from './corpus-change.ts'
import { type CorpusLock, lockCorpus, releaseTickets } from './corpus-lock.ts'
import { makeFolder, sweepTemporary } from './write-file.ts'

export type { CorpusChange, RemovedFile }

/** All methods throw what the file system throws, such as for a full disk or a read-only folder. */
export interface ArticleStore {
  /**
   * Runs a job while nobody else changes the corpus. A job writes files and does nothing that may take long, such as
   * fetching, because others wait for its end.
   * @param what is done and by whom: a message such as `work.removal`
   * @throws CorpusBusy if another change does not end in time; UserError if the folder is gone
   */
  change<T>(what: Said, job: (change: CorpusChange) => Promise<T>): Promise<T>
  /**
   * Runs a job while nobody else refreshes the corpus. Others may change it meanwhile.
   * @param what is done and by whom: a message such as `work.refresh`
   * @throws CorpusBusy if another refresh is under way; UserError if the folder is gone
   */
  refresh<T>(what: Said, job: () => Promise<T>): Promise<T>
  /**
   * Runs a job while nobody else changes what a search engine holds of the corpus. Others may change the corpus meanwhile.
   * @param what is done: a message such as `work.reindex`
   * @throws CorpusBusy if another such job does not end in time; UserError if the folder is gone
   */
  index<T>(what: Said, job: () => Promise<T>): Promise<T>
  /**
   * Runs a job while nobody else sends what members have asked to be told. Others may change the corpus meanwhile.
   * @throws CorpusBusy if another process is sending; UserError if the folder is gone
   */
  send<T>(job: () => Promise<T>): Promise<T>
  /** A file of the bot's own state, or null if there is none. */
  state(name: string): Promise<string | null>
  /** The last whole lines of a file of the bot's own state, of so many bytes at most; null if there is no such file. */
  stateEnd(name: string, maxBytes: number): Promise<string | null>
  /** How long a file of the bot's own state is; 0 if there is none. */
  stateBytes(name: string): Promise<number>
  /** Differs if a file of the bot's own state was written anew; null if there is none. */
  stateStamp(name: string): Promise<string | null>
  /** A file in the corpus folder itself, or null if there is none; a pipe, a socket or a device is none. */
  file(name: string): Promise<Uint8Array | null>
  /** Whether anyone at all may write to the corpus folder, by its permissions. */
  isOpen(): Promise<boolean>
}

const STATE = '.state'
const LOCK = 'lock'
const REFRESHING = 'refreshing'
const SENDING = 'sending'
const INDEXING = 'indexing'
/** Changes are short: whoever waits longer for one is told so. */
const MAX_WAIT_MS = 10_000
/** Write permission of owner, group or others. */
const ANYBODY_WRITES = 0o222

/**
 * Ends what a thread of this process had under way when it died, so that the next change or refresh can begin.
 * @param directory the corpus folder
 */
export async function releaseThread(directory: string, endedThread: number): Promise<void> {
  for (const tickets of [LOCK, REFRESHING, SENDING, INDEXING])
    await releaseTickets(path.join(directory, STATE, tickets), endedThread)
}

/**
 * @param directory the corpus folder; nobody else writes to `.state/` and `.removed/` in it
 * @param now milliseconds since 1970
 */
export function createArticleStore(directory: string, now: () => number): ArticleStore {
  const state = path.join(directory, STATE)
  const temporary = path.join(state, 'temporary')
  // Changes of this process queue up here; those of other processes are waited for at the lock.
  const inTurn = pLimit(1)
  /** A folder that is gone, such as a drive that is not mounted, is not made again: an empty corpus would be served. */
  const locked = async <T>(tickets: string, what: Said, patienceMs: number, job: LockedJob<T>): Promise<T> => {
    const root = await corpusRoot(directory)
    const folder = path.join(state, tickets)
    for (const place of [temporary, folder]) await makeFolder(directory, place)
    const lock = await lockCorpus(folder, what, patienceMs)
    try {
      return await job(root, lock)
    } finally {
      await lock.release()
    }
  }
  return {
    change: (what, job) =>
      inTurn(() =>
        locked(LOCK, what, MAX_WAIT_MS, async (root, lock) => {
          await sweepTemporary(temporary)
          return job(createCorpusChange({ root, state, temporary }, lock, now))
        }),
      ),
    refresh: (what, job) => locked(REFRESHING, what, 0, job),
    index: (what, job) => locked(INDEXING, what, MAX_WAIT_MS, job),
    send: (job) => locked(SENDING, { key: 'work.sending' }, 0, job),
    state: (name) => readOrNull(path.join(state, name)).then((bytes) => bytes?.toString('utf8') ?? null),
    stateEnd: (name, maxBytes) => endOf(path.join(state, name), maxBytes),
    stateBytes: async (name) => (await statsOrNull(path.join(state, name)))?.size ?? 0,
    stateStamp: (name) =>
      stat(path.join(state, name)).then(
        ({ ino, mtimeMs, size }) => `${ino} ${mtimeMs} ${size}`,
        () => null,
      ),
    file: (name) => readOrNull(path.join(directory, name)),
    isOpen: async () => ((await stat(directory)).mode & ANYBODY_WRITES) !== 0,
  }
}

/** @param root the corpus folder, links resolved */
type LockedJob<T> = (root: string, lock: CorpusLock) => Promise<T>

async function readOrNull(file: string): Promise<Buffer | null> {
  const stats = await statsOrNull(file)
  return stats && (stats.isFile() || stats.isDirectory()) ? orNull(readFile(file)) : null
}

const statsOrNull = (file: string): Promise<Stats | null> => orNull(stat(file))

/** Null stands for a file that is not there. */
const orNull = <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

async function endOf(file: string, maxBytes: number): Promise<string | null> {
  const handle = await orNull(open(file))
  if (!handle) return null
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - maxBytes)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
    const text = buffer.toString('utf8', 0, bytesRead)
    return start === 0 ? text : text.slice(text.indexOf('\n') + 1)
  } finally {
    await handle.close()
  }
}
