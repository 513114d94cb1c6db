/** One change of the corpus folder: articles are written, replaced, moved out and brought back while the lock is held. */
import { createHash } from 'node:crypto'
import { readdir, readFile, realpath, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { ReaderError } from '../translations/reader-error.ts'
import type { CorpusLock } from './corpus-lock.ts'
import { appendLines, createFile, eraseFile, isSameFile, makeFolder, moveFile, replaceFile } from './write-file.ts'

/** Names a free file for an article, given which names are taken in its folder. */
type NameArticle = (isTaken: (name: string) => boolean) => string

/** All methods throw LockLost if the lock is lost, and what the file system throws. */
export interface CorpusChange {
  /**
   * Writes a new article.
   * @param folder a single folder name below the corpus
   * @returns its path below the corpus
   */
  create(folder: string, name: NameArticle, content: string): Promise<string>
  /** Reads an article's file as it is now. @param file its path below the corpus */
  read(file: string): Promise<Uint8Array>
  /** Replaces the content of an article's file. @param file its path below the corpus */
  replace(file: string, content: string): Promise<void>
  /**
   * Moves an article out into `.removed/`.
   * @param by whoever removes it, or the end of its feed's days
   * @returns the token that `restore` takes: `[0-9a-f]{20}`
   */
  remove(file: string, by: RemovedBy): Promise<string>
  /**
   * Brings an article back to where it was.
   * @returns its path below the corpus
   * @throws UserError if it is not among the removed ones, or its place is taken
   */
  restore(token: string): Promise<string>
  /** The files that were moved out, the latest first. */
  removed(): Promise<readonly RemovedFile[]>
  /** Deletes an article's file for good. @param file its path below the corpus, also of a file that was moved out */
  erase(file: string): Promise<void>
  /** Replaces a file of the bot's own state. */
  saveState(name: string, content: string): Promise<void>
  /** Adds lines at the end of such a file. @param lines each with its end */
  appendState(name: string, lines: readonly Uint8Array[]): Promise<void>
}

export type RemovedBy = 'moderator' | 'expiry'

/** A file that was moved out. */
export interface RemovedFile {
  /** Where it is: its path below the corpus. */
  readonly place: string
  /** Where it was. */
  readonly file: string
  readonly by: RemovedBy
  /** The token that `restore` takes. */
  readonly token: string
}

/** Absolute paths. */
interface CorpusFolders {
  /** The corpus folder, links resolved. */
  readonly root: string
  readonly state: string
  /** For unfinished files; on the same file system. */
  readonly temporary: string
}

const REMOVED = '.removed'
/** At the end of the name of a folder in it. */
const MARKS: Readonly<Record<RemovedBy, string>> = { moderator: '', expiry: '-expired' }
/** Hexadecimal digits of the token of a removed file. */
const TOKEN_DIGITS = 20

/** @param now milliseconds since 1970 */
export const createCorpusChange = (folders: CorpusFolders, lock: CorpusLock, now: () => number): CorpusChange => ({
  create: (folder, name, content) => createArticle(folders, lock, folder, { name, content }),
  read: async (file) => readFile(await placeWithin(folders.root, file)),
  async replace(file, content) {
    const place = await placeWithin(folders.root, file)
    await lock.assertHeld()
    await replaceFile(place, content, folders)
  },
  remove: (file, by) => removeArticle(folders.root, lock, file, `${stampOf(now())}${MARKS[by]}`),
  restore: (token) => restoreArticle(folders.root, lock, token),
  removed: async () =>
    [...(await removedFiles(folders.root))]
      .sort((a, b) => (stampIn(a) < stampIn(b) ? 1 : -1))
      .map((place) => ({ place, file: placeBefore(place), by: removedBy(place), token: tokenOf(place) })),
  erase: (file) => eraseArticle(folders.root, lock, file),
  async saveState(name, content) {
    await lock.assertHeld()
    await replaceFile(path.join(folders.state, name), content, folders)
  },
  async appendState(name, lines) {
    await lock.assertHeld()
    await appendLines(path.join(folders.state, name), lines)
  },
})

async function createArticle(
  folders: CorpusFolders,
  lock: CorpusLock,
  folder: string,
  { name, content }: { readonly name: NameArticle; readonly content: string },
): Promise<string> {
  await lock.assertHeld()
  const place = await folderWithin(folders.root, folder)
  const taken = new Set((await readdir(place)).map((other) => withoutExtension(other.toLowerCase())))
  for (;;) {
    const chosen = name((candidate) => taken.has(withoutExtension(candidate.toLowerCase())))
    await lock.assertHeld()
    if (await createFile(path.join(place, chosen), content, folders)) return `${folder}/${chosen}`
    taken.add(withoutExtension(chosen.toLowerCase()))
  }
}

/** @param folder of what is removed at this time */
async function removeArticle(root: string, lock: CorpusLock, file: string, folder: string): Promise<string> {
  const place = await placeWithin(root, file)
  const target = (await unfinishedRemoval(root, file, place)) ?? path.join(REMOVED, folder, file)
  await lock.assertHeld()
  await makeFolder(root, path.join(root, path.dirname(target)))
  if (!(await moveFile(place, path.join(root, target)))) throw new Error(`${target} is taken`)
  return tokenOf(target)
}

async function restoreArticle(root: string, lock: CorpusLock, token: string): Promise<string> {
  const removed = await removedFiles(root)
  const from = removed.find((candidate) => tokenOf(candidate) === token)
  if (from === undefined) throw new ReaderError('error.not-among-removed')
  const file = placeBefore(from)
  await lock.assertHeld()
  const folder = await folderWithin(root, path.dirname(file))
  if (await moveFile(path.join(root, from), path.join(folder, path.basename(file)))) return file
  throw new ReaderError('error.another-article', { file })
}

async function eraseArticle(root: string, lock: CorpusLock, file: string): Promise<void> {
  const place = await placeWithin(root, file)
  await lock.assertHeld()
  await eraseFile(place)
  if (file.split(path.sep)[0] === REMOVED) await deleteEmptyFolders(path.join(root, REMOVED), path.dirname(place))
}

/** The names of folders may tell what was in them. */
async function deleteEmptyFolders(root: string, folder: string): Promise<void> {
  for (let place = folder; isWithin(root, place) && place !== root; place = path.dirname(place)) {
    const isDeleted = await rmdir(place).then(
      () => true,
      () => false,
    )
    if (!isDeleted) return
  }
}

/** Two articles must not have the same id, which is the path without its extension. */
const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, '')

