/** In tests, takes the place of `src/process/start-worker.ts` for the program: its threads start from transpiled modules. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startWorker as start } from '../../src/process/start-worker.ts'
import { transpiled } from './transpiled.ts'

export const startWorker: typeof start = (module, options) =>
  start(pathToFileURL(transpiled(fileURLToPath(module))), options)
