/** Where what was analysed of a corpus is kept: in the corpus folder, or in a cache if that folder is only read. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, realpath, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, type Platform } from '../process/platform-folders.ts'

export interface AnalysisFolders {
  /** This folder is not made: without it, nothing is written. */
  readonly root: string
  /** What is analysed is written here, below the root. */
  readonly written: string
  /** What is not written there may be here, from another process. */
  readonly alsoRead?: string
}

/** A cache that no run has used for so long is deleted. */
const MAX_UNUSED_MS = 30 * 86_400_000
const KEY_DIGITS = 16

/** @param corpus the corpus folder */
export const ownAnalysis = (corpus: string): AnalysisFolders => ({ root: corpus, written: path.join(corpus, '.state') })

/**
 * Keeps it in a folder with room for many corpora, of which only this user can read what is made here.
 * @param corpus the corpus folder; if it keeps its own analysis, that is read too
 * @param folder made if it is missing and can be made
 */
export async function analysisWithin(corpus: string, folder: string): Promise<AnalysisFolders> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  return { root: folder, written: await placeWithin(folder, corpus), alsoRead: ownAnalysis(corpus).written }
}

/**
 * Keeps it in the platform's cache folder, and deletes caches that no run has used for a month.
 * @param corpus the corpus folder
 * @param now milliseconds since 1970
 */
export async function cachedAnalysis(corpus: string, now: number, platform: Platform = process) {
  const folders = await analysisWithin(corpus, cacheOf(platform))
  const time = new Date(now)
  await utimes(folders.written, time, time).catch(() => undefined)
  await deleteUnused(folders.root, now)
  return folders
}

/** All places on this machine in which runs of this user keep what they analyse of a corpus, unless they name another. */
export const usualAnalysis = async (corpus: string, platform: Platform = process): Promise<readonly string[]> => [
  ownAnalysis(corpus).written,
  await placeWithin(cacheOf(platform), corpus),
]

const cacheOf = (platform: Platform): string => path.join(cacheFolder(platform), 'analysis')

/** The name tells a reader whose cache it is; the hash tells folders of one name apart. */
async function placeWithin(folder: string, corpus: string): Promise<string> {
  const real = await realpath(corpus).catch(() => path.resolve(corpus))
  const key = createHash('sha256').update(real).digest('hex').slice(0, KEY_DIGITS)
  return path.join(folder, `${path.basename(real)}-${key}`)
}

/** Whatever cannot be deleted stays: nobody waits for its room. */
async function deleteUnused(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const place = path.join(folder, name)
    const used = await stat(place).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    )
    if (now - used > MAX_UNUSED_MS) await rm(place, { recursive: true, force: true }).catch(() => undefined)
  }
}
