/** YAML front matter -> its entries. Text that is nearly YAML is read line by line. */
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type Scalar } from 'yaml'
import { RejectedFile } from '../rejection.ts'
import type { Entries, Entry, FileNote } from './entry.ts'
import { isKnownKey } from './field-names.ts'

/** How often YAML may refer to one part; more would let a small file grow without end. */
const MAX_ALIASES = 20

/**
 * @param yaml with line feeds as line ends
 * @param firstLine the line of the file on which it begins
 * @throws RejectedFile if it is not made of keys and values, or is made to take memory
 */
export function yamlEntries(yaml: string, firstLine: number): Entries {
  const whole = parsed(yaml, firstLine)
  if (whole.entries) return { entries: whole.entries, notes: [] }
  return lineByLine(yaml, firstLine)
}

interface Parsed {
  /** Absent if the text is not YAML, or not made of keys and values. */
  readonly entries?: readonly Entry[]
}

function parsed(yaml: string, firstLine: number): Parsed {
  const lines = new LineCounter()
  // Every scalar stays the text that is written: `1.10`, `yes` and `2025` are no numbers here.
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'error', schema: 'failsafe' } as const
  const document = guarded(() => parseDocument(yaml, options), firstLine)
  if (document.errors.length > 0) return {}
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.source === '')) return { entries: [] }
  if (!isMap(contents)) return {}
  const entries = (contents.items as readonly Pair<Node, Node | null>[]).map((pair) => {
    const { key, value } = pair
    const offset = key.range?.[0] ?? 0
    const own = value === null ? null : guarded(() => value.toJS(document, { maxAliasCount: MAX_ALIASES }), firstLine)
    return {
      key: String(isScalar(key) ? key.value : key),
      value: isScalar(value) ? scalarText(value) : own,
      line: lines.linePos(offset).line + firstLine - 1,
    }
  })
  return { entries }
}

/**
 * A hash that begins a word is part of the text, as in `Why we are #1`: before a comment there is a space. So are words
 * that begin with a mark of YAML, as in `!Stop the ferry`.
 */
function scalarText({ value, comment, type, tag, anchor }: Scalar): unknown {
  if (type !== 'PLAIN' || typeof value !== 'string') return value
  const marked = [tag && !tag.startsWith('tag:') && tag, anchor && `&${anchor}`, value].filter(Boolean).join(' ')
  if (/^(?:~|null)?$/i.test(marked)) return null
  return comment && /^\S/.test(comment) ? `${marked} #${comment}` : marked
}

/** Reads each top-level key alone, so that one bad value costs only itself. */
function lineByLine(yaml: string, firstLine: number): Entries {
  const entries: Entry[] = []
  const notes: FileNote[] = []
  for (const { text, line } of topLevelParts(yaml, firstLine)) {
    const { key, value: plain } = splitAtColon(text)
    if (key === '') {
      notes.push({ line, reason: { key: 'front.no-entry', values: { text: shown(text) } } })
    } else if (entries.some((entry) => entry.key === key)) {
      notes.push({ line, reason: { key: 'front.repeated-key', values: { name: key } } })
    } else {
      const value = ownValue(text, plain)
      if (value === undefined)
        notes.push({ line, reason: { key: 'front.value-no-yaml', values: { name: key, text: shown(text) } } })
      else entries.push({ key, value, line })
    }
  }
  if (entries.length === 0) throw new RejectedFile({ key: 'front.no-yaml' }, firstLine)
  return { entries, notes }
}

/** A line that begins at the margin, with the lines below it that are indented or items of a list. */
function topLevelParts(yaml: string, firstLine: number): readonly { readonly text: string; readonly line: number }[] {
  const parts: { text: string; line: number }[] = []
  for (const [i, text] of yaml.split('\n').entries()) {
    const open = parts.at(-1)
    if (open && (/^(?:[ \t]|-[ \t]|-$)/.test(text) || text === '')) open.text += `\n${text}`
    else if (text.trim() !== '' && !text.startsWith('#')) parts.push({ text, line: firstLine + i })
  }
  return parts.map(({ text, line }) => ({ text: text.trimEnd(), line }))
}

/** At the first colon with a space behind it, or at the first one if the name before it is that of a field. */
function splitAtColon(text: string): { readonly key: string; readonly value: string } {
  const spaced = text.search(/:(?=[ \t\n]|$)/)
  const first = text.indexOf(':')
  const at = spaced === -1 && isKnownKey(text.slice(0, first)) ? first : spaced
  if (at <= 0 || /^[\s-]/.test(text) || text.slice(0, at).includes('\n')) return { key: '', value: text }
  return {
    key: text
      .slice(0, at)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2'),
    value: text.slice(at + 1).trim(),
  }
}

/** @returns `undefined` if it is neither YAML nor plain text on one line */
function ownValue(text: string, plain: string): unknown {
  // YAML indents with spaces only.
  const alone = parsed(text.replace(/^\t+/gm, '  '), 1).entries?.[0]
  if (alone) return alone.value
  return plain.includes('\n') || isUnfinished(plain) ? undefined : plain
}

/** Whether a quotation mark or bracket at the start is never closed. */
function isUnfinished(plain: string): boolean {
  const opening = plain.charAt(0)
  const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[opening]
  return closing !== undefined && !plain.includes(closing, 1)
}

/** UTF-16 units of a line that is shown in a report. */
const MAX_SHOWN_LENGTH = 60

function shown(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length <= MAX_SHOWN_LENGTH ? line : `${line.slice(0, MAX_SHOWN_LENGTH - 1)}…`
}

/** Runs a step of the YAML library, which throws on too many aliases and on nesting beyond the stack. */
function guarded<T>(step: () => T, firstLine: number): T {
  try {
    return step()
  } catch (error) {
    const message = (error as Error).message.replace(/\s+/g, ' ').trim()
    throw new RejectedFile({ key: 'front.unreadable', values: { message } }, Math.max(1, firstLine - 1))
  }
}
