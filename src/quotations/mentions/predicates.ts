/** What a mention does in its sentence: which verb it is the subject of, and in which construction. */
import { GROUP_NOUNS } from '../../english/name-words.ts'
import { BE_FORMS, IRREGULAR_PARTICIPLES, VERBS_OF_HEARING } from '../../english/passive-words.ts'
import { type CueStrength, cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
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
  const verbs = verbsOf(setting, modifier || possessive)
  const heard = isHeard(setting)
  // Written out, since spreading objects takes much of the time of an article.
  return {
    subjectOf: accordingTo ? null : verbs.subjectOf,
    invertedOf: verbs.invertedOf,
    passive: verbs.passive,
    agentOf: verbs.agentOf,
    heard,
    strength: verbs.strength,
    accordingTo,
    linked: tokens[setting.next]?.tag === 'AUX' && setting.next < sentence.end,
    speechNoun: possessive ? speechNounAfter(setting) : (sentNoun(setting) ?? compoundSpeechNoun(setting)),
    possessive,
    modifier,
    preposition: before && (before.tag === 'ADP' || before.lower === 'to') ? before.lower : null,
    isObject: before !== null && verbs.invertedOf === null && !heard && isVerb(before),
    apposition: isApposition(setting),
    phraseStart,
  }
}

type Verbs = Pick<Predicate, 'subjectOf' | 'invertedOf' | 'passive' | 'agentOf' | 'strength'>

const NO_VERBS: Verbs = { subjectOf: null, invertedOf: null, passive: false, agentOf: null, strength: null }

/** @param owns whether the mention belongs to a noun, so that it is the subject of nothing */
function verbsOf(setting: Setting, owns: boolean): Verbs {
  if (owns) return NO_VERBS
  const { tokens, sentence, before } = setting
  const agentOf = before?.lower === 'by' ? passiveBefore(tokens, before, sentence) : null
  const invertedOf = invertedVerb(setting)
  const subjectOf = subjectVerb(setting)
  const isCue = invertedOf === null && subjectOf !== null && cueStrengthOf(subjectOf.lower) !== 'other'
  const passive = isCue && (isPassive(tokens, subjectOf, sentence) || quotesAnother(tokens, subjectOf, sentence))
  return {
    subjectOf,
    invertedOf,
    passive,
    agentOf,
    strength: strengthOf(passive ? null : (invertedOf ?? subjectOf), agentOf),
  }
}

/** How surely a verb introduces words, of the subject or the agent. */
function strengthOf(verb: Token | null, agentOf: Token | null): CueStrength | null {
  const cue = agentOf ?? verb
  return cue && cueStrengthOf(cue.lower)
}

/** A participle after a form of "be", unless it says how somebody spoke: "was quoted as saying". */
export function isPassive(tokens: readonly Token[], verb: Token, sentence: Span): boolean {
  if (!isParticiple(verb) || isSayingAfter(tokens, verb.index + 1)) return false
  let i = verb.index - 1
  while (i >= sentence.start && tokens[i]?.tag === 'ADV') i--
  if (BE_FORMS.has(tokens[i]?.lower ?? '')) return true
  return isReducedPassive(tokens, verb, sentence)
}

const isParticiple = ({ lower }: Token): boolean => lower.endsWith('ed') || IRREGULAR_PARTICIPLES.has(lower)

/** Tokens after a participle in which its agent is looked for. */
const AGENT_REACH = 6

/** "Doe, dubbed “…” by fans, won", "known to friends as “…”". */
function isReducedPassive(tokens: readonly Token[], verb: Token, sentence: Span): boolean {
  if (!isComma(tokens[verb.index - 1] ?? verb)) return false
  if (/^(?:known|dubbed|nicknamed|titled)$/.test(verb.lower)) return true
  const end = Math.min(sentence.end, verb.index + AGENT_REACH)
  const next = tokens[verb.index + 1]
  // "Doe, described by fans as “…”, won"
  if (next?.lower === 'by') return OF_SPEECH.test(verb.lower)
  return next?.tag === 'QUOTE' && tokens.slice(verb.index + 1, end).some(({ lower }) => lower === 'by')
}

/** "as saying", "saying", "say": what follows a verb of hearing. */
function isSayingAfter(tokens: readonly Token[], from: number): boolean {
  let i = from
  while (tokens[i]?.lower === 'as' || tokens[i]?.tag === 'ADV') i++
  const verb = tokens[i]
  return verb?.lower.endsWith('ing') === true && cueStrengthOf(verb.lower) === 'say'
}

