/** The corpus folder as it is written: articles come in, change, move out and come back, each whole or absent. */
import { createHash } from 'node:crypto'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { corpusRoot } from '../corpus/list-files.ts'
import { UserError } from '../process/user-error.ts'
import { type CorpusLock, lockCorpus, releaseClaims } from './corpus-lock.ts'
import { appendLines, createFile, isSameFile, makeFolder, moveFile, replaceFile, sweepTemporary } from './write-file.ts'

/** Names a free file for an article, given which names are taken in its folder. */
export type NameArticle = (isTaken: (name: string) => boolean) => string

/** One change: what is done while the corpus is held. */
export interface CorpusChange {
  /**
   * Writes a new article.
   * @param folder a single folder name below the corpus
   * @returns its path below the corpus
   */
  create(folder: string, name: NameArticle, content: string): Promise<string>
  /** An article's file as it is now. @param file its path below the corpus */
  read(file: string): Promise<Uint8Array>
  /** Puts new content in the place of an article's. @param file its path below the corpus */
  replace(file: string, content: string): Promise<void>
  /** Moves an article out into `.removed/`. @returns what names it there, for `restore` */
  remove(file: string): Promise<string>
  /**
   * Brings an article back to where it was.
   * @returns its path below the corpus
   * @throws UserError where it is not there, or its place is taken
   */
  restore(token: string): Promise<string>
  /** @param name of a file of the bot's own state */
  saveState(name: string, content: string): Promise<void>
  /** Adds lines at the end of such a file. @returns its size now, in bytes */
  appendState(name: string, lines: string): Promise<number>
}

/** All methods throw what the file system throws where it cannot be written: full, or read-only. */
export interface ArticleStore {
  /**
   * Runs a job while nobody else changes the corpus.
   * @param what is done and by whom: "a refresh by Ada"
   * @throws CorpusBusy where another change is under way; UserError where the folder is gone
   */
  change<T>(what: string, job: (change: CorpusChange) => Promise<T>): Promise<T>
  /** A file of the bot's own state, or null where there is none. */
  state(name: string): Promise<string | null>
  /** A file that stands in the corpus folder itself, or null where there is none. */
  file(name: string): Promise<Uint8Array | null>
  /** Whether the corpus folder was meant to be written to: somebody at least may. */
  isOpen(): Promise<boolean>
}

const STATE = '.state'
const REMOVED = '.removed'
const CLAIMS = 'lock'
/** Permission bits of owner, group and others. */
const ANYBODY_WRITES = 0o222
/** Hexadecimal digits that name a removed file. */
const TOKEN_DIGITS = 20

/**
 * Ends the change that a thread of this process had under way when it died, so that the next one can begin.
 * @param directory the corpus folder
 */
export const releaseThread = (directory: string, endedThread: number): Promise<void> =>
  releaseClaims(path.join(directory, STATE, CLAIMS), endedThread)

/** @param directory the corpus folder; `.state/` and `.removed/` in it are this store's own */
export function createArticleStore(directory: string, now: () => number): ArticleStore {
  const state = path.join(directory, STATE)
  const temporary = path.join(state, 'temporary')
  const claims = path.join(state, CLAIMS)

  return {
    async change(what, job) {
      // A folder that is gone, such as a drive that is not mounted, is not made anew: an empty corpus would be served.
      const root = await corpusRoot(directory)
      for (const folder of [temporary, claims]) await makeFolder(directory, folder)
      const lock = await lockCorpus(claims, what)
      try {
        await sweepTemporary(temporary)
        return await job(changeOf(root, lock))
      } finally {
        await lock.release()
      }
    },
    state: (name) => readOrNull(path.join(state, name)).then((bytes) => bytes?.toString('utf8') ?? null),
    file: (name) => readOrNull(path.join(directory, name)),
    isOpen: async () => ((await stat(directory)).mode & ANYBODY_WRITES) !== 0,
  }

  function changeOf(root: string, lock: CorpusLock): CorpusChange {
    return {
      async create(folder, name, content) {
        await lock.assertHeld()
        const inside = await folderWithin(root, folder)
        const taken = new Set((await readdir(inside)).map((other) => withoutExtension(other.toLowerCase())))
        for (;;) {
          const chosen = name((candidate) => taken.has(withoutExtension(candidate.toLowerCase())))
          await lock.assertHeld()
          if (await createFile(path.join(inside, chosen), content, { temporary })) return `${folder}/${chosen}`
          taken.add(withoutExtension(chosen.toLowerCase()))
        }
      },
      async read(file) {
        return readFile(await placeWithin(root, file))
      },
      async replace(file, content) {
        const place = await placeWithin(root, file)
        await lock.assertHeld()
        await replaceFile(place, content, { temporary })
      },
      async remove(file) {
        const place = await placeWithin(root, file)
        const target = (await begunRemoval(root, file, place)) ?? path.join(REMOVED, stampOf(now()), file)
        await lock.assertHeld()
        await makeFolder(root, path.join(root, path.dirname(target)))
        if (!(await moveFile(place, path.join(root, target)))) throw new Error(`${target} is taken`)
        return tokenOf(target)
      },
      async restore(token) {
        const removed = await removedFiles(root)
        const from = removed.find((candidate) => tokenOf(candidate) === token)
        if (from === undefined) throw new UserError('This article is not among the removed ones any more.')
        const file = placeBefore(from)
        await lock.assertHeld()
        const folder = await folderWithin(root, path.dirname(file))
        if (!(await moveFile(path.join(root, from), path.join(folder, path.basename(file))))) {
          throw new UserError(`There is another article at ${file} now: move it away first.`)
        }
        return file
      },
      async saveState(name, content) {
        await lock.assertHeld()
        await replaceFile(path.join(state, name), content, { temporary })
      },
      async appendState(name, lines) {
        await lock.assertHeld()
        return appendLines(path.join(state, name), lines)
      },
    }
  }
}

/** Two articles must not have one id, which is the path without its extension. */
const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, '')

/** Such as `20261122T184501123Z`: the folder of what was removed at one time. */
const stampOf = (time: number): string => new Date(time).toISOString().replace(/[-:.]/g, '')

const tokenOf = (removed: string): string =>
  createHash('sha256').update(removed.split(path.sep).join('/')).digest('hex').slice(0, TOKEN_DIGITS)

/** The folder of that name, made where it is missing; a link in it must not lead out of the corpus. */
async function folderWithin(root: string, folder: string): Promise<string> {
  const place = path.join(root, folder)
  if (!isWithin(root, place)) throw new Error(`${folder} leaves the corpus folder`)
  await makeFolder(root, place)
  const real = await realpath(place)
  if (!isWithin(root, real)) throw new UserError(`The folder ${folder} is a link that leaves the corpus folder.`)
  return real
}

async function placeWithin(root: string, file: string): Promise<string> {
  const folder = await realpath(path.join(root, path.dirname(file)))
  if (!isWithin(root, folder)) throw new UserError(`${file} leaves the corpus folder.`)
  return path.join(folder, path.basename(file))
}

const isWithin = (root: string, place: string): boolean => place === root || place.startsWith(root + path.sep)

async function removedFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, REMOVED), { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** Where a removed file was, below the corpus. */
const placeBefore = (removed: string): string => removed.split(path.sep).slice(2).join('/')

/** Of a removal that died between its two steps, the article is left under both names: the second one, or null. */
async function begunRemoval(root: string, file: string, place: string): Promise<string | null> {
  for (const removed of await removedFiles(root)) {
    if (placeBefore(removed) === file && (await isSameFile(place, path.join(root, removed)))) return removed
  }
  return null
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
