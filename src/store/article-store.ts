/** The corpus folder as the bot writes it: one change at a time, and each article whole or absent at any moment. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { corpusRoot } from '../corpus/list-files.ts'
import { type CorpusChange, createCorpusChange } from './corpus-change.ts'
import { lockCorpus, releaseTickets } from './corpus-lock.ts'
import { makeFolder, sweepTemporary } from './write-file.ts'

export type { CorpusChange }

/** All methods throw what the file system throws, such as for a full disk or a read-only folder. */
export interface ArticleStore {
  /**
   * Runs a job while nobody else changes the corpus.
   * @param what is done and by whom: "a refresh by Ada"
   * @throws CorpusBusy if another change is under way; UserError if the folder is gone
   */
  change<T>(what: string, job: (change: CorpusChange) => Promise<T>): Promise<T>
  /** A file of the bot's own state, or null if there is none. */
  state(name: string): Promise<string | null>
  /** A file in the corpus folder itself, or null if there is none; a pipe, a socket or a device is none. */
  file(name: string): Promise<Uint8Array | null>
  /** Whether anyone at all may write to the corpus folder, by its permissions. */
  isOpen(): Promise<boolean>
}

const STATE = '.state'
const LOCK = 'lock'
/** Write permission of owner, group or others. */
const ANYBODY_WRITES = 0o222

/**
 * Ends the change that a thread of this process had under way when it died, so that the next one can begin.
 * @param directory the corpus folder
 */
export const releaseThread = (directory: string, endedThread: number): Promise<void> =>
  releaseTickets(path.join(directory, STATE, LOCK), endedThread)

/**
 * @param directory the corpus folder; nobody else writes to `.state/` and `.removed/` in it
 * @param now milliseconds since 1970
 */
export function createArticleStore(directory: string, now: () => number): ArticleStore {
  const state = path.join(directory, STATE)
  const temporary = path.join(state, 'temporary')
  const tickets = path.join(state, LOCK)
  return {
    async change(what, job) {
      // A folder that is gone, such as a drive that is not mounted, is not made again: an empty corpus would be served.
      const root = await corpusRoot(directory)
      for (const folder of [temporary, tickets]) await makeFolder(directory, folder)
      const lock = await lockCorpus(tickets, what)
      try {
        await sweepTemporary(temporary)
        return await job(createCorpusChange({ root, state, temporary }, lock, now))
      } finally {
        await lock.release()
      }
    },
    state: (name) => readOrNull(path.join(state, name)).then((bytes) => bytes?.toString('utf8') ?? null),
    file: (name) => readOrNull(path.join(directory, name)),
    isOpen: async () => ((await stat(directory)).mode & ANYBODY_WRITES) !== 0,
  }
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    const stats = await stat(file)
    return stats.isFile() || stats.isDirectory() ? await readFile(file) : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
