/** The modules of the program as `transpile.ts` has left them: plain JavaScript, which starts without tsx. */
import path from 'node:path'

/** The environment variable that names their folder. */
export const TRANSPILED = 'TRANSPILED_PROGRAM'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** @param module a TypeScript module of the program, absolute or relative to the project @returns an absolute path */
export function transpiled(module: string): string {
  const folder = process.env[TRANSPILED]
  if (folder === undefined) throw new Error('the program was not transpiled before the tests')
  const file = path.relative(ROOT, path.resolve(ROOT, module))
  return path.join(folder, file.replace(/\.ts$/, '.js'))
}
