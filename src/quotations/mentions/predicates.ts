/** What a mention does in its sentence: which verb it is the subject of, and in which construction. */

import { type CueStrength, cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import type { Mention } from './find-mentions.ts'
import type { TaggedText, Token } from './tag-text.ts'

export interface Predicate {
  /** The first verb that the mention is the subject of, standing after it; `null`: none found. */
  readonly subjectOf: number | null
  /** The verb before it that it is the subject of, as in "said Waltz"; `null`: none. */
  readonly invertedOf: number | null
  readonly strength: CueStrength | null
  readonly accordingTo: boolean
  /** Owner of a speech noun ("his statement", "the White House statement"), index of the noun; `null`: not. */
  readonly speechNoun: number | null
  readonly possessive: boolean
  /** Stands before a noun that it belongs to: "the Clinton adviser". */
  readonly modifier: boolean
  /** Stands after a preposition. */
  readonly preposition: string | null
  /** Stands right after a verb, as "told reporters" has its object. */
  readonly objectOf: number | null
  /** Stands between commas right after a noun: "the envoy, Jane Doe, said". */
  readonly apposition: boolean
  /** First token of the noun phrase, with article and modifiers. */
  readonly phraseStart: number
}

/** Tokens that are looked at on either side; a longer apposition is not understood. */
const REACH = 40
const MODIFIER = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'])

/** @param sentence token range of the mention's sentence */
export function predicateOf(text: TaggedText, mention: Mention, sentence: Span): Predicate {
  const { tokens } = text
  const phraseStart = phraseStartOf(tokens, mention, sentence)
  const before = phraseStart > sentence.start ? tokens[phraseStart - 1]! : null
  const beforeIndex = phraseStart - 1
  const modifier = mention.name !== null && isModifier(tokens, mention.lastToken + 1, sentence)
  const subjectOf =
    modifier || isObjectPronoun(tokens[mention.firstToken]!) || isComplement(tokens, phraseStart, mention, sentence)
      ? null
      : subjectVerb(tokens, mention.lastToken + 1, sentence)
  const inverted =
    !modifier &&
    before !== null &&
    isVerb(before) &&
    !before.lower.endsWith('ing') &&
    !opensClause(tokens, mention.lastToken + 1, sentence) &&
    (cueStrengthOf(before.lower) !== 'other' || tokens[beforeIndex - 1]?.tag === 'QUOTE') &&
    invertedAllowed(tokens, beforeIndex, sentence)
  const possessive =
    (tokens[mention.firstToken]!.tag !== 'PRON' && /^['’]s?$/.test(tokens[mention.lastToken + 1]?.text ?? '')) ||
    POSSESSIVES.has(tokens[mention.firstToken]!.lower)
  const accordingTo = before?.lower === 'to' && tokens[beforeIndex - 1]?.lower === 'according'
  const verb = inverted ? beforeIndex : possessive ? null : subjectOf
  return {
    subjectOf: possessive || accordingTo ? null : subjectOf,
    invertedOf: inverted ? beforeIndex : null,
    strength: verb === null ? null : cueStrengthOf(tokens[verb]!.lower),
    accordingTo,
    speechNoun: possessive
      ? speechNounAfter(tokens, mention.lastToken + 1, sentence)
      : mention.name === null
        ? null
        : compoundSpeechNoun(tokens, mention.lastToken + 1, sentence),
    possessive,
    modifier,
    preposition: before && (before.tag === 'ADP' || before.lower === 'to') ? before.lower : null,
    objectOf: before && isVerb(before) && !inverted ? beforeIndex : null,
    apposition:
      before?.text === ',' &&
      tokens[mention.lastToken + 1]?.text === ',' &&
      ['NOUN', 'PROPN'].includes(tokens[beforeIndex - 1]?.tag ?? ''),
    phraseStart,
  }
}

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our'])
const OBJECT_PRONOUNS = new Set(['him', 'them', 'me', 'us'])
const isObjectPronoun = (token: Token): boolean => OBJECT_PRONOUNS.has(token.lower)

/** Words that the tagger often takes for something else but that report all the same count as verbs. */
export const isVerb = (token: Token): boolean =>
  token.tag === 'VERB' ||
  (token.tag !== 'QUOTE' &&
    /(?:ed|s|aid|ote|old)$/.test(token.lower) &&
    /^\p{Ll}/u.test(token.text) &&
    token.tag !== 'NOUN' &&
    token.tag !== 'PRON' &&
    token.tag !== 'DET' &&
    cueStrengthOf(token.lower) === 'say')

function phraseStartOf(tokens: readonly Token[], mention: Mention, sentence: Span): number {
  let start = mention.firstToken
  if (tokens[start]!.tag === 'PRON' || mention.form === 'he' || mention.form === 'she') return start
  while (start > sentence.start && mention.firstToken - start < REACH) {
    const token = tokens[start - 1]!
    if (!MODIFIER.has(token.tag) && !/^['’]s?$/.test(token.text)) break
    if (isVerb(token) || token.lower === 'to' || token.lower === 'not') break
    start--
    if (token.tag === 'DET') break
  }
  return start
}

/** What a preposition or a verb governs is the subject of nothing: "deflected questions about Roe before saying". */
function isComplement(tokens: readonly Token[], phraseStart: number, mention: Mention, sentence: Span): boolean {
  if (phraseStart === sentence.start || mention.form === 'who' || /^wh/.test(tokens[phraseStart]!.lower)) return false
  if (tokens[mention.lastToken + 1]?.lower === 'who' || tokens[mention.lastToken + 2]?.lower === 'who') return false
  return GOVERNING.has(tokens[phraseStart - 1]!.lower)
}

/** Prepositions that open no clause; "after", "as", "since" may. */
const GOVERNING = new Set(
  'of for with about from by to in on at against between over under into through during toward towards among'.split(
    ' ',
  ),
)

/** "and said he would": the mention is the subject of the clause that follows the verb, not of the verb. */
const opensClause = (tokens: readonly Token[], next: number, sentence: Span): boolean =>
  next < sentence.end && (tokens[next]!.tag === 'AUX' || tokens[next]!.tag === 'VERB')

/** "said Waltz" follows a quotation, a comma or opens the sentence; a verb with a subject of its own before it does not invert. */
function invertedAllowed(tokens: readonly Token[], verb: number, sentence: Span): boolean {
  let i = verb - 1
  while (i >= sentence.start && (tokens[i]!.tag === 'ADV' || tokens[i]!.tag === 'AUX')) i--
  if (i < sentence.start) return true
  const before = tokens[i]!
  return before.tag === 'QUOTE' || before.tag === 'PUNCT' || before.tag === 'CCONJ' || before.lower === 'as'
}

/** A noun follows, at most with adjectives or nouns between, that is no verb in disguise ("Trump tweets"). */
function isModifier(tokens: readonly Token[], from: number, sentence: Span): boolean {
  let i = from
  while (i < sentence.end && tokens[i]!.tag === 'ADJ') i++
  const token = tokens[i]
  return (
    token !== undefined &&
    i < sentence.end &&
    (token.tag === 'NOUN' || token.tag === 'PROPN') &&
    cueStrengthOf(token.lower) !== 'say'
  )
}

function subjectVerb(tokens: readonly Token[], from: number, sentence: Span): number | null {
  const end = Math.min(sentence.end, from + REACH)
  let i = from
  while (i < end) {
    const token = tokens[i]!
    if (isVerb(token)) return i
    if (token.text === ',' || token.text === '—' || token.text === '–' || token.text === '--') {
      const after = afterApposition(tokens, i, end, i === from)
      if (after === null) return null
      i = after
    } else if (token.text === '(') {
      while (i < end && tokens[i]!.text !== ')') i++
      i++
    } else if (token.lower === 'who' || token.lower === 'and' || SKIPPED.has(token.tag) || /^['’]s?$/.test(token.text))
      i++
    else return null
  }
  return null
}

const SKIPPED = new Set(['ADV', 'AUX', 'PART', 'ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'])

/** After "…, the former governor of Ohio, said": the index where the verb group after the closing comma starts; `null`: none. */
function afterApposition(tokens: readonly Token[], comma: number, end: number, adjacent: boolean): number | null {
  for (let i = comma + 1; i < end; i++) {
    if (tokens[i]!.tag === 'QUOTE') return null
    if (!/^(?:,|—|–|--)$/.test(tokens[i]!.text)) continue
    let next = i + 1
    while (next < end && (tokens[next]!.tag === 'ADV' || tokens[next]!.tag === 'AUX')) next++
    if (next < end && isVerb(tokens[next]!)) return next
  }
  // A single comma before a participle belongs to the name right before it: "Trump, speaking in Iowa".
  if (!adjacent) return null
  let next = comma + 1
  while (next < end && tokens[next]!.tag === 'ADV') next++
  return next < end && isVerb(tokens[next]!) ? next : null
}

/** "the White House statement": the noun right after the name. */
const compoundSpeechNoun = (tokens: readonly Token[], at: number, sentence: Span): number | null =>
  at < sentence.end && SPEECH_NOUNS.has(tokens[at]!.lower) && tokens[at]!.tag === 'NOUN' ? at : null

function speechNounAfter(tokens: readonly Token[], from: number, sentence: Span): number | null {
  for (let i = from; i < Math.min(sentence.end, from + 5); i++) {
    if (SPEECH_NOUNS.has(tokens[i]!.lower)) return i
    if (!MODIFIER.has(tokens[i]!.tag) && !/^['’]s?$/.test(tokens[i]!.text)) return null
  }
  return null
}
