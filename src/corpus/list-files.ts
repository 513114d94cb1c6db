/** Lists the article files of a corpus folder. */
import { isUtf8 } from 'node:buffer'
import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../process/user-error.ts'
import { escapedName } from '../text/escaped-name.ts'
import { FIRST_ARTICLE_ADVICE } from './first-article.ts'
import type { Rejection } from './rejection.ts'
import { systemCode } from './system-code.ts'

const ARTICLE_FILE = /\.(?:md|txt|html?|pdf|docx)$/i
const README_FILE = /^readme\.(?:md|txt|html?|pdf|docx)$/i
/** Formats of whole texts that the bot does not read. */
const OTHER_TEXT_FILE =
  /\.(?:adoc|asciidoc|azw3|djvu|docm?|dotx?|eml|epub|fodt|markdown|mdown|mdx|mht|mhtml|mkdn?|mobi|msg|odt|pages|rst|rtf|tex|text|webarchive|wp[ds]|xhtml)$/i

/**
 * @returns the path of the folder, with all symbolic links resolved
 * @throws UserError if there is no such folder
 */
export async function corpusRoot(directory: string): Promise<string> {
  const root = await realpath(directory).catch(() => {
    throw new UserError(
      `There is no corpus folder at "${escapedName(directory)}". Name the folder of the articles with --corpus or ` +
        `CORPUS_DIR, or make this one and ${FIRST_ARTICLE_ADVICE}.`,
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
 * @param rejected gets one entry for each link and folder that cannot be read, and for whatever is no plain file
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
    if (!isUtf8(entry.name)) {
      const file = below(folder, shownBytes(entry.name))
      rejected.push({ file, reason: { key: 'file.name-charset' } })
      continue
    }
    const name = entry.name.toString('utf8')
    if (name.startsWith('.')) continue
    const file = below(folder, name)
    if (entry.isDirectory()) await addFilesBelow(root, file, files, rejected)
    else if (entry.isSymbolicLink() ? await leadsToFile(root, file, rejected) : isPlainFile(entry, file, rejected))
      addFile(name, file, files, rejected)
  }
}

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** Bytes beyond ASCII as escapes. */
const shownBytes = (name: Buffer): string =>
  name.toString('latin1').replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** Other files, such as pictures beside the articles, are passed over. */
function addFile(name: string, file: string, files: string[], rejected: Rejection[]): void {
  if (README_FILE.test(name)) return
  if (ARTICLE_FILE.test(name)) files.push(file)
  else if (OTHER_TEXT_FILE.test(name)) rejected.push({ file, reason: { key: 'file.format' } })
}

/** Reading a pipe, a socket or a device could wait for ever. */
function isPlainFile(entry: Pick<Stats, 'isFile'>, file: string, rejected: Rejection[]): boolean {
  if (!entry.isFile()) rejected.push({ file, reason: { key: 'file.not-plain' } })
  return entry.isFile()
}

/** Compares by UTF-16 units, so that the order is the same on every machine and in every locale. */
export function byName(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A folder that cannot be listed does not stop the others, unless it is the corpus itself. */
async function entriesOf(root: string, folder: string, rejected: Rejection[]): Promise<readonly Dirent<Buffer>[]> {
  try {
    return await readdir(path.join(root, folder), { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    const code = systemCode(error as Error)
    if (folder === '') throw new UserError(`The corpus folder "${root}" cannot be read: ${code}`)
    rejected.push({ file: folder, reason: { key: 'file.unreadable', values: { code } } })
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
    rejected.push({ file, reason: { key: 'file.dead-link' } })
    return false
  }
  if (target !== root && !target.startsWith(root + path.sep)) {
    rejected.push({ file, reason: { key: 'file.link-outside' } })
    return false
  }
  const stats = await stat(target)
  return !stats.isDirectory() && isPlainFile(stats, file, rejected)
}
