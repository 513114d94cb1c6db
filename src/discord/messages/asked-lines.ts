/** What was asked, as lines above a reply. The message carries them, so that a follow-up needs no memory. */
import { MAX_TOPIC_LENGTH } from '../../follow-ups/follow-up.ts'
import type { Asked } from '../../reply/reply.ts'
import { clipped } from '../../text/clipped.ts'
import { visibleText } from '../../text/visible-text.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Longer ones are clipped, so that escaped lines fit into a message's 2,000 characters. UTF-16 units. */
export const MAX_QUESTION_LENGTH = 300
/** The beginning of a longer option is enough to find it again. UTF-16 units. */
const MAX_OPTION_LENGTH = 300
const BETWEEN_OPTIONS = ' · '
const LINES =
  /^\*\*Question:\*\* (?<question>.+)(?:\n\*\*Asked with:\*\* (?<topic>.+))?(?:\n(?<narrowed>\*\*[A-Z][a-z]*:\*\* .+))?$/
/** Two stars that are no mark of the bot's own are escaped. */
const OPTION = /\*\*(?<name>[A-Z][a-z]*):\*\* (?<value>.+?)(?= · \*\*|$)/g

/** @returns Markdown of at most 2,000 UTF-16 units */
export function askedLines({ question, topic, narrowed = {} }: Asked): string {
  const options = Object.entries(narrowed).map(([name, value]) =>
    labelled(capital(name), folded(value).slice(0, MAX_OPTION_LENGTH)),
  )
  return [
    labelled('Question', clipped(folded(question), MAX_QUESTION_LENGTH)),
    ...(topic === undefined ? [] : [labelled('Asked with', clipped(folded(topic), MAX_TOPIC_LENGTH))]),
    ...(options.length === 0 ? [] : [options.join(BETWEEN_OPTIONS)]),
  ].join('\n')
}

/**
 * @param content of a message of the bot's own
 * @returns what `askedLines` was given, without what it clipped; null if the message shows no question
 */
export function readAskedLines(content: string): Asked | null {
  const { question, topic, narrowed } = LINES.exec(content)?.groups ?? {}
  if (question === undefined) return null
  const options = [...(narrowed ?? '').matchAll(OPTION)].map(
    ({ groups }) => [(groups?.name ?? '').toLowerCase(), unescaped(groups?.value ?? '')] as const,
  )
  return {
    question: unescaped(question),
    ...(topic === undefined ? {} : { topic: unescaped(topic) }),
    ...(options.length === 0 ? {} : { narrowed: Object.fromEntries(options) }),
  }
}

const labelled = (label: string, text: string): string => `**${label}:** ${escapeMarkdown(text)}`

/** On one line. */
const folded = (text: string): string => visibleText(text).replace(/\s+/g, ' ').trim()

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Undoes `escapeMarkdown`, which escapes every backslash. */
const unescaped = (markdown: string): string => markdown.replace(/\\(.)/g, '$1')
