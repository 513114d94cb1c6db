/** `npm run console`: the terminal session, even if there is a token. */
import { CONSOLE_OPTIONS, CONSOLE_WORDS, openConsole } from './open-console.ts'
import { runProgram } from './program.ts'

await runProgram(
  {
    command: 'npm run console',
    purpose: 'Opens a session in the terminal, even if a Discord token is set.',
    words: CONSOLE_WORDS,
    options: CONSOLE_OPTIONS,
    examples: [
      { typed: 'npm run console', does: 'opens a session: type a question, "help" or "quit"' },
      {
        typed: 'npm run --silent console -- --corpus articles --json < commands.txt',
        does: 'runs one command a line and writes one JSON object for each',
      },
    ],
  },
  openConsole,
)
