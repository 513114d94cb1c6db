/** Joins a question that leans on the one before it, such as "why" or "and Putin?", with that one. */
import { FOLLOW_UP_WORDS, TALK_WORDS, TOPICLESS_WORDS } from '../english/follow-up-words.ts'
import { isStopWord } from '../english/stop-words.ts'
import { tokensOf } from '../text/analyse.ts'

export interface QuestionMemory {
  /** Takes a question as typed, and remembers it for the next one. */
  ask(question: string): AskedQuestion
  /** Forgets the questions so far: the next one stands alone. */
  startAnew(): void
}

export interface AskedQuestion {
  /** What to ask in its place. */
  readonly question: string
  /** The question before, as typed, if the two are asked together. */
  readonly before: string | null
  /** The words that it adds to the question before, as typed: `Putin` in "and Putin?". */
  readonly added: readonly string[]
}

/** "And what about the harbour board" leans on the question before; a longer one stands alone. In content words. */
const MAX_ADDED_WORDS = 3
const ADDS = /^\P{L}*(?:and|but|or|so|(?:and |but |so )?(?:what|how) about)(?!\p{L})/iu
/** "Tell me more" may speak of the reader. */
const ASKS_FOR_MORE = /\b(?:more|that|this|else|about (?:it|him|her|them))\b/i
const LINK = /[\p{L}\p{N}]\.[\p{L}\p{N}-]{1,63}\//u
/** A pasted text is not asked again. UTF-16 units. */
const MAX_KEPT_LENGTH = 300

export function createQuestionMemory(): QuestionMemory {
  /** What a follow-up refers to: the question as asked, and as typed. */
  let last: { readonly asked: string; readonly typed: string } | null = null
  return {
    ask(question) {
      const own = contentWords(question)
      const before = last
      const leans = before !== null && (own.length === 0 ? asksOn(question) : addsTo(question, own))
      const asked = leans && before ? joined(question, own, before.asked) : question
      if (own.length > 0) last = { asked: asked.slice(0, MAX_KEPT_LENGTH), typed: question.slice(0, MAX_KEPT_LENGTH) }
      return { question: asked, before: leans && before ? before.typed : null, added: leans ? own : [] }
    },
    startAnew() {
      last = null
    },
  }
}

/** The words that name a topic, as typed; a link is one of them. */
const contentWords = (text: string): readonly string[] =>
  text.split(/\s+/).flatMap((part) => (LINK.test(part) ? [part] : contentTokens(part)))

const contentTokens = (text: string): readonly string[] =>
  tokensOf(text)
    .filter(({ word }) => !isStopWord(word) && !TOPICLESS_WORDS.has(word))
    .map(({ start, end }) => text.slice(start, end))

/** Whether a question that names no topic asks about the topic before: "why", but not "how are you". */
function asksOn(question: string): boolean {
  const words = tokensOf(question).map(({ word }) => word)
  if (!words.some((word) => FOLLOW_UP_WORDS.has(word))) return false
  return ASKS_FOR_MORE.test(question) || !words.some((word) => TALK_WORDS.has(word))
}

const addsTo = (question: string, own: readonly string[]): boolean =>
  own.length <= MAX_ADDED_WORDS && ADDS.test(question)

/** "And Putin?" asks the question before of Putin, too; "why" asks another thing of what the question before names. */
const joined = (question: string, own: readonly string[], before: string): string =>
  own.length > 0 ? `${before} ${own.join(' ')}` : `${question} ${contentWords(before).join(' ')}`
