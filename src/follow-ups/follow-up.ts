/** Joins a question that leans on the one before it, such as "why" or "and Putin?", with that one. */
import { FOLLOW_UP_WORDS, TALK_WORDS, TOPICLESS_WORDS } from '../english/follow-up-words.ts'
import { isStopWord } from '../english/stop-words.ts'
import { tokensOf } from '../text/analyse.ts'

/** A question and what it was asked together with. */
export interface AskedTogether {
  /** As typed. */
  readonly question: string
  /** The topic that it leans on; absent if it stands alone. */
  readonly topic?: string | undefined
}

export interface JoinedQuestion extends AskedTogether {
  /** What to ask in place of the question. */
  readonly joined: string
  /** The words that the question adds to the topic, as typed: `Putin` in "and Putin?". */
  readonly added: readonly string[]
}

/** A topic is at most this long, since a pasted text is not asked again. UTF-16 units. */
export const MAX_TOPIC_LENGTH = 300
/** "And what about the harbour board" leans on the question before; a longer one stands alone. In content words. */
const MAX_ADDED_WORDS = 3
const ADDS = /^\P{L}*(?:and|but|or|so|(?:and |but |so )?(?:what|how) about)(?!\p{L})/iu
/** "Tell me more" may speak of the reader. */
const ASKS_FOR_MORE = /\b(?:more|that|this|else|about (?:it|him|her|them))\b/i
const LINK = /[\p{L}\p{N}]\.[\p{L}\p{N}-]{1,63}\//u

/** @param topic of the question before, if there was one */
export function joinFollowUp(question: string, topic: string | undefined): JoinedQuestion {
  const own = contentWords(question)
  const leans = own.length === 0 ? asksOn(question) : addsTo(question, own)
  return topic !== undefined && leans
    ? { question, topic, joined: joined(question, own, topic), added: own }
    : { question, joined: question, added: [] }
}

/**
 * What the next question may lean on.
 * @returns at most `MAX_TOPIC_LENGTH` UTF-16 units; `undefined` if neither the question nor its topic names anything
 */
export function topicOf({ question, topic }: AskedTogether): string | undefined {
  const own = contentWords(question)
  if (own.length === 0) return topic
  return (topic === undefined ? question : joined(question, own, topic)).slice(0, MAX_TOPIC_LENGTH)
}

/** Whether a question asks about a topic that it does not name: "why", but neither "and Putin?" nor "how are you". */
export const lacksTopic = (question: string): boolean => contentWords(question).length === 0 && asksOn(question)

/** The words that name a topic, as typed; a link is one of them. */
const contentWords = (text: string): readonly string[] =>
  text.split(/\s+/).flatMap((part) => (LINK.test(part) ? [part] : contentTokens(part)))

const contentTokens = (text: string): readonly string[] =>
  tokensOf(text)
    .filter(({ word }) => !isStopWord(word) && !TOPICLESS_WORDS.has(word))
    .map(({ start, end }) => text.slice(start, end))

function asksOn(question: string): boolean {
  const words = tokensOf(question).map(({ word }) => word)
  if (!words.some((word) => FOLLOW_UP_WORDS.has(word))) return false
  return ASKS_FOR_MORE.test(question) || !words.some((word) => TALK_WORDS.has(word))
}

const addsTo = (question: string, own: readonly string[]): boolean =>
  own.length <= MAX_ADDED_WORDS && ADDS.test(question)

/** "And Putin?" asks the question before of Putin, too; "why" asks another thing of what the question before names. */
const joined = (question: string, own: readonly string[], topic: string): string =>
  own.length > 0 ? `${topic} ${own.join(' ')}` : `${question} ${contentWords(topic).join(' ')}`
