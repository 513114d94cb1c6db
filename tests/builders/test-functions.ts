/** The functions of the tests, as their sources say them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from '@babel/parser'

export interface TestFunction {
  /** Such as `tests/console/console.test.ts:30`. */
  readonly where: string
  /** From the line where it begins to the line where it ends. */
  readonly lines: number
  /** Whether it holds tests: it is given to `describe`, or its name begins with it. */
  readonly holdsTests: boolean
}

interface Node {
  readonly type: string
  readonly loc: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
  readonly [field: string]: unknown
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const FUNCTIONS = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
]

/** @returns paths from the project on, of code alone */
export const testFiles = (): readonly string[] =>
  readdirSync(path.join(ROOT, 'tests'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

export const testFunctions = (file: string): readonly TestFunction[] =>
  functionsIn(readFileSync(path.join(ROOT, file), 'utf8'), file)

/** @param file what the places are named after */
export function functionsIn(text: string, file: string): readonly TestFunction[] {
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript', 'importAttributes'] })
  return [...functionsBelow(program as unknown as Node, null)].map(({ node, parent }) => ({
    where: `${file}:${node.loc.start.line}`,
    lines: node.loc.end.line - node.loc.start.line + 1,
    holdsTests: nameOf(node).startsWith('describe') || (parent?.type === 'CallExpression' && isDescribe(parent.callee)),
  }))
}

function* functionsBelow(node: Node, parent: Node | null): Generator<{ node: Node; parent: Node | null }> {
  if (FUNCTIONS.includes(node.type)) yield { node, parent }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* functionsBelow(child, node)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'loc' in value

const nameOf = ({ id }: Node): string => (isNode(id) ? String(id.name) : '')

/** `describe`, `describe.concurrent`, and `describe.each(…)`, which is called once more. */
function isDescribe(callee: unknown): boolean {
  if (!isNode(callee)) return false
  if (callee.type === 'Identifier') return callee.name === 'describe'
  return isDescribe(callee.type === 'CallExpression' ? callee.callee : callee.object)
}
