/** Joins the parts for the terminal: `npm start` without a token, and `npm run console`. */
import { parseArgs } from 'node:util'
import { config as loadEnvironment } from 'dotenv'
import picocolors from 'picocolors'
import type { CommandContext } from '../commands/command.ts'
import { commands } from '../commands/index.ts'
import { type Briefing, createBriefing } from './briefing.ts'
import { parseConfig } from './config.ts'
import { renderError, type TextStyle } from './console/render-text.ts'
import { runLines } from './console/run-lines.ts'
import { renderResult, runTerminal, withSlash } from './console/run-terminal.ts'
import { createSession } from './console/session.ts'
import { welcomeText } from './console/welcome-text.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { createQuotationAnalyser } from './quotations/quotation-analyser.ts'
import { UserError } from './user-error.ts'

const USAGE = 'Usage: npm start -- [--corpus DIR] [--json] ["/ask QUESTION"]'
/** Wider lines are hard to read; a terminal that does not tell its width gets this one too. Columns. */
const WIDEST_TEXT = 100

export async function runConsole(args: readonly string[]): Promise<void> {
  const { corpus: directory, json, command } = parseArguments(args)
  loadEnvironment({ quiet: true })
  const config = parseConfig({ ...process.env, ...(directory === undefined ? {} : { CORPUS_DIR: directory }) })
  const corpus = await readCorpus(config.CORPUS_DIR, { maxArticleBytes: config.MAX_ARTICLE_BYTES })
  const analyser = createQuotationAnalyser()
  const briefing = createBriefing(corpus, analyser.analyse)
  const context: CommandContext = { briefing, commands, hostedBy: config.HOSTED_BY }
  const session = createSession(context)
  const { stdin, stdout } = process
  stdout.on('error', endWhereNobodyReads)
  if (json && command !== undefined) stdout.write(`${JSON.stringify((await session.run(withSlash(command))).record)}\n`)
  else if (json) await runLines(session, stdin, stdout)
  else if (command !== undefined) await runOnce(withSlash(command))
  else {
    stdout.write(`${welcomeText(briefing.holdings, style())}\n\n`)
    const interactive = stdin.isTTY && stdout.isTTY
    if (interactive) startQuotations(briefing)
    await runTerminal(session, context, { input: stdin, output: stdout, interactive }, style())
    await analyser.close()
  }

  async function runOnce(line: string): Promise<void> {
    const result = await session.run(line)
    const output = result.kind === 'error' ? process.stderr : stdout
    output.write(`${renderResult(result, style())}\n`)
    if (result.kind === 'error') process.exitCode = 1
  }
}

/** So that speakers complete while a reader types; a failure shows where /quote waits for the same work. */
function startQuotations(briefing: Briefing): void {
  briefing.quotations().catch(() => undefined)
}

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
    width: Math.min(process.stdout.columns ?? WIDEST_TEXT, WIDEST_TEXT),
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
