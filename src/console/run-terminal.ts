/** The terminal session: a prompt with history and completion, replies as text. */
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { CommandContext } from '../../commands/command.ts'
import { visibleText } from '../text/visible-text.ts'
import { completeLine } from './complete-line.ts'
import { renderError, renderReply, type TextStyle } from './render-text.ts'
import type { LineResult, Session } from './session.ts'

const LEAVE = /^\/?(?:quit|exit)$/i

export interface TerminalStreams {
  readonly input: Readable
  readonly output: Writable
  /** A person sits at it: prompt, history and completion make sense. */
  readonly interactive: boolean
}

/** Runs until the input ends or the reader leaves. A line without a slash is a question. */
export async function runTerminal(
  session: Session,
  context: CommandContext,
  { input, output, interactive }: TerminalStreams,
  style: TextStyle,
): Promise<void> {
  const lines = createInterface({
    input,
    ...(interactive
      ? { output, terminal: true, completer: (line: string) => completeLine(line, context, session.steps()) }
      : {}),
    prompt: style.colors.green('> '),
    historySize: 500,
    removeHistoryDuplicates: true,
  })
  if (interactive) lines.prompt()
  for await (const line of lines) {
    const typed = line.trim()
    if (LEAVE.test(typed)) break
    if (typed !== '') output.write(`${renderResult(await session.run(withSlash(typed)), style)}\n\n`)
    if (interactive) lines.prompt()
  }
  lines.close()
}

/** What is typed without a slash is a question. */
export const withSlash = (line: string): string => (line.startsWith('/') ? line : `/ask ${line}`)

export function renderResult(result: LineResult, style: TextStyle): string {
  if (result.kind === 'error') return renderError(result.message, style)
  return result.kind === 'link' ? visibleText(result.link) : renderReply(result.reply, style)
}
