/** A folder that lives no longer than what uses it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface TemporaryFolder {
  readonly folder: string
  /** Makes a folder in it, if it is not there. @param name of any characters @returns its path */
  within(name: string): Promise<string>
  remove(): Promise<void>
}

/** @throws what the file system throws */
export async function openTemporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefing-bot-'))
  return {
    folder,
    async within(name) {
      const inner = path.join(folder, encodeURIComponent(name))
      await mkdir(inner, { recursive: true })
      return inner
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
