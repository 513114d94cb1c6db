/** Finds the texts in sources that a reader might get to see: literals of several words, and what headings and labels are set to. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from '@babel/parser'

export interface SourceText {
  /** With `{}` for what is put in. */
  readonly text: string
  /** Such as `src/reply/actions.ts:14`. */
  readonly where: string
}

interface Node {
  readonly type: string
  readonly loc: { readonly start: { readonly line: number } }
  readonly [field: string]: unknown
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const SEVERAL_WORDS = /\p{L}[,;:.!?…’”)]* \P{L}*\p{L}/u
const LETTER = /\p{L}/u
/** Properties whose values a reader sees, even if they are one word. */
const SHOWN = ['heading', 'label', 'shortLabel', 'text', 'content', 'title', 'description', 'placeholder']
/** Their parts are shown if they are. */
const PASSING_ON = ['ConditionalExpression', 'LogicalExpression', 'ArrayExpression', 'TSAsExpression']
/** What is given to these goes into the log, or says to a programmer what is wrong. */
const UNSEEN = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'loggingFailure',
  'Error',
  'RangeError',
  'TypeError',
]

/** @returns the files of code in a folder and below, from the project on */
export const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

export const textsInFile = (file: string): readonly SourceText[] =>
  textsIn(readFileSync(path.join(ROOT, file), 'utf8'), file)

/** @param file what the places are named after */
export function textsIn(source: string, file: string): readonly SourceText[] {
  const { program } = parse(source, { sourceType: 'module', plugins: ['typescript', 'importAttributes'] })
  return [...textsBelow(program as unknown as Node, false)].map(({ text, line }) => ({
    text,
    where: `${file}:${line}`,
  }))
}

/** @param isShown whether the node is what a property that is shown is set to */
function* textsBelow(node: Node, isShown: boolean): Generator<{ readonly text: string; readonly line: number }> {
  if (isUnseen(node)) return
  const text = textOf(node)
  if (text !== null && (isShown ? LETTER : SEVERAL_WORDS).test(text)) yield { text, line: node.loc.start.line }
  const passesOn = isShown && PASSING_ON.includes(node.type)
  const isOfShown = node.type === 'ObjectProperty' && SHOWN.includes(nameOf(node.key))
  for (const [field, value] of Object.entries(node))
    for (const child of [value].flat().filter(isNode))
      yield* textsBelow(child, passesOn || (isOfShown && field === 'value'))
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'loc' in value

function textOf({ type, value, quasis }: Node): string | null {
  if (type === 'StringLiteral') return String(value)
  if (type !== 'TemplateLiteral') return null
  return (quasis as readonly { readonly value: { readonly cooked: string } }[])
    .map((part) => part.value.cooked)
    .join('{}')
}

const nameOf = (key: unknown): string => (isNode(key) ? String(key.name ?? key.value) : '')

/** Types, and what only operators and programmers see. */
function isUnseen({ type, callee }: Node): boolean {
  if (type === 'TSLiteralType' || type === 'TSTypeAliasDeclaration' || type === 'TSInterfaceDeclaration') return true
  if (!isNode(callee)) return false
  return UNSEEN.includes(callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee))
}
