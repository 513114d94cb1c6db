/** One reader at the console: runs lines, and remembers the buttons of the last reply. */
import type { Command, CommandContext, CommandResult, OptionValue } from '../../commands/command.ts'
import { UserError } from '../process/user-error.ts'
import type { Action, EvidenceBlock, Reply } from '../reply/reply.ts'
import { termsOf } from '../text/analyse.ts'
import { clipped } from '../text/clipped.ts'
import { type Span, sliceOf } from '../text/span.ts'
import type { QuestionMemory } from './follow-up.ts'
import { findCommand, parseLine, splitCommand } from './parse-line.ts'

export type LineResult =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly record: Readonly<Record<string, unknown>> }
  | { readonly kind: 'link'; readonly link: string; readonly record: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly message: string; readonly record: Readonly<Record<string, unknown>> }

export interface Session {
  /** Names of the buttons that work now: `next`, `context`. */
  steps(): readonly string[]
  /** A line without a slash is a question, except `help`. Never throws for what a reader can type. */
  run(line: string): Promise<LineResult>
}

/** Buttons that a reply may have. If the last reply has no such button, the session says so. */
const STEP_NAMES = ['next', 'previous', 'context', 'open', 'nearest', 'typed', 'cite', 'provenance']

/** A button that works now, and the command whose view it leads to. */
interface Step {
  readonly action: Action
  readonly command: Command | undefined
}

/** @param memory of the questions; without it, each question stands alone */
export function createSession(context: CommandContext, memory: QuestionMemory | null = null): Session {
  let steps: readonly Step[] = []

  const stepsOf = (reply: Reply, replied: Command): readonly Step[] =>
    reply.actions
      .filter((action) => action.kind === 'link' || action.view !== null)
      .map((action) => ({ action, command: commandOf(action, replied) }))

  const commandOf = (action: Action, replied: Command): Command | undefined =>
    action.kind === 'link' || action.command === undefined
      ? replied
      : context.commands.find(({ name }) => name === action.command)

  const press = async (name: string): Promise<LineResult> => {
    const { action, command } = steps.find((step) => step.action.name === name) ?? {}
    if (action?.kind === 'link') {
      return { kind: 'link', link: action.link, record: { command: name, outcome: 'link', url: action.link } }
    }
    const reply = action && (await command?.show?.(context, action.view ?? ''))
    if (!command || !reply)
      throw new UserError(`The last reply offers no /${name}. Its last line names the commands that it offers.`)
    const fresh = stepsOf(reply, command)
    const kept = action.beside ? steps.filter((old) => !fresh.some((step) => step.action.name === old.action.name)) : []
    steps = [...fresh, ...kept]
    return { kind: 'reply', reply, record: { command: name, outcome: 'view', ...shownRecord(reply) } }
  }

  const runCommand = async (line: string): Promise<LineResult> => {
    const { command, values } = parseLine(line, context.commands)
    const { reply, record, gapWords } = await runRemembering(command, values, context, memory)
    if (gapWords) context.updater?.countGap(gapWords)
    steps = stepsOf(reply, command)
    return { kind: 'reply', reply, record }
  }

  return {
    steps: () => steps.map(({ action }) => action.name),
    async run(typed) {
      const line = withSlash(typed)
      const name = splitCommand(line)?.name
      try {
        return await (name !== undefined && isPress(line, steps, context.commands) ? press(name) : runCommand(line))
      } catch (error) {
        return errorResult(error, line, context.commands)
      }
    },
  }
}

/** `/cite` presses the button if the last reply has one. `/cite ID` is the command. */
function isPress(line: string, steps: readonly Step[], commands: readonly Command[]): boolean {
  const { name, rest } = splitCommand(line) ?? { name: '', rest: '' }
  const isOffered = steps.some((step) => step.action.name === name)
  const isCommand = commands.some((command) => command.name === name)
  return isCommand ? isOffered && rest === '' : isOffered || STEP_NAMES.includes(name)
}

/** Words that are commands even without a slash. */
const BARE_COMMAND = /^\s*(?:help|quit|exit|q)\s*$/i
const LEAVING = /^\s*\/?(?:quit|exit|q)\s*$/i

/** Whether the line ends a session that a person types. */
export const isLeaving = (line: string): boolean => LEAVING.test(line)

function withSlash(line: string): string {
  if (/^\s*\//.test(line)) return line
  return BARE_COMMAND.test(line) ? `/${line.trim().toLowerCase()}` : `/ask ${line}`
}

/** Asks a question together with the one before if it leans on it, and says so. */
async function runRemembering(
  command: Command,
  values: Readonly<Record<string, OptionValue>>,
  context: CommandContext,
  memory: QuestionMemory | null,
): Promise<CommandResult> {
  if (memory === null || command.name !== 'ask' || typeof values.question !== 'string') {
    return command.run(context, values)
  }
  const { question, before, added } = memory.ask(values.question)
  const result = await command.run(context, { ...values, question })
  if (before === null) return result
  if (added.length === 0 || showsAny(result.reply, added)) {
    return { ...result, reply: withQuestionBefore(result.reply, before) }
  }
  // The two have nothing in common, so the question stands alone.
  memory.startAnew()
  return command.run(context, { ...values, question: memory.ask(values.question).question })
}

/** Whether the evidence holds any of the words, in any form. */
function showsAny({ blocks }: Reply, words: readonly string[]): boolean {
  const wanted = new Set(words.flatMap(termsOf))
  return blocks.some((block) => block.kind === 'evidence' && termsOf(textOf(block)).some((term) => wanted.has(term)))
}

const textOf = ({ body, sentences }: EvidenceBlock): string =>
  sentences.map((sentence) => sliceOf(body, sentence)).join(' ')

/** @throws everything but a UserError */
function errorResult(error: unknown, line: string, commands: readonly Command[]): LineResult {
  if (!(error instanceof UserError)) throw error
  const name = splitCommand(line)?.name
  const command = name === undefined ? {} : { command: findCommand(line, commands)?.command.name ?? name }
  return { kind: 'error', message: error.message, record: { ...command, outcome: 'error', message: error.message } }
}

/** In the question that the note repeats. UTF-16 units. */
const MAX_REPEATED_LENGTH = 150

function withQuestionBefore(reply: Reply, before: string): Reply {
  const text = `Asked together with your question before: “${clipped(before, MAX_REPEATED_LENGTH)}”`
  return { ...reply, blocks: [{ kind: 'note', text }, ...reply.blocks] }
}

/** The evidence that a view shows, as spans and words. */
function shownRecord(reply: Reply): Readonly<Record<string, unknown>> {
  const evidence = reply.blocks.flatMap((block) => {
    if (block.kind !== 'evidence') return []
    const { body, sentences, answering, attribution } = block
    const shown = { start: sentences[0]?.start ?? answering.start, end: sentences.at(-1)?.end ?? answering.end }
    const withText = (span: Span) => ({ start: span.start, end: span.end, text: sliceOf(body, span) })
    return [{ ...attribution, passage: withText(shown), sentence: withText(answering) }]
  })
  return { heading: reply.heading, evidence }
}
