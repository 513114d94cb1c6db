/** Writes files that are whole or absent at any moment, even after a crash: a temporary file, fsync, then its name. */
import { randomBytes } from 'node:crypto'
import { link, lstat, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'

interface WriteOptions {
  /** The folder for temporary files, on the same file system. */
  readonly temporary: string
}

/** Writes the file or replaces it. @throws what the file system throws; the old file is then unchanged */
export async function replaceFile(file: string, content: string | Uint8Array, options: WriteOptions): Promise<void> {
  const written = await writeTemporary(content, options)
  await cleanedUp(written, () => rename(written, file))
  await syncFolder(path.dirname(file))
}

/**
 * Writes a new file.
 * @returns false if there is a file with this name already; that stays as it is
 */
export async function createFile(file: string, content: string, options: WriteOptions): Promise<boolean> {
  const written = await writeTemporary(content, options)
  const made = await cleanedUp(written, () => nameIfFree(written, file))
  await syncFolder(path.dirname(file))
  return made
}

/**
 * Adds whole lines at the end of the file, or writes a new one. If a crash has left an unfinished line, that line is ended
 * first, so that it spoils no other.
 * @param lines each ended by a line feed
 */
export async function appendLines(file: string, lines: readonly Uint8Array[]): Promise<void> {
  const handle = await open(file, 'a+')
  try {
    const { size } = await handle.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    if (size > 0 && last.toString() !== '\n') await handle.writeFile('\n')
    for (const line of lines) await handle.writeFile(line)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @returns false if there is a file at `to` already; then nothing is moved */
export async function moveFile(from: string, to: string): Promise<boolean> {
  const moved = await nameIfFree(from, to)
  await syncFolder(path.dirname(to))
  await syncFolder(path.dirname(from))
  return moved
}

/** Deletes a file; one that is not there counts as deleted. */
export async function eraseFile(file: string): Promise<void> {
  await unlink(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await syncFolder(path.dirname(file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

/**
 * Makes the folder and those between it and the root. A root that is gone, such as a drive that is not mounted, is not made
 * again: an empty corpus would be served.
 * @throws ENOENT if the root is gone; what else the file system throws
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

/** Deletes the temporary files that a crash left. */
export async function sweepTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await unlink(path.join(folder, name))
}

async function writeTemporary(content: string | Uint8Array, { temporary }: WriteOptions): Promise<string> {
  const file = path.join(temporary, randomBytes(12).toString('hex'))
  const handle = await open(file, 'wx')
  await cleanedUp(file, async () => {
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
  return file
}

/** Runs a step. If it fails, the temporary file is deleted. */
async function cleanedUp<T>(temporary: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

const HAS_NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'])

/**
 * Gives the file a second name (POSIX `link`) and deletes the first, because a rename would overwrite another file. If the
 * file system has no second names, the lock alone prevents that. A crash in between leaves the whole file under both names.
 */
async function nameIfFree(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return endedMove(from, to)
    if (!HAS_NO_LINKS.has(code ?? '')) throw error
    if (await exists(to)) return false
    await rename(from, to)
    return true
  }
  await unlink(from)
  return true
}

/** If a crash left the file under both names, ends the move. @returns whether it did */
async function endedMove(from: string, to: string): Promise<boolean> {
  if (!(await isSameFile(from, to))) return false
  await unlink(from)
  return true
}

/** Whether two different names belong to one file: then either can be deleted and nothing is lost. */
export async function isSameFile(name: string, other: string): Promise<boolean> {
  const [a, b] = [await lstat(name), await lstat(other)]
  return a.ino === b.ino && a.dev === b.dev && a.nlink > 1
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** A new name survives a crash only after an fsync of its folder; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
