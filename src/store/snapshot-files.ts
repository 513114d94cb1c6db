/** The files of a snapshot: parts of it that stand alone, each whole, checked, and of this version of the code, or not used. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { makeFolder, replaceFile } from './write-file.ts'

/** A part, or why it cannot be used, in words that follow "the snapshot". */
export type SnapshotPart = { readonly text: string } | { readonly problem: 'is damaged' | 'is of another version' }

export interface SnapshotFiles {
  /** The part of this number; null where there is none. @throws what the file system throws where it cannot be read */
  read(part: number): Promise<SnapshotPart | null>
  /** Puts the part in the place of the one that is there. @throws what the file system throws; the old one is then there */
  write(part: number, text: string): Promise<void>
}

const FORMAT = 1
const LINE_FEED = 0x0a
/** A longer first line is no header. Bytes. */
const MAX_HEADER = 500
/** An unfinished file that is older was left by a crash. Milliseconds. */
const MAX_WRITING = 600_000

const headerSchema = z.object({ format: z.number(), version: z.string(), sha256: z.string() })

/**
 * @param directory the corpus folder
 * @param version changes with everything that the parts are made by
 */
export function createSnapshotFiles(directory: string, version: string): SnapshotFiles {
  const folder = path.join(directory, '.state', 'snapshot')
  const temporary = path.join(folder, 'temporary')
  const placeOf = (part: number) => path.join(folder, `${String(part).padStart(2, '0')}.json`)
  let swept: Promise<void> | null = null
  return {
    async read(part) {
      const bytes = await readFile(placeOf(part)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return bytes && checkedPart(bytes, version)
    },
    async write(part, text) {
      swept ??= makeFolder(directory, temporary).then(() => sweep(temporary))
      await swept
      const header = { format: FORMAT, version, sha256: hashOf(text) } satisfies z.output<typeof headerSchema>
      await replaceFile(placeOf(part), `${JSON.stringify(header)}\n${text}`, { temporary })
    },
  }
}

function checkedPart(bytes: Buffer, version: string): SnapshotPart {
  const end = bytes.subarray(0, MAX_HEADER).indexOf(LINE_FEED)
  const header = end === -1 ? null : headerOf(bytes.toString('utf8', 0, end))
  if (!header) return { problem: 'is damaged' }
  if (header.format !== FORMAT || header.version !== version) return { problem: 'is of another version' }
  const rest = bytes.subarray(end + 1)
  return hashOf(rest) === header.sha256 ? { text: rest.toString('utf8') } : { problem: 'is damaged' }
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
    if (Date.now() - mtimeMs > MAX_WRITING) await unlink(file)
  }
}

/**
 * A hash of source files and of the packages that they use.
 * @param rooms folders below the project, whose files decide what a snapshot holds
 */
export async function codeVersion(rooms: readonly string[]): Promise<string> {
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const hash = createHash('sha256').update(process.version)
  hash.update(await readFile(path.join(project, 'package.json')))
  const read = async (room: string) => {
    const entries = await readdir(path.join(project, room), { withFileTypes: true, recursive: true })
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(project, room), path.join(entry.parentPath, entry.name)))
      .sort()
    return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(project, room, name)) })))
  }
  for (const { name, bytes } of (await Promise.all(rooms.map(read))).flat()) hash.update(name).update(bytes)
  return hash.digest('hex').slice(0, 16)
}
