/** Joins the parts for the terminal: opens the briefing, and runs one command, lines of a script, or a session. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import type { ChosenBriefing } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { OpenBriefingOptions, OpenSource } from '../briefing/open-briefing.ts'
import { openSource } from '../indexing/open-source.ts'
import { shareMeaningThread } from '../meaning/shared-meaning-thread.ts'
import type { Config } from '../process/config.ts'
import { stateFolder } from '../process/platform-folders.ts'
import type { InterfaceLanguage } from '../translations/messages.ts'
import { wordingIn } from '../translations/wording.ts'
import { TERMINAL } from '../updates/agents.ts'
import { awaitedMeaning } from './await-meaning.ts'
import { endIfNobodyReads } from './end-if-nobody-reads.ts'
import { openLineHistory } from './line-history.ts'
import { createProgressBar, type ProgressBar } from './progress-bar.ts'
import { runLines } from './run-lines.ts'
import { renderResult, runTerminal } from './run-terminal.ts'
import { type ConsoleContext, createSession, type Session } from './session.ts'
import { styleOf } from './text-style.ts'
import type { WaitingLine } from './waiting-line.ts'
import { welcomeText } from './welcome-text.ts'

/** A briefing that a session uses. */
export interface ConsoleBriefing {
  readonly config: Config
  /** Present if it is one of several briefings. */
  readonly briefing?: ChosenBriefing | undefined
  /** What the session may write by itself, and where. */
  readonly keeping: Pick<OpenBriefingOptions, 'analysisFolders' | 'takesNotes'>
}

export interface ConsoleOptions extends ConsoleBriefing {
  /**
   * Another briefing of several; absent if there is only one.
   * @throws UserError if there is none of this name
   */
  readonly another?: ((name: string) => Promise<ConsoleBriefing>) | undefined
  /** One JSON object for each command, and nothing else on the output. */
  readonly json: boolean
  /** With `json`, whether a question waits until all passages are encoded. */
  readonly waits: boolean
  /** In which the session speaks; JSON stays as it is. */
  readonly language: InterfaceLanguage
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
  const { json, command, waiting } = options
  const { stdin, stdout, stderr } = process
  const bar = createProgressBar(stderr, Date.now)
  const clear = () => {
    waiting.clear()
    bar.clear()
  }
  const briefings = openBriefings(options, bar, clear)
  const context = await briefings.open(options)
  const session = clearedAfter(
    createSession(context, { takesFollowUps: !json, ...(options.another && { another: briefings.another }) }),
    clear,
  )
  stdout.on('error', endIfNobodyReads)
  if (command !== undefined) await runOnce(session, command, json)
  else if (json) await runLines(session, stdin, stdout)
  else {
    const welcome = welcomeText(
      context.source.holdings(),
      options.config.CORPUS_DIR,
      styleOf(stdout),
      wordingIn(options.language),
    )
    await runSession(session, context, welcome)
  }
  await briefings.close()
}

/** A script's question waits as long as it takes, the one question of a command line a little, one in a session not at all. */
function maxMeaningWaitMs(isScript: boolean, isOnce: boolean): number {
  if (isScript) return Number.POSITIVE_INFINITY
  return isOnce ? MAX_MEANING_WAIT_MS : 0
}

/** The briefings that a session uses. They share one encoder. */
function openBriefings(options: ConsoleOptions, bar: ProgressBar, clear: () => void) {
  const { json, waits, command, waiting, another: choose } = options
  const language = json ? 'en' : options.language
  // A script that waits for the encoder has no other use for the processor.
  const encoder = shareMeaningThread(json && waits ? availableParallelism() : 1)
  const opened = new Map<string | undefined, Promise<OpenSource>>()
  const contexts = new Map<string | undefined, ConsoleContext>()
  const maxWaitMs = maxMeaningWaitMs(json && waits, command !== undefined)
  const opening = ({ config, keeping }: ConsoleBriefing) =>
    openSource(config, {
      ...keeping,
      // Whoever sits there sees the reason sooner, and tries again.
      waitsForEngine: false,
      now: Date.now,
      reachEncoder: encoder.reach,
      onProgress(progress) {
        waiting.clear()
        bar.show(progress)
      },
      onNote(text) {
        if (json) return
        clear()
        process.stderr.write(`${text}\n`)
      },
    })
  async function open(chosen: ConsoleBriefing): Promise<ConsoleContext> {
    const name = chosen.briefing?.name
    const known = contexts.get(name)
    if (known) return known
    const job = opening(chosen)
    opened.set(name, job)
    const one = await job
    clear()
    void one.source.run(({ meaning }) => meaning.settled()).catch(() => undefined)
    const context = contextOf(one, chosen, { bar, waiting, maxWaitMs, language })
    contexts.set(name, context)
    return context
  }
  return {
    open,
    another: async (name: string) => open((await choose?.(name)) ?? options),
    async close() {
      const all = await Promise.allSettled(opened.values())
      await Promise.all(all.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)))
      await encoder.close()
    },
  }
}

function contextOf(
  { source, updater }: OpenSource,
  { config: { HOSTED_BY }, briefing }: ConsoleBriefing,
  { bar, waiting, maxWaitMs, language }: Waits & { readonly bar: ProgressBar; readonly language: InterfaceLanguage },
): ConsoleContext {
  return {
    source: { ...source, run: (job) => source.run((held) => job(withWaiting(held, { waiting, maxWaitMs }))) },
    commands: briefing ? withBriefingOption(commands) : commands,
    now: Date.now,
    hostedBy: HOSTED_BY,
    updater,
    call: {
      by: TERMINAL,
      onProgress: bar.show,
      languages: { asker: language, everyone: language },
      ...(briefing && { briefing }),
    },
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

async function runSession(session: Session, context: ConsoleContext, welcome: string): Promise<void> {
  const { stdin, stdout } = process
  const style = styleOf(stdout)
  stdout.write(`${welcome}\n\n`)
  if (!stdin.isTTY || !stdout.isTTY) {
    await runTerminal(session, context, { input: stdin, output: stdout }, style)
    return
  }
  const history = await openLineHistory(path.join(stateFolder(process), 'history'))
  // Speakers complete while a reader types. A failure shows at the /quote that waits for the same work.
  context.source.run(({ quotations }) => quotations()).catch(() => undefined)
  await runTerminal(session, context, { input: stdin, output: stdout, history }, style)
  await history.saved()
}
