/** The terminal session: a prompt with history and completion, and replies as text. */
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { CommandContext } from '../../commands/command.ts'
import { visibleText } from '../text/visible-text.ts'
import { completeLine } from './complete-line.ts'
import { type LineHistory, MAX_HISTORY_LINES } from './line-history.ts'
import { renderError, renderReply } from './render-text.ts'
import { isLeaving, type LineResult, type Session } from './session.ts'
import type { TextStyle } from './text-style.ts'

export interface TerminalStreams {
  readonly input: Readable
  readonly output: Writable
  /** Lines of earlier sessions. With it a person sits at the terminal: prompt, history and completion make sense. */
  readonly history?: LineHistory
}

/** Runs until the input ends or the reader leaves: by `quit`, by Ctrl-D, or by Ctrl-C twice on an empty line. */
export async function runTerminal(
  session: Session,
  context: CommandContext,
  streams: TerminalStreams,
  style: TextStyle,
): Promise<void> {
  const { output, history } = streams
  const lines = openLines(session, context, streams, style)
  const left = new Promise<null>((resolve) => lines.once('close', () => resolve(null)))
  if (history) {
    leaveOnInterrupts(lines, output)
    lines.prompt()
  }
  let isAtPrompt = true
  for await (const line of lines) {
    const typed = line.trim()
    if (isLeaving(typed)) {
      isAtPrompt = false
      break
    }
    if (typed !== '') {
      history?.add(typed)
      const running = session.run(typed)
      // A script's input ends long before its last command does; a person who leaves waits for nothing.
      const result = await (history ? Promise.race([running, left]) : running)
      if (result === null) break
      output.write(`${renderResult(result, style)}\n\n`)
    }
    if (history) lines.prompt()
  }
  lines.close()
  // The shell's own prompt begins on a fresh line.
  if (history && isAtPrompt) output.write('\n')
}

function openLines(
  session: Session,
  context: CommandContext,
  { input, output, history }: TerminalStreams,
  { colors }: TextStyle,
): Interface {
  if (!history) return createInterface({ input })
  return createInterface({
    input,
    output,
    terminal: true,
    completer: (line: string) => completeLine(line, context, session.steps()),
    prompt: colors.green('> '),
    history: [...history.newestFirst],
    historySize: MAX_HISTORY_LINES,
    removeHistoryDuplicates: true,
  })
}

const END_OF_LINE = { ctrl: true, name: 'e' }
const ERASE_TO_START = { ctrl: true, name: 'u' }

/** Ctrl-C clears a half-typed line. On an empty line it says that a second one leaves. */
function leaveOnInterrupts(lines: Interface, output: Writable): void {
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
    output.write('\nPress Ctrl-C again to leave.\n')
    lines.prompt()
  })
}

export function renderResult(result: LineResult, style: TextStyle): string {
  if (result.kind === 'error') return renderError(result.message, style)
  return result.kind === 'link' ? visibleText(result.link) : renderReply(result.reply, style)
}
