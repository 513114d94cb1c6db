/** Where a platform wants programs to keep a user's files. */
import { homedir } from 'node:os'
import path from 'node:path'

const PROGRAM = 'briefing-bot'

/** What this needs of `process`. */
export interface Platform {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * @param home the user's home folder
 * @returns the path of the folder for what a program has to remember
 */
export function stateFolder({ platform, env }: Platform, home: string = homedir()): string {
  if (platform === 'win32') return path.win32.join(localAppData(env, home), PROGRAM)
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', PROGRAM)
  return path.posix.join(xdgFolder(env.XDG_STATE_HOME) ?? path.posix.join(home, '.local', 'state'), PROGRAM)
}

/**
 * @param home the user's home folder
 * @returns the path of the folder for what a program can make again
 */
export function cacheFolder({ platform, env }: Platform, home: string = homedir()): string {
  if (platform === 'win32') return path.win32.join(localAppData(env, home), PROGRAM, 'cache')
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Caches', PROGRAM)
  return path.posix.join(xdgFolder(env.XDG_CACHE_HOME) ?? path.posix.join(home, '.cache'), PROGRAM)
}

const localAppData = (env: Platform['env'], home: string): string =>
  env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local')

/** The XDG Base Directory Specification ignores relative paths. */
const xdgFolder = (folder: string | undefined): string | null => (folder?.startsWith('/') ? folder : null)
