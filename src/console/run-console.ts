/** Joins the parts for the terminal: opens the briefing, and runs one command, lines of a script, or a session. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { ChosenBriefing, CommandContext } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import type { Briefing } from '../briefing/briefing.ts'
import { type OpenBriefing, type OpenBriefingOptions, openBriefing } from '../briefing/open-briefing.ts'
import type { Config } from '../process/config.ts'
import { stateFolder } from '../process/platform-folders.ts'
import { awaitedMeaning } from './await-meaning.ts'
import { endIfNobodyReads } from './end-if-nobody-reads.ts'
import { openLineHistory } from './line-history.ts'
import { createProgressBar, type ProgressBar } from './progress-bar.ts'
import { runLines } from './run-lines.ts'
import { renderResult, runTerminal } from './run-terminal.ts'
import { createSession, type Session } from './session.ts'
import { styleOf } from './text-style.ts'
import type { WaitingLine } from './waiting-line.ts'
import { welcomeText } from './welcome-text.ts'

export interface ConsoleOptions {
  readonly config: Config
  /** Present if it is one of several briefings. */
  readonly briefing?: ChosenBriefing | undefined
  /** What the session may write by itself, and where. */
  readonly keeping: Pick<OpenBriefingOptions, 'analysisFolders' | 'takesNotes'>
  /** One JSON object for each command, and nothing else on the output. */
  readonly json: boolean
  /** With `json`, whether a question waits until all passages are encoded. */
  readonly waits: boolean
  /** The one command to run; absent if commands are read from the input. */
  readonly command: string | undefined
  /** May already show that the articles are being read. */
  readonly waiting: WaitingLine
}

/** An answer that comes sooner needs no word that it is on its way. */
const WAITING_AFTER_MS = 300
/** The one question of a command line waits this long for the encoder. */
const MAX_MEANING_WAIT_MS = 1_000
const CALLS_A_LINE = 10

interface Waits {
  readonly waiting: WaitingLine
  /** How long a question waits for the encoder. */
  readonly maxWaitMs: number
}

/** @throws UserError if the corpus cannot be opened */
export async function runConsole(options: ConsoleOptions): Promise<void> {
  const { config, keeping, json, waits, command, waiting } = options
  const { stdin, stdout, stderr } = process
  const bar = createProgressBar(stderr, Date.now)
  const clear = () => {
    waiting.clear()
    bar.clear()
  }
  const opened = await openBriefing(config, {
    ...keeping,
    now: Date.now,
    // A script that waits for the encoder has no other use for the processor.
    encoderThreads: json && waits ? availableParallelism() : 1,
    onProgress(progress) {
      waiting.clear()
      bar.show(progress)
    },
    onNote(text) {
      if (json) return
      clear()
      stderr.write(`${text}\n`)
    },
  })
  clear()
  void opened
    .current()
    .meaning.settled()
    .catch(() => undefined)
  const maxWaitMs = maxMeaningWaitMs(json && waits, command !== undefined)
  const context = contextOf(opened, options, { bar, waiting, maxWaitMs })
  const session = clearedAfter(createSession(context, { takesFollowUps: !json }), clear)
  stdout.on('error', endIfNobodyReads)
  if (command !== undefined) await runOnce(session, command, json)
  else if (json) await runLines(session, stdin, stdout)
  else await runSession(session, context, welcomeText(opened.current().holdings, config.CORPUS_DIR, styleOf(stdout)))
  await opened.close()
}

/** A script's question waits as long as it takes, the one question of a command line a little, one in a session not at all. */
function maxMeaningWaitMs(isScript: boolean, isOnce: boolean): number {
  if (isScript) return Number.POSITIVE_INFINITY
  return isOnce ? MAX_MEANING_WAIT_MS : 0
}

function contextOf(
  opened: OpenBriefing,
  { config: { HOSTED_BY }, briefing }: ConsoleOptions,
  { bar, waiting, maxWaitMs }: Waits & { readonly bar: ProgressBar },
): CommandContext {
  return {
    get briefing() {
      return withWaiting(opened.current(), { waiting, maxWaitMs })
    },
    commands,
    now: Date.now,
    hostedBy: HOSTED_BY,
    updater: opened.updater,
    call: { by: 'the terminal', onProgress: bar.show, ...(briefing && { briefing }) },
  }
}

/** The same briefing; tells the reader that a command waits until all quotations have their speakers. */
function withWaiting(briefing: Briefing, { waiting, maxWaitMs }: Waits): Briefing {
  const told =
    <T>(job: () => Promise<T>) =>
    async () => {
      if (!briefing.quotationsSoFar()) {
        waiting.show(`Finding out who says what in ${briefing.holdings.articles} articles …`, WAITING_AFTER_MS)
      }
      try {
        return await job()
      } finally {
        waiting.clear()
      }
    }
  const quotations = told(briefing.quotations)
  return {
    ...briefing,
    quotations,
    verifier: told(briefing.verifier),
    meaning: awaitedMeaning(
      { ...briefing, quotations },
      { maxWaitMs, show: progressShower(waiting), clear: waiting.clear },
    ),
  }
}

/** A terminal shows one line; elsewhere a line is written now and then, for whoever reads the log. */
function progressShower(waiting: WaitingLine): (text: string) => void {
  if (process.stderr.isTTY) return (text) => waiting.show(text)
  let calls = 0
  return (text) => {
    if (calls++ % CALLS_A_LINE === 0) process.stderr.write(`${text}\n`)
  }
}

/** Takes the progress lines away before the result is written. */
const clearedAfter = (session: Session, clear: () => void): Session => ({
  steps: session.steps,
  run: (line) => session.run(line).finally(clear),
})

async function runOnce(session: Session, command: string, json: boolean): Promise<void> {
  const { stdout, stderr } = process
  const result = await session.run(command)
  if (json) {
    stdout.write(`${JSON.stringify(result.record)}\n`)
    return
  }
  const output = result.kind === 'error' ? stderr : stdout
  output.write(`${renderResult(result, styleOf(output))}\n`)
  if (result.kind === 'error') process.exitCode = 1
}

async function runSession(session: Session, context: CommandContext, welcome: string): Promise<void> {
  const { stdin, stdout } = process
  const style = styleOf(stdout)
  stdout.write(`${welcome}\n\n`)
  if (!stdin.isTTY || !stdout.isTTY) {
    await runTerminal(session, context, { input: stdin, output: stdout }, style)
    return
  }
  const history = await openLineHistory(path.join(stateFolder(process), 'history'))
  // Speakers complete while a reader types. A failure shows at the /quote that waits for the same work.
  context.briefing.quotations().catch(() => undefined)
  await runTerminal(session, context, { input: stdin, output: stdout, history }, style)
  await history.saved()
}
