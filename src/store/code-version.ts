/** The version of the code behind a module: it changes with every source file that the module reaches. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** @param file path below the project, with `/` @returns the content, or null if there is no such file */
export type ReadSource = (file: string) => string | null

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const VERSION_DIGITS = 16

/**
 * Every quoted relative path counts, whether it is imported, imported later, or starts a worker: a path too many costs
 * nothing, and none can be missed. Packages are covered by `package.json`.
 */
const RELATIVE_PATH = /(['"`])(\.{1,2}\/[^'"`\n]*\.(?:ts|mjs|js|json))\1/g

/**
 * @param moduleUrl `import.meta.url` of the module
 * @returns hexadecimal digits that are the same for the same sources, packages and version of Node
 */
export function codeVersion(moduleUrl: string, read: ReadSource = readSource): string {
  const sources = sourcesFrom(moduleUrl, read)
  const hash = createHash('sha256').update(process.version)
  hash.update(read('package.json') ?? '')
  for (const [file, content] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(file).update(content)
  return hash.digest('hex').slice(0, VERSION_DIGITS)
}

/** @returns the content of the module and of each file that it reaches, by its path below the project */
export function sourcesFrom(moduleUrl: string, read: ReadSource = readSource): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const content = read(file)
    if (content === null) return
    sources.set(file, content)
    for (const other of pathsIn(file, content)) visit(other)
  }
  visit(path.relative(PROJECT, fileURLToPath(moduleUrl)).split(path.sep).join('/'))
  return sources
}

const pathsIn = (file: string, content: string): readonly string[] =>
  [...content.matchAll(RELATIVE_PATH)].map(([, , name = '']) => path.posix.join(path.posix.dirname(file), name))

/** Not asynchronous: for a hundred small files that takes three times as long. */
function readSource(file: string): string | null {
  try {
    return readFileSync(path.join(PROJECT, file), 'utf8')
  } catch (error) {
    // A quoted path that names no file, such as one in a comment.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
