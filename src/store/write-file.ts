/** Files that are whole or absent at any moment, also after a crash: temporary file, fsync, then its name. */
import { randomBytes } from 'node:crypto'
import { link, lstat, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'

export interface WriteOptions {
  /** Where the temporary file is made: on the same file system. */
  readonly temporary: string
}

/** Puts `content` in the place of the file, or makes it. @throws what the file system throws; the old file is then there */
export async function replaceFile(file: string, content: string, options: WriteOptions): Promise<void> {
  const written = await writeTemporary(content, options)
  await withoutRest(written, () => rename(written, file))
  await syncFolder(path.dirname(file))
}

/**
 * Makes the file.
 * @returns false where there is one of the name already, which stays as it is
 */
export async function createFile(file: string, content: string, options: WriteOptions): Promise<boolean> {
  const written = await writeTemporary(content, options)
  const made = await withoutRest(written, () => nameIfFree(written, file))
  await syncFolder(path.dirname(file))
  return made
}

/**
 * Adds whole lines at the end of the file, or makes it. What a crash has left of an unfinished line is ended, so that it
 * spoils no other.
 * @param lines each ended by a line feed
 * @returns the size of the file now, in bytes
 */
export async function appendLines(file: string, lines: string): Promise<number> {
  const handle = await open(file, 'a+')
  try {
    const { size } = await handle.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    await handle.writeFile(size === 0 || last.toString() === '\n' ? lines : `\n${lines}`)
    await handle.sync()
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

/** @returns false where there is a file at `to` already; then nothing is moved */
export async function moveFile(from: string, to: string): Promise<boolean> {
  const moved = await nameIfFree(from, to)
  await syncFolder(path.dirname(to))
  await syncFolder(path.dirname(from))
  return moved
}

/**
 * Makes the folder and those above it up to the root, for good. A root that is gone, such as a drive that is not mounted, is
 * not made anew: what is empty would be served.
 * @throws ENOENT where the root is gone; what else the file system throws
 */
export async function makeFolder(root: string, folder: string): Promise<void> {
  let place = root
  for (const name of path.relative(root, folder).split(path.sep).filter(Boolean)) {
    place = path.join(place, name)
    const isMade = await mkdir(place).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
        return false
      },
    )
    if (isMade) await syncFolder(path.dirname(place))
  }
}

/** Removes what a crash left of unfinished writing. */
export async function sweepTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await unlink(path.join(folder, name))
}

async function writeTemporary(content: string, { temporary }: WriteOptions): Promise<string> {
  const file = path.join(temporary, randomBytes(12).toString('hex'))
  const handle = await open(file, 'wx')
  await withoutRest(file, async () => {
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
  return file
}

/** A step that fails leaves no temporary file behind. */
async function withoutRest<T>(temporary: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

const HAS_NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'])

/**
 * A rename would overwrite, a second name (POSIX `link`) never does. Where the file system has no second names, the one
 * change at a time that the lock grants has to do. Of a crash in between, the file under both names is left: whole.
 */
async function nameIfFree(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return unlessSame(from, to)
    if (!HAS_NO_LINKS.has(code ?? '')) throw error
    if (await exists(to)) return false
    await rename(from, to)
    return true
  }
  await unlink(from)
  return true
}

/** A crash between the two steps of a move left the file under both names: the move is then ended. */
async function unlessSame(from: string, to: string): Promise<boolean> {
  if (!(await isSameFile(from, to))) return false
  await unlink(from)
  return true
}

/** Whether two different names are those of one file: neither can be missed as long as there is the other. */
export async function isSameFile(name: string, other: string): Promise<boolean> {
  const [a, b] = [await lstat(name), await lstat(other)]
  return a.ino === b.ino && a.dev === b.dev && a.nlink > 1
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** A name is for good only when its folder is written (fsync(2)); Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