/** Such as `20261122T184501123Z`: the folder of what was removed at one time. */
const stampOf = (time: number): string => new Date(time).toISOString().replace(/[-:.]/g, '')

const tokenOf = (removed: string): string =>
  createHash('sha256').update(removed.split(path.sep).join('/')).digest('hex').slice(0, TOKEN_DIGITS)

/** Makes the folder if it is missing. @throws UserError if a link leads out of the corpus */
async function folderWithin(root: string, folder: string): Promise<string> {
  const place = path.join(root, folder)
  if (!isWithin(root, place)) throw new Error(`${folder} leaves the corpus folder`)
  await makeFolder(root, place)
  const real = await realpath(place)
  if (!isWithin(root, real)) throw new ReaderError('error.linked-folder', { folder })
  return real
}

async function placeWithin(root: string, file: string): Promise<string> {
  const folder = await realpath(path.join(root, path.dirname(file)))
  if (!isWithin(root, folder)) throw new ReaderError('error.leaves-folder', { file })
  return path.join(folder, path.basename(file))
}

const isWithin = (root: string, place: string): boolean => place === root || place.startsWith(root + path.sep)

async function removedFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, REMOVED), { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** When a removed file was moved out, in a form that sorts. */
const stampIn = (removed: string): string => removed.split(path.sep)[1] ?? ''

const removedBy = (removed: string): RemovedBy => (stampIn(removed).endsWith(MARKS.expiry) ? 'expiry' : 'moderator')

/** Where a removed file was, below the corpus. */
const placeBefore = (removed: string): string => removed.split(path.sep).slice(2).join('/')

/** A removal that died between its two steps left the article under two names. @returns the second name, or null */
async function unfinishedRemoval(root: string, file: string, place: string): Promise<string | null> {
  for (const removed of await removedFiles(root)) {
    if (placeBefore(removed) === file && (await isSameFile(place, path.join(root, removed)))) return removed
  }
  return null
}
