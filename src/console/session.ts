/** One reader at the console: runs lines, and remembers the buttons of the last reply and what was asked. */

import { BRIEFING_OPTION } from '../../commands/briefing-option.ts'
import type { Call, Command, CommandContext } from '../../commands/command.ts'
import type { BriefingSource } from '../briefing/briefing-source.ts'
import { type Article, writtenBody } from '../corpus/article.ts'
import { topicOf } from '../follow-ups/follow-up.ts'
import { UserError } from '../process/user-error.ts'
import { forEdge } from '../reply/for-edge.ts'
import type { Action, NoteBlock, Reply } from '../reply/reply.ts'
import { clipped } from '../text/clipped.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { errorText, ReaderError } from '../translations/reader-error.ts'
import { wordingIn } from '../translations/wording.ts'
import { TERMINAL } from '../updates/agents.ts'
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

/** What commands may use in the terminal. Each is given the briefing when it runs. */
export interface ConsoleContext extends Omit<CommandContext, 'briefing'> {
  readonly source: BriefingSource
}

/** Buttons that a reply may have. If the last reply has no such button, the session says so. */
const STEP_NAMES = ['next', 'previous', 'context', 'open', 'nearest', 'typed', 'cite', 'provenance', 'undo', 'confirm']

const NO_CALL: Call = { by: TERMINAL, onProgress: () => undefined }

/** A button that works now: a link, or a view of a command on the briefing that its reply is from. */
interface Step {
  readonly name: string
  readonly target: { readonly link: string } | { readonly view: string; readonly command: Command | undefined }
  readonly isBeside: boolean
  readonly context: ConsoleContext
}

interface SessionOptions {
  /** Whether a question may lean on the one before it; without it, each stands alone. */
  readonly takesFollowUps?: boolean
  /**
   * Opens another briefing, the same one each time; present if there are several.
   * @throws UserError if there is none of this name
   */
  readonly another?: (name: string) => Promise<ConsoleContext>
}

/** @param context of the briefing that is used if a command names no other */
export function createSession(context: ConsoleContext, options: SessionOptions = {}): Session {
  const { takesFollowUps = false, another } = options
  let steps: readonly Step[] = []
  const topics = new Map<ConsoleContext, string | undefined>()

  const press = async (name: string): Promise<LineResult> => {
    const step = steps.find((candidate) => candidate.name === name) ?? standingStep(name, context)
    const target = step?.target
    if (target && 'link' in target) {
      const { link } = target
      return { kind: 'link', link, record: { command: name, outcome: 'link', url: link } }
    }
    const command = target?.command
    const shown =
      step && target && command && (await shownBy({ used: step.context, own: context }, command, target.view))
    if (!shown) throw new ReaderError('error.no-step', { step: name })
    const { reply, evidence } = shown
    const fresh = stepsOf(reply, command, step.context)
    const kept = step.isBeside ? steps.filter((old) => !fresh.some((other) => other.name === old.name)) : []
    steps = [...fresh, ...kept]
    return { kind: 'reply', reply, record: { command: name, outcome: 'view', heading: reply.heading, evidence } }
  }

  const runCommand = async (line: string): Promise<LineResult> => {
    const { command, values } = parseLine(line, context.commands)
    const asked = values[BRIEFING_OPTION]
    const used = another && typeof asked === 'string' ? await another(asked) : context
    // What another process has taken down must not be shown here.
    await used.updater?.catchUp()
    const topic = topics.get(used)
    const call: Call | undefined = takesFollowUps ? { ...(used.call ?? NO_CALL), topic } : used.call
    const { record, gapWords, ...result } = await used.source.run((briefing) =>
      command.run({ ...used, briefing, ...(call && { call }) }, values),
    )
    const reply = named(result.reply, used, context)
    if (gapWords) used.updater?.countGap(gapWords)
    steps = stepsOf(reply, command, used)
    if (!takesFollowUps) return { kind: 'reply', reply, record }
    if (reply.asked) topics.set(used, topicOf(reply.asked) ?? topic)
    return { kind: 'reply', reply: withTopicNotes(reply), record }
  }

  return {
    steps: () => steps.map(({ name }) => name),
    async run(typed) {
      const line = withSlash(typed)
      const name = splitCommand(line)?.name
      try {
        return await (name !== undefined && isPress(line, steps, context.commands) ? press(name) : runCommand(line))
      } catch (error) {
        return errorResult(error, line, context)
      }
    },
  }
}

