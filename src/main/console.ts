/** `npm run console`: the terminal session, also where there is a token. */
import { exitWithMessage, runConsole } from '../console/run-console.ts'

await exitWithMessage(runConsole(process.argv.slice(2)))
