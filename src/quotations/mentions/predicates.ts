/** What a mention does in its sentence: which verb it is the subject of, and in which construction. */
import { cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import type { TaggedText, Token } from '../marks/tag-text.ts'
import type { MentionWords, Predicate } from './mention.ts'

/** Tokens that are looked at on either side; a longer apposition is not understood. */
const REACH = 40
const MODIFIER: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'])

/** A mention in its sentence. */
interface Setting {
  readonly tokens: readonly Token[]
  readonly mention: MentionWords
  /** Token range of the sentence. */
  readonly sentence: Span
  readonly phraseStart: Token
  /** The token before the phrase in its sentence; `null` if the phrase opens the sentence. */
  readonly before: Token | null
  /** Index of the token after the mention. */
  readonly next: number
}

/** @param sentence token range of the mention's sentence */
export function predicateOf({ tokens }: TaggedText, mention: MentionWords, sentence: Span): Predicate {
  const phraseStart = phraseStartOf(tokens, mention, sentence)
  const before = phraseStart.index > sentence.start ? itemAt(tokens, phraseStart.index - 1) : null
  const setting: Setting = { tokens, mention, sentence, phraseStart, before, next: mention.last.index + 1 }
  const modifier = mention.name !== null && isModifier(tokens, setting.next, sentence)
  const possessive = isPossessive(setting)
  const accordingTo = before?.lower === 'to' && tokens[before.index - 1]?.lower === 'according'
  const invertedOf = modifier ? null : invertedVerb(setting)
  const subjectOf = modifier || possessive ? null : subjectVerb(setting)
  const verb = invertedOf ?? subjectOf
  return {
    subjectOf: accordingTo ? null : subjectOf,
    invertedOf,
    strength: verb && cueStrengthOf(verb.lower),
    accordingTo,
    speechNoun: possessive ? speechNounAfter(setting) : compoundSpeechNoun(setting),
    possessive,
    modifier,
    preposition: before && (before.tag === 'ADP' || before.lower === 'to') ? before.lower : null,
    isObject: before !== null && invertedOf === null && isVerb(before),
    apposition: isApposition(setting),
    phraseStart,
  }
}

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our'])
const OBJECT_PRONOUNS = new Set(['him', 'them', 'me', 'us'])
const POSSESSIVE_ENDING = /^['’]s?$/

function isPossessive({ tokens, mention: { first }, next }: Setting): boolean {
  return POSSESSIVES.has(first.lower) || (first.tag !== 'PRON' && POSSESSIVE_ENDING.test(tokens[next]?.text ?? ''))
}

function isApposition({ tokens, before, next }: Setting): boolean {
  if (before?.text !== ',' || tokens[next]?.text !== ',') return false
  const tag = tokens[before.index - 1]?.tag
  return tag === 'NOUN' || tag === 'PROPN'
}

/** Words that report count as verbs even if the tagger takes them for something else. */
export const isVerb = (token: Token): boolean =>
  token.tag === 'VERB' ||
  (token.tag !== 'QUOTE' &&
    /(?:ed|s|aid|ote|old)$/.test(token.lower) &&
    /^\p{Ll}/u.test(token.text) &&
    token.tag !== 'NOUN' &&
    token.tag !== 'PRON' &&
    token.tag !== 'DET' &&
    cueStrengthOf(token.lower) === 'say')

function phraseStartOf(tokens: readonly Token[], { form, first }: MentionWords, sentence: Span): Token {
  let start = first
  if (start.tag === 'PRON' || form === 'he' || form === 'she') return start
  while (start.index > sentence.start && first.index - start.index < REACH) {
    const token = itemAt(tokens, start.index - 1)
    if (!MODIFIER.has(token.tag) && !POSSESSIVE_ENDING.test(token.text)) break
    if (isVerb(token) || token.lower === 'to' || token.lower === 'not') break
    start = token
    if (token.tag === 'DET') break
  }
  return start
}

/** The verb before a mention that is its subject: "said Waltz". */
function invertedVerb({ tokens, before, sentence, next }: Setting): Token | null {
  if (before === null || !isVerb(before) || before.lower.endsWith('ing')) return null
  if (opensClause(tokens, next, sentence)) return null
  if (cueStrengthOf(before.lower) === 'other' && tokens[before.index - 1]?.tag !== 'QUOTE') return null
  return mayInvert(tokens, before, sentence) ? before : null
}

/** "and said he would": the mention is the subject of the clause that follows the verb, not of the verb. */
const opensClause = (tokens: readonly Token[], next: number, sentence: Span): boolean =>
  next < sentence.end && (tokens[next]?.tag === 'AUX' || tokens[next]?.tag === 'VERB')

/** "said Waltz" follows a quotation or a comma or opens the sentence; a verb with a subject before it does not invert. */
function mayInvert(tokens: readonly Token[], verb: Token, sentence: Span): boolean {
  let i = verb.index - 1
  while (i >= sentence.start && isAdverbOrAuxiliary(tokens[i])) i--
  if (i < sentence.start) return true
  const before = itemAt(tokens, i)
  return before.tag === 'QUOTE' || before.tag === 'PUNCT' || before.tag === 'CCONJ' || before.lower === 'as'
}

const isAdverbOrAuxiliary = (token: Token | undefined): boolean => token?.tag === 'ADV' || token?.tag === 'AUX'

/** Whether a noun follows, with at most adjectives between, that is no verb in disguise ("Trump tweets"). */
function isModifier(tokens: readonly Token[], from: number, sentence: Span): boolean {
  let i = from
  while (i < sentence.end && tokens[i]?.tag === 'ADJ') i++
  const token = tokens[i]
  if (token === undefined || i >= sentence.end) return false
  return (token.tag === 'NOUN' || token.tag === 'PROPN') && cueStrengthOf(token.lower) !== 'say'
}

/** The verb after a mention that is its subject. */
function subjectVerb(setting: Setting): Token | null {
  const { tokens, mention, sentence, next } = setting
  if (OBJECT_PRONOUNS.has(mention.first.lower) || isComplement(setting)) return null
  const end = Math.min(sentence.end, next + REACH)
  let i: number | null = next
  while (i !== null && i < end) {
    const token = itemAt(tokens, i)
    if (isVerb(token)) return token
    i = afterInsertion(tokens, token, end, i === next)
  }
  return null
}

/** What a preposition or a verb governs is the subject of nothing: "deflected questions about Roe before saying". */
function isComplement({ tokens, mention, before, phraseStart, next }: Setting): boolean {
  if (before === null || mention.form === 'who' || /^wh/.test(phraseStart.lower)) return false
  if (tokens[next]?.lower === 'who' || tokens[next + 1]?.lower === 'who') return false
  return GOVERNING.has(before.lower)
}

/** Prepositions that open no clause; "after", "as", "since" may. */
const GOVERNING = new Set(
  'of for with about from by to in on at against between over under into through during toward towards among'.split(
    ' ',
  ),
)

/**
 * The index from which the verb of a subject is looked for after a token that is none.
 * @param adjacent whether the token is right after the subject
 * @returns `null` if the subject has no verb
 */
function afterInsertion(tokens: readonly Token[], token: Token, end: number, adjacent: boolean): number | null {
  if (isComma(token)) return afterApposition(tokens, token.index, end, adjacent)
  if (token.text === '(') {
    let i = token.index
    while (i < end && tokens[i]?.text !== ')') i++
    return i + 1
  }
  const passed =
    token.lower === 'who' || token.lower === 'and' || PASSED.has(token.tag) || POSSESSIVE_ENDING.test(token.text)
  return passed ? token.index + 1 : null
}

const isComma = ({ text }: Token): boolean => text === ',' || text === '—' || text === '–' || text === '--'

const PASSED: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART', 'ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'])

/** After "…, the former governor of Ohio, said": the index of the verb after the closing comma, if any. */
function afterApposition(tokens: readonly Token[], comma: number, end: number, adjacent: boolean): number | null {
  for (let i = comma + 1; i < end; i++) {
    const token = itemAt(tokens, i)
    if (token.tag === 'QUOTE') return null
    const verb = isComma(token) ? verbFrom(tokens, i + 1, end, isAdverbOrAuxiliary) : null
    if (verb !== null) return verb
  }
  // A single comma before a participle belongs to the name right before it: "Trump, speaking in Iowa".
  return adjacent ? verbFrom(tokens, comma + 1, end, isAdverb) : null
}

const isAdverb = (token: Token | undefined): boolean => token?.tag === 'ADV'

/** The index of the verb that is at `from` or after tokens that are passed; `null` if another word is there. */
function verbFrom(
  tokens: readonly Token[],
  from: number,
  end: number,
  isPassed: (token: Token | undefined) => boolean,
): number | null {
  let i = from
  while (i < end && isPassed(tokens[i])) i++
  return i < end && isVerb(itemAt(tokens, i)) ? i : null
}

/** "the White House statement": the noun right after the name. */
function compoundSpeechNoun({ tokens, mention, sentence, next }: Setting): Token | null {
  if (mention.name === null || next >= sentence.end) return null
  const noun = itemAt(tokens, next)
  return SPEECH_NOUNS.has(noun.lower) && noun.tag === 'NOUN' ? noun : null
}

/** Tokens after an owner in which the noun is looked for. */
const OWNED_REACH = 5

function speechNounAfter({ tokens, sentence, next }: Setting): Token | null {
  for (const token of tokens.slice(next, Math.min(sentence.end, next + OWNED_REACH))) {
    if (SPEECH_NOUNS.has(token.lower)) return token
    if (!MODIFIER.has(token.tag) && !POSSESSIVE_ENDING.test(token.text)) return null
  }
  return null
}
