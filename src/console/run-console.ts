/** Joins the parts for the terminal: `npm start` without a token, and `npm run console`. */
import { parseArgs } from 'node:util'
import { config as loadEnvironment } from 'dotenv'
import picocolors from 'picocolors'
import type { CommandContext } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import type { Briefing } from '../briefing/briefing.ts'
import { openBriefing } from '../briefing/open-briefing.ts'
import { parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { createQuestionMemory } from './follow-up.ts'
import { createProgressBar, type ProgressBar } from './progress-bar.ts'
import { renderError, type TextStyle } from './render-text.ts'
import { runLines } from './run-lines.ts'
import { renderResult, runTerminal, withSlash } from './run-terminal.ts'
import { createSession, type Session } from './session.ts'
import { welcomeText } from './welcome-text.ts'

const USAGE = 'Usage: npm start -- [--corpus DIR] [--json] ["/ask QUESTION"]'
/** Wider lines are hard to read; a terminal that does not tell its width gets this one too. Columns. */
const MAX_TEXT = 100

export async function runConsole(args: readonly string[]): Promise<void> {
  const { corpus: directory, json, command } = parseArguments(args)
  loadEnvironment({ quiet: true })
  const config = parseConfig({ ...process.env, ...(directory === undefined ? {} : { CORPUS_DIR: directory }) })
  const opened = await openBriefing(config, { now: Date.now, onNote: json ? () => undefined : note })
  const bar = createProgressBar(process.stderr, Date.now)
  const context: CommandContext = {
    get briefing() {
      return opened.current()
    },
    commands,
    now: Date.now,
    hostedBy: config.HOSTED_BY,
    updater: opened.updater,
    call: { by: 'the terminal', onProgress: bar.show },
  }
  const session = withoutBar(createSession(context, json ? null : createQuestionMemory()), bar)
  const { stdin, stdout } = process
  stdout.on('error', endWhereNobodyReads)
  if (json && command !== undefined) stdout.write(`${JSON.stringify((await session.run(withSlash(command))).record)}\n`)
  else if (json) await runLines(session, stdin, stdout)
  else if (command !== undefined) await runOnce(withSlash(command))
  else {
    stdout.write(`${welcomeText(opened.current().holdings, style())}\n\n`)
    const interactive = stdin.isTTY && stdout.isTTY
    if (interactive) startQuotations(opened.current())
    await runTerminal(session, context, { input: stdin, output: stdout, interactive }, style())
  }
  await opened.close()

  async function runOnce(line: string): Promise<void> {
    const result = await session.run(line)
    const output = result.kind === 'error' ? process.stderr : stdout
    output.write(`${renderResult(result, style())}\n`)
    if (result.kind === 'error') process.exitCode = 1
  }
}

const note = (text: string): void => void process.stderr.write(`${text}\n`)

/** So that speakers complete while a reader types; a failure shows where /quote waits for the same work. */
function startQuotations(briefing: Briefing): void {
  briefing.quotations().catch(() => undefined)
}
/** Takes the bar away before the result is written. */
const withoutBar = (session: Session, bar: ProgressBar): Session => ({
  steps: session.steps,
  run: (line) => session.run(line).finally(() => bar.clear()),
})

/** `… | head -1` closes the pipe: that is no error, and there is nothing left to do. */
export function endWhereNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

function parseArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { corpus: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (values.corpus === '') throw new UserError(`--corpus needs the name of a folder.\n${USAGE}`)
    return { ...values, command: positionals.length > 0 ? positionals.join(' ') : undefined }
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`${(error as Error).message}\n${USAGE}`)
  }
}

function style(): TextStyle {
  return {
    colors: picocolors.createColors(picocolors.isColorSupported && process.stdout.isTTY === true),
    width: Math.min(process.stdout.columns ?? MAX_TEXT, MAX_TEXT),
  }
}

/** Runs a program's main job; a mistake that the reader can mend is one clear message and exit status 1. */
export async function exitWithMessage(job: Promise<void>): Promise<void> {
  try {
    await job
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    process.stderr.write(`${renderError(error.message, style())}\n`)
    process.exitCode = 1
  }
}
