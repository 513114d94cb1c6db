/** Writes the bundle of all programs and threads into a folder: `write-bundle.ts FOLDER`. `run.mjs` starts it. */
import { bundlePrograms } from './bundle-programs.ts'

const [folder = ''] = process.argv.slice(2)
await bundlePrograms(folder)
