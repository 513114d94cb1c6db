/** Reads front matter in the forms that programs write: its fields, where it ends, and what is wrong with it. */
import type { FrontMatter } from './article.ts'
import type { Entries, FileNote } from './front-matter/entry.ts'
import { readFields } from './front-matter/read-fields.ts'
import { readHead } from './front-matter/read-head.ts'
import { tomlEntries } from './front-matter/toml-entries.ts'
import { yamlEntries } from './front-matter/yaml-entries.ts'
import { RejectedFile } from './rejection.ts'

export interface SplitFrontMatter {
  readonly fields: FrontMatter
  /** Where the body starts, in UTF-16 units; without front matter, all of the text is body. */
  readonly bodyStart: number
  /** What could not be used. */
  readonly notes: readonly FileNote[]
  /** Keys that name no field, as written, each once. */
  readonly unknownKeys: readonly string[]
}

/** A form of front matter with a line above and a line below. */
interface Fence {
  readonly opening: RegExp
  readonly closing: RegExp
  /** The line as people type it; null if a text may begin with such a line. */
  readonly name: string | null
  readonly read: (text: string, firstLine: number) => Entries
}

interface Fenced extends Entries {
  readonly bodyStart: number
}

/** UTF-16 units. Honest front matter is shorter; a hostile one could take long to parse. */
const MAX_FRONT_MATTER_LENGTH = 16_384
/** The libraries descend into brackets. Near the end of the stack V8 ends the process if a regular expression is compiled there. */
const MAX_OPEN_BRACKETS = 100
const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\n|\r))*/
const LINE_END = /\r\n|\n|\r/g

const FENCES: readonly Fence[] = [
  {
    opening: /---[ \t]*(?:\r\n|\n|\r)/y,
    closing: /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm,
    name: '---',
    read: yamlEntries,
  },
  {
    opening: /\+\+\+[ \t]*(?:\r\n|\n|\r)/y,
    closing: /^\+\+\+[ \t]*(?:\r\n|\n|\r|$)/gm,
    name: '+++',
    read: tomlEntries,
  },
  {
    // Nikola: `.. title: …` in a comment of HTML.
    opening: /<!--[ \t]*(?:\r\n|\n|\r)(?=\.\. [^:\r\n]{1,40}:)/y,
    closing: /^-->[ \t]*(?:\r\n|\n|\r|$)/gm,
    name: null,
    read: (text, firstLine) => yamlEntries(text.replace(/^\.\. /gm, ''), firstLine),
  },
  {
    // JSON is YAML in braces.
    opening: /\{[ \t]*(?:\r\n|\n|\r)(?=\s*")/y,
    closing: /^\}[ \t]*(?:\r\n|\n|\r|$)/gm,
    name: null,
    read: (text, firstLine) => yamlEntries(`{\n${text}}`, firstLine - 1),
  },
]

/**
 * Takes YAML between `---`, TOML between `+++`, JSON in braces, Nikola's comments, and lines such as `Title: …` without a fence, also below a
 * heading. What such lines say below a fence, or a link to the original, completes what is fenced.
 * @param text a decoded file
 * @throws RejectedFile, with the line in the file, if the front matter is not closed or nothing in it can be read
 */
export function splitFrontMatter(text: string): SplitFrontMatter {
  const fenced = readFenced(text)
  const bodyStart = fenced?.bodyStart ?? 0
  const head = readHead(text.slice(bodyStart), lineAt(text, bodyStart))
  const above = readFields(head.entries)
  if (fenced) {
    const { fields, notes, unknownKeys } = readFields(fenced.entries)
    return { fields: { ...above.fields, ...fields }, bodyStart, notes: [...fenced.notes, ...notes], unknownKeys }
  }
  const hasText = /[\p{L}\p{N}]/u.test(text.slice(head.end))
  return hasText ? { ...above, bodyStart: head.end } : { fields: {}, bodyStart: 0, notes: [], unknownKeys: [] }
}

/** @returns `null` if the text does not begin with a fence */
function readFenced(text: string): Fenced | null {
  const blank = BLANK_LINES.exec(text)?.[0].length ?? 0
  for (const { opening, closing, name, read } of FENCES) {
    opening.lastIndex = blank
    const found = opening.exec(text)
    if (!found) continue
    const start = blank + found[0].length
    // Below a blank line three hyphens may be a rule between parts of the text.
    if (blank > 0 && !/^[^\s:#-][^:\r\n]{0,40}[:=]/.test(text.slice(start, start + 50))) continue
    closing.lastIndex = start
    const end = closing.exec(text)
    const line = lineAt(text, start)
    if (end)
      return { ...read(innerText(text.slice(start, end.index), line), line), bodyStart: end.index + end[0].length }
    if (name === null) continue
    throw new RejectedFile({ key: 'front.never-closed', values: { fence: name } }, line - 1)
  }
  return null
}

/** A lone carriage return ends a line in YAML and TOML, but not in the libraries. */
function innerText(text: string, line: number): string {
  if (text.length > MAX_FRONT_MATTER_LENGTH) {
    throw new RejectedFile({ key: 'front.too-long', values: { most: MAX_FRONT_MATTER_LENGTH } }, line - 1)
  }
  if (mostOpenBrackets(text) > MAX_OPEN_BRACKETS) {
    throw new RejectedFile({ key: 'front.too-nested', values: { most: MAX_OPEN_BRACKETS } }, line - 1)
  }
  return text.replace(/\r\n?/g, '\n')
}

function mostOpenBrackets(text: string): number {
  let [open, most] = [0, 0]
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1
    most = Math.max(most, open)
  }
  return most
}

/** @returns the line on which the offset lies, from 1 */
const lineAt = (text: string, offset: number): number => 1 + (text.slice(0, offset).match(LINE_END)?.length ?? 0)