/** "Doe quoted him as saying": the words are the object's. */
function quotesAnother(tokens: readonly Token[], verb: Token, sentence: Span): boolean {
  if (!VERBS_OF_HEARING.has(verb.lower)) return false
  const end = Math.min(sentence.end, verb.index + AGENT_REACH)
  for (let i = verb.index + 1; i < end; i++) {
    if (tokens[i]?.tag === 'QUOTE' || tokens[i]?.tag === 'PUNCT') return false
    if (i > verb.index + 1 && isSayingAfter(tokens, i)) return true
  }
  return false
}

/** Whether the mention is the object of a verb of hearing and the subject of the verb after it: "heard Doe say". */
function isHeard({ tokens, before, next }: Setting): boolean {
  if (before === null || !VERBS_OF_HEARING.has(before.lower)) return false
  return (
    isSayingAfter(tokens, next) ||
    /^(?:say|tell|ask|shout|yell|admit|declare|announce)$/.test(tokens[next]?.lower ?? '')
  )
}

/** Participles whose agent says something. */
const OF_SPEECH =
  /^(?:told|asked|warned|advised|called|described|accused|branded|dubbed|likened|labell?ed|denounced|condemned|hailed|praised|criti(?:cis|ciz)ed|blasted|slammed|mocked|derided|character(?:is|iz)ed|dismissed|deemed|termed|urged|charged|portrayed|depicted|assured|informed|reminded|said|quoted|questioned|nicknamed|declared|ridiculed|lauded|scolded|rebuked)$/

/** Tokens between a passive verb and its agent. */
const PASSIVE_REACH = 12

/** The passive verb before "by" whose agent follows; `null` if there is none. */
function passiveBefore(tokens: readonly Token[], by: Token, sentence: Span): Token | null {
  const from = Math.max(sentence.start, by.index - PASSIVE_REACH)
  for (let i = by.index - 1; i >= from; i--) {
    const token = itemAt(tokens, i)
    if (token.tag !== 'QUOTE' && (isVerb(token) || isParticiple(token))) {
      return OF_SPEECH.test(token.lower) && isPassive(tokens, token, sentence) ? token : null
    }
  }
  return null
}

/** "a text from Doe", "a remark by Doe": the noun of speech that names its sender. */
function sentNoun({ tokens, before, mention, sentence }: Setting): Token | null {
  if (mention.name === null || before === null || (before.lower !== 'from' && before.lower !== 'by')) return null
  const noun = before.index > sentence.start ? itemAt(tokens, before.index - 1) : null
  return noun !== null && SPEECH_NOUNS.has(noun.lower) && noun.tag === 'NOUN' ? noun : null
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
    if (POSSESSIVES.has(token.lower)) return token
    const attribute = attributeStart(tokens, token)
    if (attribute !== null) return attribute
    if (!opensPhrase(token)) break
    start = token
    if (token.tag === 'DET') break
  }
  return start
}

/** Whether a token before a noun belongs to its phrase. */
const opensPhrase = (token: Token): boolean =>
  (MODIFIER.has(token.tag) || POSSESSIVE_ENDING.test(token.text)) && !isVerb(token) && !/^(?:to|not)$/.test(token.lower)

/** "the respected weekly", "the state-run paper": the article before a participle that describes the noun; `null` if it does not. */
function attributeStart(tokens: readonly Token[], participle: Token): Token | null {
  if (participle.tag !== 'VERB' || !(isParticiple(participle) || participle.lower === 'run')) return null
  const hyphen = tokens[participle.index - 1]
  const article = hyphen?.text === '-' ? tokens[participle.index - 3] : hyphen
  return article?.tag === 'DET' && article.sentence === participle.sentence ? article : null
}

/** Verbs whose hearer follows: "told Waltz" never has Waltz for its subject. */
const TELLING = new Set('tell tells told'.split(' '))

/** The verb before a mention that is its subject: "said Waltz". */
function invertedVerb({ tokens, mention, before, sentence, next }: Setting): Token | null {
  if (OBJECT_PRONOUNS.has(mention.first.lower)) return null
  if (before === null || !isVerb(before) || before.lower.endsWith('ing') || TELLING.has(before.lower)) return null
  if (opensClause(tokens, next, sentence)) return null
  if (cueStrengthOf(before.lower) === 'other' && tokens[before.index - 1]?.tag !== 'QUOTE') return null
  return mayInvert(tokens, before, sentence) ? before : null
}

