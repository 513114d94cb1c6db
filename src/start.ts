/** The main program: the terminal session. */
import { exitWithMessage, runConsole } from './console.ts'

await exitWithMessage(runConsole(process.argv.slice(2)))
