/** Reads a YAML file that people write, and knows on which line each of its values is. */

import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { Reason } from '../reasons/reason.ts'

interface YamlFile {
  /** As plain JavaScript; undefined or null if the file is empty. */
  readonly value: unknown
  /** The line, from 1, on which the value at the path begins, or the nearest value around it that the file has. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

interface YamlMistake {
  /** From 1. */
  readonly line: number
  /** What is wrong; completes "FILE …". */
  readonly reason: Reason
}

interface YamlOptions {
  /** UTF-16 units. */
  readonly maxLength: number
  /** Whole numbers become bigints: an id of Discord has more digits than a number holds. */
  readonly intAsBigInt?: boolean
}

/** A YAML file may refer to one part this often; more would let a small file grow without end. */
const MAX_ALIASES = 20

/** @returns what the file holds, or why it cannot be read */
export function readYaml(
  text: string,
  { maxLength, intAsBigInt = false }: YamlOptions,
): { readonly file: YamlFile } | { readonly mistake: YamlMistake } {
  if (text.length > maxLength) return mistake(1, { key: 'yaml.too-long', values: { most: maxLength } })
  try {
    const lines = new LineCounter()
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error', intAsBigInt })
    const lineAt = (offset: number) => lines.linePos(offset).line
    const error = document.errors[0]
    if (error) return mistake(lineAt(error.pos[0]), { key: 'yaml.broken', values: { message: oneLine(error.message) } })
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { file: { value, lineOf: (path) => lineAt(nearestOffset(document, path)) } }
  } catch (error) {
    // The YAML library throws on too many aliases, and on nesting beyond the stack.
    return mistake(1, { key: 'yaml.unreadable', values: { message: oneLine((error as Error).message) } })
  }
}

const mistake = (line: number, reason: Reason) => ({ mistake: { line, reason } })

const oneLine = (message: string): string => message.replace(/\s+/g, ' ').trim()

/** UTF-16 units. */
function nearestOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
