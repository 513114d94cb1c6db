/** What was asked, as lines above a reply. The message carries them, so that a follow-up needs no memory. */
import { MAX_TOPIC_LENGTH } from '../../follow-ups/follow-up.ts'
import type { Asked } from '../../reply/reply.ts'
import { clipped } from '../../text/clipped.ts'
import { visibleText } from '../../text/visible-text.ts'
import { type InterfaceLanguage, MESSAGES, type MessageKey } from '../../translations/messages.ts'
import { wordingIn } from '../../translations/wording.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Longer ones are clipped, so that escaped lines fit into a message's 2,000 characters. UTF-16 units. */
export const MAX_QUESTION_LENGTH = 300
/** The beginning of a longer option is enough to find it again. UTF-16 units. */
const MAX_OPTION_LENGTH = 300
const BETWEEN_OPTIONS = ' · '
/** Two stars that are no mark of the bot's own are escaped. */
const LABELLED = /\*\*(?<label>\p{L}[\p{L}\p{Zs}]*):\*\* (?<value>.+?)(?= · \*\*|$)/gu

/** The labels of the lines and of the options that narrow a search, by the option's name. */
const LABELS = {
  question: 'asked.question',
  topic: 'asked.topic',
  outlet: 'asked.outlet',
  since: 'asked.since',
  until: 'asked.until',
} as const satisfies Readonly<Record<string, MessageKey>>

type Labelled = keyof typeof LABELS

const isLabelled = (name: string): name is Labelled => Object.hasOwn(LABELS, name)

/** What each label stands for, in any language of the interface: messages keep the one that they were written in. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.values(MESSAGES).flatMap((messages) =>
    Object.entries(LABELS).map(([name, key]) => [messages[key], name] as const),
  ),
)

/** @returns Markdown of at most 2,000 UTF-16 units */
export function askedLines({ question, topic, narrowed = {} }: Asked, language?: InterfaceLanguage): string {
  const { say } = wordingIn(language)
  const labelled = (name: string, text: string) => {
    const label = isLabelled(name) ? say(LABELS[name]) : capital(name)
    return `**${say('asked.label', { label })}** ${escapeMarkdown(text)}`
  }
  const options = Object.entries(narrowed).map(([name, value]) =>
    labelled(name, folded(value).slice(0, MAX_OPTION_LENGTH)),
  )
  return [
    labelled('question', clipped(folded(question), MAX_QUESTION_LENGTH)),
    ...(topic === undefined ? [] : [labelled('topic', clipped(folded(topic), MAX_TOPIC_LENGTH))]),
    ...(options.length === 0 ? [] : [options.join(BETWEEN_OPTIONS)]),
  ].join('\n')
}

/**
 * @param content of a message of the bot's own
 * @returns what `askedLines` was given, without what it clipped; null if the message shows no question
 */
export function readAskedLines(content: string): Asked | null {
  const [first = '', ...others] = content.split('\n')
  const [question, more] = labelledIn(first)
  if (question?.name !== 'question' || more !== undefined) return null
  const [second] = labelledIn(others[0] ?? '')
  const topic = second?.name === 'topic' ? second.value : undefined
  const narrowed = topic === undefined ? others : others.slice(1)
  const options = narrowed.flatMap(labelledIn).map(({ name, value }) => [name, value] as const)
  return {
    question: question.value,
    ...(topic === undefined ? {} : { topic }),
    ...(options.length === 0 ? {} : { narrowed: Object.fromEntries(options) }),
  }
}

const labelledIn = (line: string): readonly { readonly name: string; readonly value: string }[] =>
  Array.from(line.matchAll(LABELLED), ({ groups }) => {
    const label = groups?.label?.trim() ?? ''
    return { name: NAMES.get(label) ?? label.toLowerCase(), value: unescaped(groups?.value ?? '') }
  })

/** On one line. */
const folded = (text: string): string => visibleText(text).replace(/\s+/g, ' ').trim()

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Undoes `escapeMarkdown`, which escapes every backslash. */
const unescaped = (markdown: string): string => markdown.replace(/\\(.)/g, '$1')
