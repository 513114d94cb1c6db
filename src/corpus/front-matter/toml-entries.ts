/** TOML front matter -> its entries. */
import { parse } from 'smol-toml'
import type { Reason } from '../../reasons/reason.ts'
import { RejectedFile } from '../rejection.ts'
import type { Entries, Entry, FileNote } from './entry.ts'

/**
 * @param toml with line feeds as line ends
 * @param firstLine the line of the file on which it begins
 * @throws RejectedFile if no line of it is TOML
 */
export function tomlEntries(toml: string, firstLine: number): Entries {
  const lines = toml.split('\n')
  const whole = parsed(toml)
  if (whole) return { entries: entriesOf(whole, lines, firstLine), notes: [] }
  const entries: Entry[] = []
  const notes: FileNote[] = []
  for (const [i, text] of lines.entries()) {
    const line = firstLine + i
    const own = parsed(text)
    if (own) {
      entries.push(...entriesOf(own, [text], line).filter(({ value }) => !isTable(value)))
      continue
    }
    const [name = '', ...rest] = text.split('=')
    const [key, value] = [name.trim().replace(/^["']|["']$/g, ''), rest.join('=').trim()]
    if (key !== '' && /^[^"'[{]/.test(value)) entries.push({ key, value, line })
    else notes.push({ line, reason: notToml(key) })
  }
  if (entries.length === 0) throw new RejectedFile({ key: 'front.no-toml' }, firstLine)
  return { entries, notes }
}

const notToml = (name: string): Reason =>
  name === '' ? { key: 'front.line-no-toml' } : { key: 'front.value-no-toml', values: { name } }

function parsed(toml: string): Readonly<Record<string, unknown>> | null {
  try {
    return parse(toml)
  } catch {
    // Not TOML: the caller reads it line by line, or reports it.
    return null
  }
}

const isTable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

function entriesOf(
  table: Readonly<Record<string, unknown>>,
  lines: readonly string[],
  firstLine: number,
): readonly Entry[] {
  return Object.entries(table).map(([key, value]) => {
    const at = lines.findIndex((line) => line.replace(/^[\s["']+/, '').startsWith(key))
    return { key, value, line: firstLine + Math.max(0, at) }
  })
}
