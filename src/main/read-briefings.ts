/** Reads `briefings.yaml` beside the configuration, if there is one. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BriefingSettings } from '../briefings/briefing-settings.ts'
import { parseBriefings } from '../briefings/parse-briefings.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { BRIEFINGS_FILE } from './briefings-file.ts'

/**
 * @returns undefined if there is no such file and the configuration names none: then there is one briefing
 * @throws UserError that names every mistake of the file, with its line and what to do
 */
export function readBriefings({
  BRIEFINGS_FILE: named,
}: Pick<Config, 'BRIEFINGS_FILE'>): readonly BriefingSettings[] | undefined {
  const file = named ?? BRIEFINGS_FILE
  const text = textOf(file, named !== undefined)
  return text === null ? undefined : parseBriefings(text, file, (written) => realFolder(path.dirname(file), written))
}

/** @returns null if there is no such file, and none has to be there */
function textOf(file: string, isWanted: boolean): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !isWanted) return null
    throw new UserError(`${file} cannot be read (${code}). BRIEFINGS_FILE names the list of briefings.`)
  }
}

function realFolder(from: string, written: string): string | null {
  const folder = path.resolve(from, written)
  try {
    return statSync(folder).isDirectory() ? realpathSync(folder) : null
  } catch {
    return null
  }
}