interface Contexts {
  readonly used: ConsoleContext
  /** Of the session. */
  readonly own: ConsoleContext
}

async function shownBy({ used, own }: Contexts, command: Command, view: string) {
  await used.updater?.catchUp()
  return used.source.run(async (briefing) => {
    const reply = await command.show?.({ ...used, briefing }, view)
    return reply && { reply: named(reply, used, own), evidence: shownEvidence(reply, briefing.articles) }
  })
}

/** Names the briefing that the reply is from if it is not the session's own. */
function named(reply: Reply, used: ConsoleContext, own: ConsoleContext): Reply {
  const name = used.call?.briefing?.name
  return used === own || name === undefined ? reply : { ...reply, heading: `${reply.heading} · ${name}` }
}

/** @param used the briefing that the reply is from */
const stepsOf = (reply: Reply, replied: Command, used: ConsoleContext): readonly Step[] =>
  forEdge(reply, 'wide').actions.flatMap((action) => stepsOfAction(action, replied, used))

function stepsOfAction(action: Action, replied: Command, context: ConsoleContext): readonly Step[] {
  if (action.kind === 'link') return [{ name: action.name, target: { link: action.link }, isBeside: false, context }]
  const command = action.command === undefined ? replied : context.commands.find(({ name }) => name === action.command)
  const views = action.kind === 'choice' ? action.choices : [action]
  const isBeside = action.beside ?? false
  return views.map(({ name, view }) => ({ name, target: { view, command }, isBeside, context }))
}

/** @returns the button of that name which works after any reply */
function standingStep(name: string, context: ConsoleContext): Step | undefined {
  const command = context.commands.find(({ standing }) => standing && Object.hasOwn(standing, name))
  const view = command?.standing?.[name]
  return view === undefined ? undefined : { name, target: { view, command }, isBeside: false, context }
}

/** `/cite` presses the button if the last reply has one. `/cite ID` is the command. */
function isPress(line: string, steps: readonly Step[], commands: readonly Command[]): boolean {
  const { name, rest } = splitCommand(line) ?? { name: '', rest: '' }
  const isOffered = steps.some((step) => step.name === name)
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

/** @throws everything but a UserError */
function errorResult(error: unknown, line: string, { commands, call }: ConsoleContext): LineResult {
  if (!(error instanceof UserError)) throw error
  const name = splitCommand(line)?.name
  const command = name === undefined ? {} : { command: findCommand(line, commands)?.command.name ?? name }
  const message = errorText(error, wordingIn(call?.languages?.asker))
  return { kind: 'error', message, record: { ...command, outcome: 'error', message: error.message } }
}

/** In the topic that the note repeats. UTF-16 units. */
const MAX_REPEATED_LENGTH = 150

/** Says what the question was asked together with, or how to ask it together with another. */
function withTopicNotes(reply: Reply): Reply {
  const { say } = wordingIn(reply.language)
  const topic = reply.asked?.topic
  const note = (text: string): NoteBlock => ({ kind: 'note', text })
  if (topic !== undefined) {
    const text = say('terminal.asked-together', { topic: clipped(topic, MAX_REPEATED_LENGTH) })
    return { ...reply, blocks: [note(text), ...reply.blocks] }
  }
  return reply.lacksTopic ? { ...reply, blocks: [...reply.blocks, note(say('terminal.how-to-follow-up'))] } : reply
}

/** The evidence that a view shows, as spans and words. */
function shownEvidence(reply: Reply, articles: readonly Article[]): readonly object[] {
  return reply.blocks.flatMap((block) => {
    if (block.kind !== 'evidence' || block.beside) return []
    const { body, sentences, answering, attribution } = block
    const shown = { start: sentences[0]?.start ?? answering.start, end: sentences.at(-1)?.end ?? answering.end }
    const article = articles.find((other) => other.file === attribution.file && other.body === body)
    const written = article ? writtenBody(article) : body
    const withText = (span: Span) => ({ start: span.start, end: span.end, text: sliceOf(written, span) })
    return [{ ...attribution, passage: withText(shown), sentence: withText(answering) }]
  })
}
