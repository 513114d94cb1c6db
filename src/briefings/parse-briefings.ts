/** Reads `briefings.yaml`, the list of briefings that one bot serves. */
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../process/read-yaml.ts'
import { UserError } from '../process/user-error.ts'
import { INTERFACE_LANGUAGES } from '../translations/messages.ts'
import { saidText } from '../translations/wording.ts'
import type { BriefingSettings } from './briefing-settings.ts'
import { sameBriefingName } from './choose-briefing.ts'

/** UTF-16 units; enough for a thousand briefings. */
const MAX_FILE_LENGTH = 500_000
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._'-]{0,30}[\p{L}\p{M}\p{N}.])?$/u

/** Whole numbers arrive as bigints. */
const scalar = z.union([z.string(), z.bigint()], { error: 'must be text' }).transform(String)
const snowflake = z
  .union([z.string(), z.bigint()], { error: 'must be an id as Discord copies it' })
  .transform(String)
  .refine((id) => /^\d{17,20}$/.test(id), { error: 'must be an id as Discord copies it: a number of 17 to 20 digits' })
const snowflakes = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(snowflake)).default([])

const entrySchema = z.strictObject(
  {
    name: scalar.refine((name) => NAME.test(name), {
      error: 'must have 1 to 32 letters, digits or spaces, and begin with a letter or a digit',
    }),
    folder: scalar.refine((folder) => folder.trim() !== '', { error: 'must not be empty' }),
    servers: snowflakes,
    channels: snowflakes,
    moderators: snowflakes,
    audit: snowflake.optional(),
    language: z.enum(INTERFACE_LANGUAGES, { error: 'must be en, de, fr or es' }).optional(),
    private: z.boolean({ error: 'must be true or false' }).optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has an unknown field "${issue.keys[0]}": use name, folder, servers, channels, moderators, audit, language or private`
        : 'must be a list of "name: value" lines with at least name and folder',
  },
)

interface Problem {
  readonly line: number
  readonly reason: string
}

type LineOf = (path: readonly PropertyKey[]) => number

/**
 * @param text the decoded file: a YAML list of briefings
 * @param file how messages name the file
 * @param realFolder the real path of a folder as the file writes it; null if there is no such folder
 * @returns at least one, in the file's order, with real folders
 * @throws UserError that names every mistake, with its line and what to do
 */
export function parseBriefings(
  text: string,
  file: string,
  realFolder: (written: string) => string | null,
): readonly BriefingSettings[] {
  const read = readYaml(text, { maxLength: MAX_FILE_LENGTH, intAsBigInt: true })
  if ('mistake' in read) {
    const { line, reason } = read.mistake
    throw mistakesIn(file, [{ line, reason: saidText(reason) }])
  }
  const { value: entries, lineOf } = read.file
  if (!Array.isArray(entries) || entries.length === 0) {
    const reason = 'must be a list: begin each briefing with "- name: …", or delete the file to serve one briefing'
    throw mistakesIn(file, [{ line: 1, reason }])
  }
  const checked = entries.map((entry, i) => checkedEntry(entry, i, lineOf, realFolder))
  const problems = checked.flatMap((one) => ('problems' in one ? one.problems : []))
  const settings = checked.flatMap((one) => ('settings' in one ? [one.settings] : []))
  const all = [...problems, ...clashesIn(settings, checked, lineOf)]
  if (all.length > 0) throw mistakesIn(file, all)
  return settings
}

const mistakesIn = (file: string, problems: readonly Problem[]): UserError =>
  new UserError(
    `${file} has mistakes. Correct them:\n${[...problems]
      .sort((a, b) => a.line - b.line)
      .map(({ line, reason }) => `  line ${line}: ${reason}`)
      .join('\n')}`,
  )

type CheckedEntry = { readonly settings: BriefingSettings } | { readonly problems: readonly Problem[] }

/** @param i the place of the briefing in the list, from 0 */
function checkedEntry(
  entry: unknown,
  i: number,
  lineOf: LineOf,
  realFolder: (written: string) => string | null,
): CheckedEntry {
  const { data, error } = entrySchema.safeParse(entry)
  if (!data) return { problems: error.issues.map((issue) => problemOf(issue, entry, i, lineOf)) }
  const isForSome = data.servers.length + data.channels.length > 0
  const settings = { ...data, private: data.private ?? isForSome }
  if (settings.private && !isForSome) {
    const reason = `briefing ${i + 1} is private and names no servers or channels, so nobody could use it: name some`
    return { problems: [{ line: lineOf([i, 'private']), reason }] }
  }
  const folder = realFolder(data.folder)
  if (folder !== null) return { settings: { ...settings, folder } }
  const reason = `briefing ${i + 1}: there is no folder ${data.folder}: make it, or correct the path, which begins at the folder of this file`
  return { problems: [{ line: lineOf([i, 'folder']), reason }] }
}

function problemOf(issue: z.core.$ZodIssue, entry: unknown, i: number, lineOf: LineOf): Problem {
  const [field] = issue.path
  if (field === undefined) return { line: lineOf([i]), reason: `briefing ${i + 1} ${issue.message}` }
  const isMissing = typeof entry === 'object' && entry !== null && !(field in entry)
  return {
    line: lineOf(isMissing ? [i] : [i, ...issue.path]),
    reason: `briefing ${i + 1}: ${String(field)} ${isMissing ? 'is missing' : issue.message}`,
  }
}

/** Names that readers cannot tell apart, and folders whose articles would be in two briefings. */
function clashesIn(
  settings: readonly BriefingSettings[],
  checked: readonly CheckedEntry[],
  lineOf: LineOf,
): readonly Problem[] {
  const placeOf = (one: BriefingSettings) => checked.findIndex((entry) => 'settings' in entry && entry.settings === one)
  return settings.flatMap((one, i) =>
    settings.slice(0, i).flatMap((before): readonly Problem[] => {
      const at = placeOf(one)
      const sameName = sameBriefingName(one.name, before.name)
        ? [{ line: lineOf([at, 'name']), reason: `briefing ${at + 1} has the name of another one: rename one` }]
        : []
      const sameFolder = holdsFolder(one.folder, before.folder) || holdsFolder(before.folder, one.folder)
      const reason = `briefing ${at + 1}: the folders of “${one.name}” and “${before.name}” hold the same articles: give each a folder outside the other`
      return [...sameName, ...(sameFolder ? [{ line: lineOf([at, 'folder']), reason }] : [])]
    }),
  )
}

const holdsFolder = (outer: string, inner: string): boolean => {
  const way = path.relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way))
}
