/** Joins a question that leans on the one before it, such as "why" or "and Putin?", with that one. */
import {
  CLAUSE_WORDS,
  FOLLOW_UP_WORDS,
  FRAGMENT_OPENERS,
  MORE_WORDS,
  PERSONAL_PRONOUNS,
  TALK_WORDS,
  THING_PRONOUNS,
  TOPICLESS_WORDS,
} from '../english/follow-up-words.ts'
import { GREETINGS } from '../english/small-talk-words.ts'
import { isStopWord } from '../english/stop-words.ts'
import { type Token, tokensOf } from '../text/analyse.ts'

/** A question and what it was asked together with. */
export interface AskedTogether {
  /** As typed. */
  readonly question: string
  /** The topic that it leans on; absent if it stands alone. */
  readonly topic?: string | undefined
}

interface JoinedQuestion extends AskedTogether {
  /** What to ask in place of the question. */
  readonly joined: string
  /**
   * The words that the question adds to the topic, as typed: `Putin` in "and Putin?". If there are any, an answer that
   * shows none of them answers another question.
   */
  readonly added: readonly string[]
  /** Whether it asks another thing about the topic: alone, it does not say of what. */
  readonly asksOn: boolean
}

/** A topic is at most this long, since a pasted text is not asked again. UTF-16 units. */
export const MAX_TOPIC_LENGTH = 300
/** "And what about the harbour board" leans on the question before; a longer one stands alone. In content words. */
const MAX_ADDED_WORDS = 3
/** "When did she sell the old cinema to the town" leans on it by its pronoun. A longer text means somebody of its own. */
const MAX_CLAUSE_WORDS = 8
const ADDS = /^\P{L}*(?:and|but|or|so|(?:and |but |so )?(?:what|how) about)(?!\p{L})/iu
const OF_ANOTHER = /(?<!\p{L})(?:what|how) about(?!\p{L})/iu
const ALSO = /(?<!\p{L})(?:too|also|as well|either|instead)\P{L}*$/iu
/** "Tell me more" may speak of the reader. */
const ASKS_FOR_MORE = /\b(?:more|that|this|else|explain|elaborate|details?|updates?|about (?:it|him|her|them))\b/i
const LINK = /[\p{L}\p{N}]\.[\p{L}\p{N}-]{1,63}\//u

/** How a question leans on the one before it. */
type Leaning =
  /** It asks another thing about the topic: "why", "did she resign". */
  | 'asks on'
  /** It asks the same about another thing: "and Putin?", "in Kursk?". */
  | 'adds'
  | 'not'

/**
 * @param topic of the question before, if there was one
 * @param isMeant whether the reader says that it is a follow-up: then "Putin" means "and Putin?", too
 */
export function joinFollowUp(question: string, topic: string | undefined, isMeant = false): JoinedQuestion {
  const leaning = topic === undefined ? 'not' : leaningOf(question, isMeant)
  if (topic === undefined || leaning === 'not') return { question, joined: question, added: [], asksOn: false }
  const joined = joinedText(question, topic, leaning)
  return { question, topic, joined, added: addedWords(question), asksOn: leaning === 'asks on' }
}

/** "How old is he" asks for an age: the answer need not say "old". */
const MEASURE = /\bhow (\p{L}+)/iu

function addedWords(question: string): readonly string[] {
  const measure = MEASURE.exec(question)?.[1]
  return contentWords(question).filter((word) => word !== measure)
}

/**
 * What the next question may lean on.
 * @returns at most `MAX_TOPIC_LENGTH` UTF-16 units; `undefined` if neither the question nor its topic names anything
 */
export function topicOf({ question, topic }: AskedTogether): string | undefined {
  if (contentWords(question).every((word) => GREETINGS.has(word.toLowerCase()))) return topic
  if (topic === undefined && refersBack(tokensOf(question))) return undefined
  const asked = topic === undefined ? question : joinedText(question, topic, leaningOf(question, true))
  return asked.slice(0, MAX_TOPIC_LENGTH)
}

/** Whether a question asks about a topic that it does not name: "why", but neither "and Putin?" nor "how are you". */
export const lacksTopic = (question: string): boolean => contentWords(question).length === 0 && asksOn(question)

function leaningOf(question: string, isMeant: boolean): Leaning {
  const tokens = tokensOf(question)
  const own = contentWords(question)
  if (own.length === 0) return asksOn(question) ? 'asks on' : 'not'
  if (own.length > MAX_ADDED_WORDS)
    return own.length <= MAX_CLAUSE_WORDS && meansSomebodyBefore(tokens) ? 'asks on' : 'not'
  if (refersBack(tokens) && asksOfItself(question, tokens)) return 'asks on'
  if (ADDS.test(question) || ALSO.test(question) || isFragment(tokens)) return 'adds'
  if (refersBack(tokens)) return 'asks on'
  return isMeant && !isClause(tokens) ? 'adds' : 'not'
}

/** "And who owns them" is a whole question, "and what about her husband" is not. */
const asksOfItself = (question: string, tokens: readonly Token[]): boolean =>
  isClause(tokens) && !OF_ANOTHER.test(question)

/** A part of a question, without a verb: "in Kursk?", "for students". */
const isFragment = (tokens: readonly Token[]): boolean =>
  FRAGMENT_OPENERS.has(tokens[0]?.word ?? '') && !isClause(tokens)

const isClause = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => CLAUSE_WORDS.has(word))

/** Whether a pronoun of the question means something outside of it: it comes before every word that it could mean. */
function refersBack(tokens: readonly Token[]): boolean {
  const own = tokens.filter(isContent)
  const first = tokens.findIndex(isContent)
  const isBack = ({ word }: Token, i: number) =>
    (PERSONAL_PRONOUNS.has(word) && (i < first || own.length === 1)) || (THING_PRONOUNS.has(word) && own.length === 1)
  return tokens.some(isBack)
}

/** Whether a question speaks of somebody before it names anybody or anything. */
function meansSomebodyBefore(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(isContent)
  return tokens.slice(0, first).some(({ word }) => PERSONAL_PRONOUNS.has(word))
}

/** The words that name a topic, as typed; a link is one of them. */
function contentWords(text: string): readonly string[] {
  const words = text.split(/\s+/).flatMap((part) => (LINK.test(part) ? [part] : contentTokens(part)))
  return words.every((word) => MORE_WORDS.has(word.toLowerCase())) ? [] : words
}

const contentTokens = (text: string): readonly string[] =>
  tokensOf(text)
    .filter(isContent)
    .map(({ start, end }) => text.slice(start, end))

const isContent = ({ word }: Token): boolean =>
  !isStopWord(word) && !TOPICLESS_WORDS.has(word) && !FRAGMENT_OPENERS.has(word)

function asksOn(question: string): boolean {
  const words = tokensOf(question).map(({ word }) => word)
  if (!words.some((word) => FOLLOW_UP_WORDS.has(word))) return false
  return ASKS_FOR_MORE.test(question) || !words.some((word) => TALK_WORDS.has(word))
}

function joinedText(question: string, topic: string, leaning: Leaning): string {
  if (leaning === 'not') return question
  return leaning === 'adds'
    ? `${topic} ${contentWords(question).join(' ')}`
    : `${question} ${contentWords(topic).join(' ')}`
}