/** "and said he would": the mention is the subject of the clause that follows the verb, not of the verb. */
function opensClause(tokens: readonly Token[], next: number, sentence: Span): boolean {
  const verb = tokens[next]
  if (verb === undefined || next >= sentence.end) return false
  return verb.tag === 'AUX' || (verb.tag === 'VERB' && !isObtained(tokens, verb))
}

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
  while (i < sentence.end && tokens[i]?.tag === 'ADJ' && !GROUP_NOUNS.has(tokens[i]?.lower ?? '')) i++
  const token = tokens[i]
  if (token === undefined || i >= sentence.end) return false
  if ((token.tag === 'ADJ' || token.tag === 'ADV') && GROUP_NOUNS.has(token.lower)) return true
  const isCue = cueStrengthOf(token.lower) === 'say' && !/^\p{Lu}/u.test(token.text)
  return (token.tag === 'NOUN' || token.tag === 'PROPN') && !isCue
}

/** The verb after a mention that is its subject. */
function subjectVerb(setting: Setting): Token | null {
  const { tokens, mention, sentence, next } = setting
  if (OBJECT_PRONOUNS.has(mention.first.lower) && !isHeard(setting)) return null
  if (isComplement(setting)) return null
  const end = Math.min(sentence.end, next + REACH)
  // "whose husband, Doe, built the mill, said": the name inside has the nearest verb.
  const own = isNamedAfterWhose(setting) ? verbFrom(tokens, next + 1, end, isAdverbOrAuxiliary) : null
  let i: number | null = own ?? next
  while (i !== null && i < end) {
    const token: Token = itemAt(tokens, i)
    if (isVerb(token) && !isObtained(tokens, token)) return infinitiveOf(tokens, token) ?? token
    i = isVerb(token) ? i + 1 : afterInsertion(tokens, token, end, i === next)
  }
  return null
}

/** "a memo obtained by CNN said": a participle with its agent right after a noun is not the noun's verb. */
const isObtained = (tokens: readonly Token[], verb: Token): boolean =>
  OBTAINED.test(verb.lower) && tokens[verb.index + 1]?.lower === 'by' && tokens[verb.index - 1]?.tag === 'NOUN'

const OBTAINED =
  /^(?:obtained|seen|reviewed|viewed|shared|provided|released|published|issued|posted|sent|written|signed|heard|shown)$/

/** Tokens of "whose eldest son," before a name. */
const WHOSE_REACH = 5

/** "whose husband, Doe, built the mill": a name in apposition to what follows "whose". */
function isNamedAfterWhose(setting: Setting): boolean {
  const { tokens, before } = setting
  if (before === null || !isApposition(setting)) return false
  return tokens.slice(Math.max(0, before.index - WHOSE_REACH), before.index).some(({ lower }) => lower === 'whose')
}

/** "used to say", "went on to say": the verb of saying that a verb leads to; `null` if it does not. */
function infinitiveOf(tokens: readonly Token[], { index }: Token): Token | null {
  const to = [tokens[index + 1], tokens[index + 2]].findIndex((token) => token?.lower === 'to')
  if (to < 0 || (to === 1 && !/^(?:on|ahead|forward)$/.test(tokens[index + 1]?.lower ?? ''))) return null
  const verb = tokens[index + to + 2]
  return verb !== undefined && verb.tag === 'VERB' && cueStrengthOf(verb.lower) === 'say' ? verb : null
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

/**
 * After "…, the former governor of Ohio, said": the index of the verb after the closing comma, if any. What follows "whose" has
 * verbs of its own.
 */
function afterApposition(tokens: readonly Token[], comma: number, end: number, adjacent: boolean): number | null {
  const isOfOther = tokens[comma + 1]?.lower === 'whose'
  for (let i = comma + 1; i < end; i++) {
    const token = itemAt(tokens, i)
    if (token.tag === 'QUOTE') return null
    const verb = isComma(token) ? verbFrom(tokens, i + 1, end, isAdverbOrAuxiliary) : null
    if (verb !== null && !(isOfOther && cueStrengthOf(itemAt(tokens, verb).lower) !== 'say')) return verb
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
