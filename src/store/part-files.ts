/** What is kept of a corpus in numbered parts. Each is used only if it is whole, passes its check and was written by this version. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { AnalysisFolders } from './analysis-folders.ts'
import { eraseFile, makeFolder, replaceFile } from './write-file.ts'

/** A part, or why it cannot be used, in words that complete "the snapshot …". */
type Part = { readonly content: Buffer } | { readonly problem: 'is damaged' | 'is of another version' }

export interface PartFiles {
  /** @returns the part with this number; null if there is none @throws what the file system throws */
  read(part: number): Promise<Part | null>
  /**
   * Replaces the part with this number.
   * @returns `deleted meanwhile` if it was not written because the folder was deleted, or what was being written in it: by hand
   *   or by a takedown. Any part may be gone then; the next ones can be written
   * @throws what the file system throws; the old part is then still there
   */
  write(part: number, content: string | Uint8Array): Promise<'written' | 'deleted meanwhile'>
}

const PARTS_NAMES = ['snapshot', 'vectors', 'files'] as const
type PartsName = (typeof PARTS_NAMES)[number]

/** Enough parts that one changed article rewrites only a small share of the snapshot. */
export const SNAPSHOT_PARTS = 64

/** @param file path below the corpus @returns the number of the part of the snapshot that holds what was analysed of it */
export const snapshotPartOf = (file: string): number =>
  (createHash('sha256').update(file).digest()[0] ?? 0) % SNAPSHOT_PARTS

const FORMAT = 1
const LINE_FEED = 0x0a
/** A longer first line is no header. */
const MAX_HEADER_BYTES = 500
/** An unfinished file that is older than this was left by a crash. */
const MAX_WRITING_MS = 600_000

const headerSchema = z.object({ format: z.number(), version: z.string(), sha256: z.string() })

/**
 * @param folders where they are kept
 * @param name of the folder for these parts in there
 * @param version of all that makes the parts: parts of another version are not used
 */
export function createPartFiles(
  { root, written, alsoRead }: AnalysisFolders,
  name: PartsName,
  version: string,
): PartFiles {
  const folder = path.join(written, name)
  const places = [folder, ...(alsoRead === undefined ? [] : [path.join(alsoRead, name)])]
  const temporary = temporaryOf(folder)
  let swept: Promise<void> | null = null
  return {
    async read(part) {
      let first: Part | null = null
      for (const place of places) {
        const found = await readPart(partFile(place, part), version)
        if (found && 'content' in found) return found
        first ??= found
      }
      return first
    },
    async write(part, content) {
      swept ??= makeFolder(root, temporary).then(() => sweep(temporary))
      await swept
      const header = { format: FORMAT, version, sha256: hashOf(content) } satisfies z.output<typeof headerSchema>
      const head = Buffer.from(`${JSON.stringify(header)}\n`)
      try {
        await replaceFile(partFile(folder, part), Buffer.concat([head, Buffer.from(content)]), { temporary })
        return 'written'
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        await makeFolder(root, temporary)
        return 'deleted meanwhile'
      }
    },
  }
}

/**
 * Deletes one part.
 * @param place the folder that holds the parts of all names
 * @throws what the file system throws
 */
export const erasePart = (place: string, name: PartsName, part: number): Promise<void> =>
  eraseFile(partFile(path.join(place, name), part))

/**
 * Deletes what is being written, or was when a crash came: nobody can tell of which part it is. A process that writes it now
 * is told, and writes all parts anew when it saves again.
 * @param place the folder that holds the parts of all names
 * @throws what the file system throws
 */
export async function eraseUnfinishedParts(place: string): Promise<void> {
  for (const temporary of PARTS_NAMES.map((name) => temporaryOf(path.join(place, name)))) {
    const files = await readdir(temporary).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    for (const file of files) await eraseFile(path.join(temporary, file))
  }
}

const temporaryOf = (folder: string): string => path.join(folder, 'temporary')

const partFile = (folder: string, part: number): string => path.join(folder, `${String(part).padStart(2, '0')}.part`)

async function readPart(file: string, version: string): Promise<Part | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return bytes && checkedPart(bytes, version)
}

function checkedPart(bytes: Buffer, version: string): Part {
  const end = bytes.subarray(0, MAX_HEADER_BYTES).indexOf(LINE_FEED)
  const header = end === -1 ? null : headerOf(bytes.toString('utf8', 0, end))
  if (!header) return { problem: 'is damaged' }
  if (header.format !== FORMAT || header.version !== version) return { problem: 'is of another version' }
  const rest = bytes.subarray(end + 1)
  return hashOf(rest) === header.sha256 ? { content: rest } : { problem: 'is damaged' }
}

function headerOf(line: string): z.output<typeof headerSchema> | null {
  try {
    return headerSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

async function sweep(temporary: string): Promise<void> {
  for (const name of await readdir(temporary)) {
    const file = path.join(temporary, name)
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > MAX_WRITING_MS) await unlink(file)
  }
}
