/** Finds every regular expression of the program: literals in its sources, and those that its modules make when they load. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from '@babel/parser'

export interface SourceExpression {
  readonly source: string
  readonly flags: string
  /** Such as `src/text/analyse.ts:14`. */
  readonly where: string
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const FOLDERS = ['src', 'commands']

const sourceFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.m?ts$|\.mjs$/.test(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  ).sort()

interface Token {
  readonly type: { readonly label: string }
  readonly value?: { readonly pattern: string; readonly flags: string }
  readonly loc: { readonly start: { readonly line: number } }
}

/** @returns the literals, in the order of the sources */
export const literalExpressions = (): readonly SourceExpression[] =>
  sourceFiles().flatMap((file) =>
    tokensOf(file).flatMap(({ type, value, loc }) =>
      type.label === 'regexp' && value
        ? [{ source: value.pattern, flags: value.flags, where: `${file}:${loc.start.line}` }]
        : [],
    ),
  )

function tokensOf(file: string): readonly Token[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  const { tokens } = parse(text, { sourceType: 'module', plugins: ['typescript', 'importAttributes'], tokens: true })
  return tokens as unknown as readonly Token[]
}

/** How often each file says `new RegExp`. */
export function constructions(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const file of sourceFiles()) {
    const count = readFileSync(path.join(ROOT, file), 'utf8').split('new RegExp(').length - 1
    if (count > 0) counts[file] = count
  }
  return counts
}

/** Loads a module and returns what it makes with `new RegExp` meanwhile. */
export async function constructedExpressions(file: string): Promise<readonly SourceExpression[]> {
  const made: SourceExpression[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?], newTarget) {
      const expression = Reflect.construct(target, args, newTarget) as RegExp
      if (new Error().stack?.split('\n')[2]?.includes(file)) {
        made.push({ source: expression.source, flags: expression.flags, where: file })
      }
      return expression
    },
  })
  try {
    await import(`${pathToFileURL(path.join(ROOT, file)).href}?watched`)
    return made
  } finally {
    globalThis.RegExp = Original
  }
}
