/** What is remembered of a person while the article is read from its start to its end. */
import { itemAt } from '../item-at.ts'
import type { TaggedText } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Entity } from '../people/people-in-article.ts'

/** The part that a mention has in its sentence. */
export type Role = 'subject' | 'object' | 'possessive' | 'modifier' | 'other'

export interface PersonTrace {
  lastSentence: number
  lastParagraph: number
  readonly lastMention: Mention
  readonly lastRole: Role
  readonly firstSentence: number
  /** Number of mentions so far. */
  readonly count: number
  /** Whether the last mention was a pronoun or a description. */
  readonly byPronoun: boolean
  /** Sentence that it was the first subject of, the last time it was one; -1 if never. */
  readonly lastOpened: number
  /** Number of times it was the subject of a verb of saying. */
  readonly reported: number
  /** The sentence of the last time; negative if there was none. */
  lastReport: number
}

/** In order of their first mention. */
export type Traces = ReadonlyMap<Entity, PersonTrace>

/** Mentions of a sentence that are looked at on either side; no sentence of prose has more. */
export const MENTIONS_REACH = 100

export function roleOf({ predicate }: Mention): Role {
  if (predicate.modifier) return 'modifier'
  if (predicate.possessive) return 'possessive'
  // "according to Doe" tells as "Doe says" does
  if (predicate.accordingTo) return 'subject'
  if (predicate.preposition !== null) return 'other'
  if (predicate.invertedOf !== null || (predicate.subjectOf !== null && !predicate.isObject)) return 'subject'
  if (predicate.isObject) return 'object'
  return predicate.linked ? 'subject' : 'other'
}

/** @returns the trace of an entity after one more mention */
export function traceAfter(
  before: PersonTrace | undefined,
  mention: Mention,
  mentions: readonly Mention[],
): PersonTrace {
  const { sentence, paragraph } = mention.first
  const { strength, accordingTo } = mention.predicate
  const reports = strength === 'say' || accordingTo
  return {
    lastSentence: sentence,
    lastParagraph: paragraph,
    lastMention: mention,
    lastRole: roleOf(mention),
    firstSentence: before?.firstSentence ?? sentence,
    count: (before?.count ?? 0) + 1,
    byPronoun: mention.name === null,
    lastOpened: isFirstSubject(mentions, mention) ? sentence : (before?.lastOpened ?? -1),
    reported: (before?.reported ?? 0) + (reports ? 1 : 0),
    lastReport: reports ? sentence : (before?.lastReport ?? Number.NEGATIVE_INFINITY),
  }
}

/** Whether it is a subject, and no mention before it in the sentence is one. */
function isFirstSubject(mentions: readonly Mention[], mention: Mention): boolean {
  if (roleOf(mention) !== 'subject') return false
  for (let i = mention.index - 1; i >= 0 && mention.index - i < MENTIONS_REACH; i--) {
    const before = itemAt(mentions, i)
    if (before.first.sentence !== mention.first.sentence) return true
    if (roleOf(before) === 'subject') return false
  }
  return true
}

/** Tokens of a sentence that show whether it is all quotation. */
const OPENING_TOKENS = 12
/** A speaker stays present over this many sentences. */
const MAX_SENTENCES_PRESENT = 2

/** If a sentence is all quotation, the person who reported last speaks it and stays present. */
export function speakOn(traces: Traces, text: TaggedText, sentence: number): void {
  const { start, end } = itemAt(text.sentences, sentence)
  const tokens = text.tokens.slice(start, Math.min(end, start + OPENING_TOKENS))
  const quoted = tokens.some(({ tag }) => tag === 'QUOTE')
  if (!quoted || !tokens.every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT')) return
  let last: PersonTrace | null = null
  for (const trace of traces.values()) if (trace.lastReport > (last?.lastReport ?? -1)) last = trace
  if (last === null || sentence - last.lastReport > MAX_SENTENCES_PRESENT) return
  last.lastSentence = sentence
  last.lastParagraph = itemAt(text.paragraphOf, sentence)
  last.lastReport = sentence
}
