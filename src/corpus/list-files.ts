/** The article files of a corpus folder. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../process/user-error.ts'
import type { Rejection } from './rejection.ts'

const ARTICLE_FILE = /\.(?:md|txt|html?)$/i
const README_FILE = /^readme\.(?:md|txt|html?)$/i

/**
 * The folder with all links on the way to it resolved.
 * @throws UserError where the folder is missing or is none
 */
export async function corpusRoot(directory: string): Promise<string> {
  const root = await realpath(directory).catch(() => {
    throw new UserError(
      `There is no corpus folder at "${directory}". Make it, or name another with --corpus or CORPUS_DIR.`,
    )
  })
  if (!(await stat(root)).isDirectory()) {
    throw new UserError(
      `"${directory}" is no folder. Name the folder that holds the articles with --corpus or CORPUS_DIR.`,
    )
  }
  return root
}

/**
 * @param rejected gets what cannot be followed or listed
 * @returns paths below `root`, `/` between folders, in the order of UTF-16 units, so that it is the same everywhere
 */
export async function listFiles(root: string, rejected: Rejection[]): Promise<readonly string[]> {
  const files: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(root, folder, rejected)) {
      if (entry.name.startsWith('.')) continue
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      const kind = entry.isSymbolicLink() ? await linkTarget(root, file, rejected) : kindOf(entry)
      if (kind === 'folder') await walk(file)
      else if (kind === 'file' && ARTICLE_FILE.test(entry.name) && !README_FILE.test(entry.name)) files.push(file)
    }
  }
  await walk('')
  return files.sort(byName)
}

/** Ordered by UTF-16 units, so that the order is the same on every machine and in every locale. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const kindOf = (entry: Pick<Dirent, 'isDirectory' | 'isFile'>): 'folder' | 'file' | 'neither' =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'neither'

/** A folder that cannot be listed does not stop the others, unless it is the corpus itself. */
async function entriesOf(root: string, folder: string, rejected: Rejection[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(path.join(root, folder), { withFileTypes: true })
  } catch (error) {
    const reason = `cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`
    if (folder === '') throw new UserError(`The corpus folder "${root}" ${reason}`)
    rejected.push({ file: folder, reason })
    return []
  }
}

/**
 * A link may point within the corpus only. A linked folder is not entered: its files are read where they stand, so no
 * loop of links can be endless and every article keeps its id.
 */
async function linkTarget(root: string, file: string, rejected: Rejection[]): Promise<'file' | 'neither'> {
  const target = await realpath(path.join(root, file)).catch(() => null)
  if (target === null) {
    rejected.push({ file, reason: 'is a link to nothing' })
    return 'neither'
  }
  if (target !== root && !target.startsWith(root + path.sep)) {
    rejected.push({ file, reason: 'is a link that leaves the corpus folder: put the file itself there' })
    return 'neither'
  }
  return (await stat(target)).isFile() ? 'file' : 'neither'
}
