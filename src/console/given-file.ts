/** A file that the reader names by its path. */
import { open } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { GivenFile } from '../../commands/command.ts'
import { UserError } from '../process/user-error.ts'
import { escapedName } from '../text/escaped-name.ts'
import { ReaderError } from '../translations/reader-error.ts'

/** @param typed a path, relative to where the program was started; `~/` is the home folder */
export function givenFile(typed: string): GivenFile {
  const place = typed.startsWith('~/') ? path.join(homedir(), typed.slice(2)) : path.resolve(typed)
  return { name: path.basename(place), read: (maxBytes) => readGiven(place, escapedName(typed), maxBytes) }
}

async function readGiven(place: string, shown: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const handle = await open(place)
    try {
      const { size } = await handle.stat()
      if (size > maxBytes)
        throw new ReaderError('error.file-limit', { file: shown, size: String(size), limit: String(maxBytes) })
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw new ReaderError('error.file-unreadable', { file: shown, reason })
  }
}
