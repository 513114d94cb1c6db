/** The terminal session: a prompt with history and completion, and replies as text. */
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { UserError } from '../process/user-error.ts'
import { visibleText } from '../text/visible-text.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'
import { completeLine } from './complete-line.ts'
import { type LineHistory, MAX_HISTORY_LINES } from './line-history.ts'
import { renderError, renderReply } from './render-text.ts'
import { type ConsoleContext, isLeaving, type LineResult, type Session } from './session.ts'
import type { TextStyle } from './text-style.ts'

interface TerminalStreams {
  readonly input: Readable
  readonly output: Writable
  /** Lines of earlier sessions. With it a person sits at the terminal: prompt, history and completion make sense. */
  readonly history?: LineHistory
}

/** Runs until the input ends or the reader leaves: by `quit`, by Ctrl-D, or by Ctrl-C twice on an empty line. */
export async function runTerminal(
  session: Session,
  context: ConsoleContext,
  { input, output, history }: TerminalStreams,
  style: TextStyle,
): Promise<void> {
  const show = (result: LineResult) => output.write(`${renderResult(result, style)}\n\n`)
  if (!history) {
    await runScript(session, input, show)
    return
  }
  const lines = createInterface({
    input,
    output,
    terminal: true,
    completer: completerOf(session, context),
    prompt: style.colors.green('> '),
    history: [...history.newestFirst],
    historySize: MAX_HISTORY_LINES,
    removeHistoryDuplicates: true,
  })
  leaveOnInterrupts(lines, output, wordingIn(context.call?.languages?.asker))
  const hasLeftByWord = await runPrompt(session, lines, history, show)
  lines.close()
  // The shell's own prompt begins on a fresh line.
  if (!hasLeftByWord) output.write('\n')
}

type Completer = (line: string, done: (error: Error | null, found?: [string[], string]) => void) => void

const completerOf =
  (session: Session, context: ConsoleContext): Completer =>
  (line, done) => {
    completeLine(line, context, session.steps()).then(
      (found) => done(null, found),
      // The command that is being typed will say what is wrong.
      (error: Error) => (error instanceof UserError ? done(null, [[], line]) : done(error)),
    )
  }

async function runScript(session: Session, input: Readable, show: (result: LineResult) => void): Promise<void> {
  const lines = createInterface({ input })
  for await (const line of lines) {
    if (isLeaving(line)) break
    if (line.trim() !== '') show(await session.run(line.trim()))
  }
  lines.close()
}

/** @returns whether the reader left by a word, and not by a key */
async function runPrompt(
  session: Session,
  lines: Interface,
  history: LineHistory,
  show: (result: LineResult) => void,
): Promise<boolean> {
  const left = new Promise<null>((resolve) => lines.once('close', () => resolve(null)))
  lines.prompt()
  for await (const line of lines) {
    const typed = line.trim()
    if (isLeaving(typed)) return true
    if (typed !== '') {
      history.add(typed)
      // Whoever leaves does not wait for the command that runs.
      const result = await Promise.race([session.run(typed), left])
      if (result === null) return false
      show(result)
    }
    lines.prompt()
  }
  return false
}

const END_OF_LINE = { ctrl: true, name: 'e' }
const ERASE_TO_START = { ctrl: true, name: 'u' }

/** Ctrl-C clears a half-typed line. On an empty line it says that a second one leaves. */
function leaveOnInterrupts(lines: Interface, output: Writable, { say }: Wording): void {
  let isWarned = false
  lines.on('line', () => {
    isWarned = false
  })
  lines.on('SIGINT', () => {
    if (lines.line !== '') {
      isWarned = false
      lines.write(null, END_OF_LINE)
      lines.write(null, ERASE_TO_START)
      return
    }
    if (isWarned) {
      lines.close()
      return
    }
    isWarned = true
    output.write(`\n${say('terminal.leave')}\n`)
    lines.prompt()
  })
}

export function renderResult(result: LineResult, style: TextStyle): string {
  if (result.kind === 'error') return renderError(result.message, style)
  return result.kind === 'link' ? visibleText(result.link) : renderReply(result.reply, style)
}
