/** The programs and threads as `transpile.ts` has left them: plain JavaScript, which starts without tsx. */
import path from 'node:path'

/** The environment variable that names the folder of a copy of the project, with a bundle. */
export const TRANSPILED = 'TRANSPILED_PROGRAM'
/** Where the bundle lies in it: as deep as in the project. */
export const BUNDLE = '.bundles/tests'

/** @param module a program or a thread, as the path of its TypeScript module @returns an absolute path */
export function transpiled(module: string): string {
  const folder = process.env[TRANSPILED]
  if (folder === undefined) throw new Error('the program was not transpiled before the tests')
  return path.join(folder, BUNDLE, `${path.basename(module, '.ts')}.js`)
}
