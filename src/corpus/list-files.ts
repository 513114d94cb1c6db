/** Lists the article files of a corpus folder. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../process/user-error.ts'
import type { Rejection } from './rejection.ts'

const ARTICLE_FILE = /\.(?:md|txt|html?)$/i
const README_FILE = /^readme\.(?:md|txt|html?)$/i

/**
 * @returns the path of the folder, with all symbolic links resolved
 * @throws UserError if there is no such folder
 */
export async function corpusRoot(directory: string): Promise<string> {
  const root = await realpath(directory).catch(() => {
    throw new UserError(
      `There is no corpus folder at "${directory}". Make it, or name another with --corpus or CORPUS_DIR.`,
    )
  })
  if (!(await stat(root)).isDirectory()) {
    throw new UserError(
      `"${directory}" is not a folder. Name the folder that contains the articles with --corpus or CORPUS_DIR.`,
    )
  }
  return root
}

/**
 * @param root a folder as `corpusRoot` returns it
 * @param rejected gets one entry for each link and folder that cannot be read
 * @returns paths below `root`, `/` between folders, in the order of `byName`
 */
export async function listFiles(root: string, rejected: Rejection[]): Promise<readonly string[]> {
  const files: string[] = []
  await addFilesBelow(root, '', files, rejected)
  return files.sort(byName)
}

/** @param folder path below `root`; empty for `root` itself */
async function addFilesBelow(root: string, folder: string, files: string[], rejected: Rejection[]): Promise<void> {
  for (const entry of await entriesOf(root, folder, rejected)) {
    if (entry.name.startsWith('.')) continue
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) await addFilesBelow(root, file, files, rejected)
    else {
      const isFile = entry.isSymbolicLink() ? await leadsToFile(root, file, rejected) : entry.isFile()
      if (isFile && isArticleName(entry.name)) files.push(file)
    }
  }
}

const isArticleName = (name: string): boolean => ARTICLE_FILE.test(name) && !README_FILE.test(name)

/** Compares by UTF-16 units, so that the order is the same on every machine and in every locale. */
export function byName(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

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
 * Follows a link to a file inside the corpus. A linked folder is not entered, because its files are found where they
 * are: so no loop of links is endless, and every article has one id.
 */
async function leadsToFile(root: string, file: string, rejected: Rejection[]): Promise<boolean> {
  const target = await realpath(path.join(root, file)).catch(() => null)
  if (target === null) {
    rejected.push({ file, reason: 'is a link to a file that does not exist: delete the link' })
    return false
  }
  if (target !== root && !target.startsWith(root + path.sep)) {
    rejected.push({ file, reason: 'is a link that leaves the corpus folder: put the file itself there' })
    return false
  }
  return (await stat(target)).isFile()
}
