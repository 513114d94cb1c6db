/** What is true of a quotation for all candidates that could be its source. */
import { SELDOM_REPORTING } from '../../english/naming-words.ts'
import { NEWS_NAMES, NEWS_NOUNS } from '../../english/outlet-words.ts'
import { cueStrengthOf, SPEECH_NOUNS, VERBS_OF_CALLING, VERBS_OF_DIALOGUE } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import { goesOnIn } from '../marks/find-labels.ts'
import type { MarkedSpan } from '../marks/find-marks.ts'
import { sentenceAround, sentenceOf, type Token } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import { isVerb } from '../mentions/predicates.ts'
import { firstMentionFrom, type SourceContext } from './source-context.ts'

/** A quotation whose source is looked for, and what came before it. */
export interface QuoteInOrder {
  readonly mark: MarkedSpan
  /** The marked span before it; `null` if it is the first. */
  readonly before: MarkedSpan | null
  /** The source that was found last; `null` if there is none yet. */
  readonly lastSource: Mention | null
}

export interface Situation {
  readonly mark: MarkedSpan
  /** The token that stands for the quotation. */
  readonly token: Token
  /** The sentence holds nothing but quotations and marks. */
  readonly alone: boolean
  /** Nothing else is in the paragraph. */
  readonly fillsParagraph: boolean
  /** It starts with a small letter. */
  readonly fragment: boolean
  /** What is right before the quotation in its sentence. */
  readonly lead: 'colon' | 'comma' | 'verb' | 'that' | 'start' | 'other'
  /** The nearest verb before the quotation in its sentence; `null` if another quotation comes between. */
  readonly verbBefore: Token | null
  /** The same, or the verb that it depends on: "accused" in "accused of running “…”". */
  readonly governingVerb: Token | null
  /**
   * The noun right before the quotation, or before the "that" or mark that leads in: "her statement that" says as "she stated
   * that" does.
   */
  readonly leadNoun: Token | null
  /** The subject of the nearest verb of saying before the quotation. */
  readonly sayer: Mention | null
  /** The subject of a verb of saying right before the quotation: "Doe told her, “…”"; `null` if there is none. */
  readonly leadSayer: Mention | null
  /** The nearest subject before that verb, if the verb has none of its own: "smiled and said", "telling reporters". */
  readonly sharedSayer: Mention | null
  /** The subject of the first verb of saying after the quotation; `null` if there is none. */
  readonly tailSayer: Mention | null
  /** The subject of the verb of calling that leads in: "which Doe described as “…”"; `null` if there is none. */
  readonly caller: Mention | null
  /** The name before a colon that opens the quotation's clause: "Doe: race is “…”"; `null` if there is none. */
  readonly headingName: Mention | null
  /** Who says or asks what a news body after the quotation reports: "Doe urged them to “…,” Reuters reported"; `null` if nobody. */
  readonly reportedSayer: Mention | null
  /** Who says the whole sentence, after a later quotation of it: "He ordered “…” and “…,” Doe said"; `null` if nobody. */
  readonly sentenceSayer: Mention | null
  /** Who told the words, as the next sentence says: "That’s how Doe put it."; `null` if it does not. */
  readonly reteller: Mention | null
  /** How a verb of saying without a subject of its own joins the verb before it. */
  readonly sharing: 'coordinated' | 'participle' | 'infinitive' | 'other'
  /** Whether it ends with a mark that a sentence around it would set: comma, full stop, question or exclamation mark, dash. */
  readonly endsWithMark: boolean
  /** A subject with a verb of saying is in the sentence. */
  readonly ownCue: boolean
  /** A subject with a verb of saying follows the quotation right away. */
  readonly tailCue: boolean
  /** The quotation before has no closing mark and is opened again by this one. */
  readonly goesOn: boolean
  readonly lastSource: Mention | null
  /** Where the quotation before this one is: in the same sentence, the same paragraph and so on. */
  readonly previousQuote: 'sentence' | 'paragraph' | 'paragraph-before' | 'far' | 'none'
}

/** Tokens of a sentence that are looked at on either side of a quotation; no sentence of prose has more. */
const REACH = 200

/** @param token the token that stands for the quotation */
export function situationOf(context: SourceContext, quote: QuoteInOrder, token: Token): Situation {
  const { body, text } = context
  const { mark, before, lastSource } = quote
  const sentence = sentenceAround(sentenceOf(text, token), token.index, REACH)
  const saying = lastBefore(text.tokens, token, sentence, isVerbOfSaying)
  const tailSayer = tailSayerOf(context, sentence, token)
  const leadSayer = leadSayerOf(context, sentence, token)
  const sayers = sayersOf(context, sentence, saying)
  const cues = cuesOf(context, sentence).map(({ predicate }) => predicate.phraseStart.index - token.index)
  return {
    mark,
    token,
    alone: isAlone(text.tokens, sentence),
    fillsParagraph: fillsParagraph(text.tokens, token),
    fragment: /^[^\p{L}\p{N}]*\p{Ll}/u.test(body.slice(mark.start, mark.start + 8)),
    lead: leadOf(text.tokens, token, sentence),
    verbBefore: verbBefore(text.tokens, token, sentence),
    governingVerb: governingVerb(text.tokens, token, sentence),
    leadNoun: leadNounOf(text.tokens, token, sentence),
    ...sayers,
    sentenceSayer: saying === null ? sentenceSayerOf(context, sentence, { token, tailSayer }) : null,
    leadSayer,
    caller: callerOf(context, sentence, token),
    headingName: headingNameOf(context, sentence, token),
    // "after Doe said, “…,” Roe replied, “…”"
    tailSayer: leadSayer === null ? tailSayer : null,
    reportedSayer: tailSayer === null ? null : reportedSayerOf(context, sentence, { token, reporter: tailSayer }),
    reteller: retellerOf(context, token),
    sharing: sharingOf(text.tokens, saying),
    endsWithMark: /[,.!?…—–-]\s*$/.test(body.slice(Math.max(mark.start, mark.end - 3), mark.end)),
    ownCue: cues.length > 0,
    tailCue: cues.some((distance) => distance > 0 && distance <= 3),
    goesOn: before !== null && goesOnIn(mark, before),
    lastSource,
    previousQuote: nearnessOf(before === null ? undefined : text.quoteTokens.get(before), token),
  }
}

const RETELLING = /^(?:that|this)(?:['’]s| is| was) how$/
const TOLD_HOW =
  /^(?:describe[sd]?|puts?|sum(?:s|med)|summari[sz]e[sd]|explain(?:s|ed)|recall(?:s|ed)|recounts?|recounted|phrase[sd]|remember(?:s|ed))$/

/** The subject of "that’s how Doe described it", right after the sentence of a quotation. */
function retellerOf({ text, mentions }: SourceContext, token: Token): Mention | null {
  const next = text.sentences[token.sentence + 1]
  if (next === undefined) return null
  if (text.tokens.slice(token.index + 1, next.start).some(({ tag }) => tag === 'QUOTE')) return null
  const opening = text.tokens.slice(next.start, next.start + 3).map(({ lower }) => lower)
  if (!RETELLING.test(opening.join(' ').replace(/ (?=['’])/, ''))) return null
  return (
    mentions
      .slice(firstMentionFrom(mentions, next.start), firstMentionFrom(mentions, next.end))
      .find(({ predicate }) => TOLD_HOW.test(predicate.subjectOf?.lower ?? '')) ?? null
  )
}

/** The subjects of verbs of saying in a sentence, and those after "according to". */
function cuesOf({ mentions }: SourceContext, sentence: Span): readonly Mention[] {
  const cues: Mention[] = []
  for (let i = firstMentionFrom(mentions, sentence.start); i < mentions.length; i++) {
    const mention = itemAt(mentions, i)
    if (mention.first.index >= sentence.end) break
    if (mention.predicate.strength === 'say' || mention.predicate.accordingTo) cues.push(mention)
  }
  return cues
}

function isAlone(tokens: readonly Token[], sentence: Span): boolean {
  for (let i = sentence.start; i < sentence.end; i++) {
    const { tag } = itemAt(tokens, i)
    if (tag !== 'QUOTE' && tag !== 'PUNCT') return false
  }
  return true
}

const fillsParagraph = (tokens: readonly Token[], { index, paragraph }: Token): boolean =>
  tokens[index - 1]?.paragraph !== paragraph && tokens[index + 1]?.paragraph !== paragraph

function leadOf(tokens: readonly Token[], token: Token, sentence: Span): Situation['lead'] {
  if (token.index === sentence.start) return 'start'
  const before = itemAt(tokens, token.index - 1)
  if (before.text === ':') return 'colon'
  if (before.text === ',') return 'comma'
  if (before.lower === 'that') return 'that'
  return isVerb(before) ? 'verb' : 'other'
}

function sharingOf(tokens: readonly Token[], verb: Token | null): Situation['sharing'] {
  if (verb === null) return 'other'
  if (verb.lower.endsWith('ing')) return 'participle'
  let before = tokens[verb.index - 1]
  while (before?.tag === 'ADV' || before?.tag === 'AUX') before = tokens[before.index - 1]
  if (before?.lower === 'to') return 'infinitive'
  return before?.tag === 'CCONJ' || before?.text === ',' ? 'coordinated' : 'other'
}

/** Tokens before a quotation in which the noun that leads in is looked for. */
const LEAD_REACH = 4
/** The same for a noun whose clause holds the quotation: "the claim that he led a “ring”". */
const CLAUSE_REACH = 14

function leadNounOf(tokens: readonly Token[], token: Token, sentence: Span): Token | null {
  if (token.index === sentence.start) return null
  let i = token.index - 1
  while (i > sentence.start && token.index - i < LEAD_REACH) {
    const { tag, lower } = itemAt(tokens, i)
    if (tag !== 'PUNCT' && lower !== 'that') break
    i--
  }
  const noun = itemAt(tokens, i)
  return noun.tag === 'NOUN' && SPEECH_NOUNS.has(noun.lower)
    ? noun
    : (nounOfClause(tokens, token, sentence) ?? orNoun(noun))
}

const orNoun = (token: Token): Token | null => (token.tag === 'NOUN' ? token : null)

/** The noun of speech before "that", if the quotation is in its clause and no verb of saying comes between. */
function nounOfClause(tokens: readonly Token[], token: Token, { start }: Span): Token | null {
  for (let i = token.index - 1; i > Math.max(start, token.index - CLAUSE_REACH); i--) {
    const { tag, lower } = itemAt(tokens, i)
    if (tag === 'PUNCT' || tag === 'QUOTE' || isVerbOfSaying(itemAt(tokens, i))) return null
    const noun = itemAt(tokens, i - 1)
    if (lower === 'that' && noun.tag === 'NOUN' && SPEECH_NOUNS.has(noun.lower)) return noun
  }
  return null
}

/** The last token before another one in its sentence that passes. */
function lastBefore(
  tokens: readonly Token[],
  token: Token,
  sentence: Span,
  passes: (before: Token) => boolean,
): Token | null {
  for (let i = token.index - 1; i >= sentence.start; i--) {
    const before = itemAt(tokens, i)
    if (passes(before)) return before
  }
  return null
}

const isVerbOfSaying = (token: Token): boolean => isVerb(token) && cueStrengthOf(token.lower) === 'say'

function verbBefore(tokens: readonly Token[], token: Token, sentence: Span): Token | null {
  const before = lastBefore(tokens, token, sentence, (other) => other.tag === 'QUOTE' || isVerb(other))
  return before?.tag === 'QUOTE' ? null : before
}

function governingVerb(tokens: readonly Token[], token: Token, sentence: Span): Token | null {
  const verb = verbBefore(tokens, token, sentence)
  const before = verb && tokens[verb.index - 1]
  const depends = verb?.lower.endsWith('ing') && (before?.tag === 'ADP' || before?.lower === 'of')
  return verb && depends ? (verbBefore(tokens, verb, sentence) ?? verb) : verb
}

function sayersOf(
  context: SourceContext,
  sentence: Span,
  verb: Token | null,
): Pick<Situation, 'sayer' | 'sharedSayer'> {
  if (verb === null) return { sayer: null, sharedSayer: null }
  const subjects = mentionsBefore(context, sentence.start, verb)
  const sayer = subjects.findLast(({ predicate }) => predicate.subjectOf === verb || predicate.invertedOf === verb)
  if (sayer || isForSomebody(context.text.tokens, verb)) return { sayer: sayer ?? null, sharedSayer: null }
  const shared = subjects.findLast(({ predicate }) => predicate.subjectOf !== null && predicate.preposition === null)
  return { sayer: null, sharedSayer: shared ?? null }
}

/** "illegal for anyone to suggest": a verb of whoever follows "for". */
function isForSomebody(tokens: readonly Token[], { index }: Token): boolean {
  if (tokens[index - 1]?.lower !== 'to') return false
  let doer = index - 2
  while (/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(tokens[doer]?.tag ?? '')) doer--
  return doer < index - 2 && tokens[doer]?.lower === 'for'
}

/** Tokens between a verb of saying and the quotation that it leads to. */
const OBJECT_REACH = 7

/** Prepositions that open a clause too: "after Doe said “…”, Roe left". */
const OPENS_CLAUSE = /^(?:after|before|as|since|until)$/

function leadSayerOf(context: SourceContext, sentence: Span, token: Token): Mention | null {
  const { tokens } = context.text
  const verb = verbBefore(tokens, token, sentence)
  if (verb === null || isIntended(tokens, verb)) return null
  if (!(isVerbOfSaying(verb) || isVoice(tokens, verb, token) ? leadsIn : answers)(tokens, verb, token)) return null
  const subjects = mentionsBefore(context, sentence.start, verb).filter(
    ({ predicate: { passive, preposition } }) => !passive && (preposition === null || OPENS_CLAUSE.test(preposition)),
  )
  // A participle belongs to the subject of the sentence, unless its own is heard: "recalled Doe saying".
  const isOwn = ({ predicate }: Mention) =>
    predicate.subjectOf === verb && (!verb.lower.endsWith('ing') || predicate.heard)
  const own = subjects.findLast(isOwn) ?? subjects.findLast(({ predicate }) => predicate.invertedOf === verb)
  return own ?? subjects.findLast(({ predicate }) => goOnTogether(tokens, predicate.subjectOf, verb)) ?? null
}

/** "a crowd was waving flags and chanting": two verbs in the progressive share their subject. */
function goOnTogether(tokens: readonly Token[], first: Token | null, second: Token): boolean {
  if (first === null || first === second || !first.lower.endsWith('ing') || !second.lower.endsWith('ing')) return false
  return tokens[first.index - 1]?.tag === 'AUX' && tokens[second.index - 1]?.lower === 'and'
}

/** "screamed at him, “…”": a verb of dialogue, with a comma or a colon right before the quotation. */
const isVoice = (tokens: readonly Token[], verb: Token, quote: Token): boolean =>
  VERBS_OF_DIALOGUE.has(verb.lower) && /^[,:]$/.test(tokens[quote.index - 1]?.text ?? '')

/** "to which Doe answers, “…”", "chanting “…”": a verb that reports, with nothing but a comma or a colon before the quotation. */
const answers = (tokens: readonly Token[], verb: Token, quote: Token): boolean =>
  cueStrengthOf(verb.lower) === 'report' &&
  !SELDOM_REPORTING.has(verb.lower) &&
  (quote.index === verb.index + 1
    ? verb.lower.startsWith('chant')
    : quote.index === verb.index + 2 && /^[,:]$/.test(tokens[verb.index + 1]?.text ?? ''))

/** Tokens between a verb of calling and the quotation: "described the plan of the mayor as an". */
const CALLED_REACH = 12

/** "which Doe described as “…”", "what Doe called the mayor’s “…”": the subject of the verb of calling, if it is no pronoun. */
function callerOf(context: SourceContext, sentence: Span, token: Token): Mention | null {
  const { tokens } = context.text
  const verb = verbBefore(tokens, token, sentence)
  if (verb === null || !VERBS_OF_CALLING.has(verb.lower)) return null
  const between = tokens.slice(verb.index + 1, token.index)
  if (between.length > CALLED_REACH || !between.every(isOfCalled)) return null
  const caller = mentionsBefore(context, sentence.start, verb).findLast(({ predicate }) => predicate.subjectOf === verb)
  const isHead =
    caller !== undefined && (caller.last.index === verb.index - 1 || tokens[verb.index - 1]?.tag !== 'NOUN')
  return isHead && mayCall(caller) ? caller : null
}

/** Whether a mention says itself who it is, and is the subject of its verb alone. */
function mayCall({ form, predicate: { passive, isObject, preposition, phraseStart } }: Mention): boolean {
  if (/^(?:he|she|they|I|we|it|who)$/.test(form) || phraseStart.lower === 'whose') return false
  return !passive && !isObject && (preposition === null || phraseStart.lower === 'what')
}

/** A word of what somebody is called, or "as". */
const isOfCalled = ({ tag, lower }: Token): boolean =>
  /^(?:DET|ADJ|NOUN|PROPN|PRON|PART|NUM)$/.test(tag) || /^(?:as|of|['’]s?)$/.test(lower)

/** "is looking to assert", "wants to say": nothing is said yet. */
function isIntended(tokens: readonly Token[], verb: Token): boolean {
  const [intention, to] = [tokens[verb.index - 2], tokens[verb.index - 1]]
  return to?.lower === 'to' && INTENTION.test(intention?.lower ?? '')
}

const INTENTION =
  /^(?:look|hop|want|seek|sought|try|tri|plan|aim|wish|intend|attempt|mean|vow|prepar)(?:s|es|ed|ing|ning|ned)?$/

/** Tokens after a quotation in which the verb of saying is looked for that it is the object of. */
const TAIL_REACH = 14

function tailSayerOf({ text, mentions }: SourceContext, sentence: Span, token: Token): Mention | null {
  const end = Math.min(sentence.end, token.index + TAIL_REACH)
  let found: Mention | null = null
  for (let i = firstMentionFrom(mentions, token.index); i < mentions.length; i++) {
    const mention = itemAt(mentions, i)
    const { invertedOf, subjectOf, strength, preposition } = mention.predicate
    const verb = invertedOf ?? subjectOf
    const first = found && (found.predicate.invertedOf ?? found.predicate.subjectOf)
    if (mention.first.index >= end || (first && verb !== first)) break
    if (verb === null || strength !== 'say' || preposition !== null) continue
    found = mention
    if (invertedOf !== null) break
  }
  const isNext = found && text.tokens.slice(token.index + 1, found.first.index).every(({ tag }) => tag !== 'QUOTE')
  return isNext ? found : null
}

/** A quotation and whoever says something after it. */
interface FollowedQuote {
  readonly token: Token
  readonly tailSayer: Mention | null
}

/**
 * The subject of the first verb of saying after the last quotation of a sentence, if a comma ends that quotation; or of the words
 * that end a sentence without another verb of reporting: "The town kept its “slow lane” in May, Doe said."
 */
function sentenceSayerOf(context: SourceContext, sentence: Span, { token, tailSayer }: FollowedQuote): Mention | null {
  const { text, body } = context
  if (tailSayer !== null) {
    const verb = verbBefore(text.tokens, token, sentence)
    const isPlain = verb !== null && cueStrengthOf(verb.lower) === 'other'
    return isPlain && closesSentence(text.tokens, sentence, tailSayer) ? tailSayer : null
  }
  const last = text.tokens.slice(token.index + 1, sentence.end).findLast(({ mark }) => mark !== null)
  if (last?.mark === undefined || last.mark === null || !/,\s*$/.test(body.slice(last.mark.start, last.mark.end)))
    return null
  return tailSayerOf(context, sentence, last)
}

/** "…, Doe said." */
function closesSentence(tokens: readonly Token[], { end }: Span, { predicate, first, last }: Mention): boolean {
  const verb = predicate.invertedOf ?? predicate.subjectOf
  const opens = predicate.invertedOf ?? predicate.phraseStart
  if (verb === null || tokens[Math.min(opens.index, first.index) - 1]?.text !== ',') return false
  const next = Math.max(verb.index, last.index) + 1
  return next >= end || (next === end - 1 && tokens[next]?.tag === 'PUNCT')
}

/** The name right before the last colon before a quotation, if nobody says anything between them. */
function headingNameOf(context: SourceContext, sentence: Span, token: Token): Mention | null {
  const { tokens } = context.text
  const colon = lastBefore(tokens, token, sentence, ({ text, tag }) => text === ':' || tag === 'QUOTE')
  if (colon === null || colon.tag === 'QUOTE') return null
  if (tokens.slice(colon.index + 1, token.index).some(isVerbOfSaying)) return null
  // "Doe: Roe calling it a “slip” is odd"
  const others = mentionsBefore(context, colon.index, token)
  if (others.some(({ name, predicate: { strength } }) => name?.entity.kind === 'person' && strength === 'report'))
    return null
  const name = mentionsBefore(context, sentence.start, colon).findLast(({ last }) => last.index === colon.index - 1)
  const isSubject =
    name?.name?.entity.kind === 'person' && name.predicate.preposition === null && !name.predicate.isObject
  return isSubject ? name : null
}

/** A quotation and whoever reports it after it. */
interface ReportedQuote {
  readonly token: Token
  readonly reporter: Mention
}

/** The subject of the verb before a quotation, if whoever follows it does nothing but report that. */
function reportedSayerOf(context: SourceContext, sentence: Span, { token, reporter }: ReportedQuote): Mention | null {
  const { tokens } = context.text
  const { invertedOf, subjectOf } = reporter.predicate
  if (!isNewsBody(reporter) && !/^report(?:s|ed)$/.test((invertedOf ?? subjectOf)?.lower ?? '')) return null
  const verbs = [verbBefore(tokens, token, sentence), governingVerb(tokens, token, sentence)]
  for (const verb of verbs) {
    if (verb === null || cueStrengthOf(verb.lower) === 'other' || isIntended(tokens, verb)) continue
    const subject = mentionsBefore(context, sentence.start, verb).findLast(
      ({ form, predicate }) => predicate.subjectOf === verb && !predicate.passive && form !== 'noun',
    )
    if (subject) return subject
  }
  return null
}

/** "Xinhua", "state media", "the newspaper". */
const isNewsBody = ({ name, last }: Mention): boolean =>
  name === null
    ? NEWS_NOUNS.has(last.lower)
    : name.words.some((word) => NEWS_NAMES.has(word.toLowerCase())) && name.title === null

/** "said “…”", "told her, “…", "said in Iowa: “…”", "said that “…”": nothing but an object or an adverbial comes between. */
function leadsIn(tokens: readonly Token[], verb: Token, quote: Token): boolean {
  const between = tokens.slice(verb.index + 1, quote.index)
  if (between.length > OBJECT_REACH || between.some((noun) => isSent(tokens, noun))) return false
  const last = between.pop()
  if (last === undefined) return true
  const isLead =
    last.text === ':' || last.text === ',' || last.lower === 'that' || (last.tag === 'PRON' && between.length === 0)
  return isLead && between.every(({ tag, lower }) => tag !== 'PUNCT' && lower !== 'that')
}

/** "a letter from": a noun of speech whose sender follows. */
const isSent = (tokens: readonly Token[], { index, tag, lower }: Token): boolean =>
  tag === 'NOUN' && SPEECH_NOUNS.has(lower) && /^(?:from|by)$/.test(tokens[index + 1]?.lower ?? '')

/** Tokens after a verb in which a subject that follows it is looked for. */
const INVERTED_REACH = 12

/** The mentions before a verb, and those after it that are its subject. */
function mentionsBefore({ mentions }: SourceContext, from: number, verb: Token): readonly Mention[] {
  const found: Mention[] = []
  for (let i = firstMentionFrom(mentions, from); i < mentions.length; i++) {
    const mention = itemAt(mentions, i)
    if (mention.first.index > verb.index + INVERTED_REACH) break
    if (mention.first.index < verb.index || mention.predicate.invertedOf === verb) found.push(mention)
  }
  return found
}

function nearnessOf(before: Token | undefined, token: Token): Situation['previousQuote'] {
  if (before === undefined) return 'none'
  if (before.sentence === token.sentence) return 'sentence'
  if (before.paragraph === token.paragraph) return 'paragraph'
  return before.paragraph === token.paragraph - 1 ? 'paragraph-before' : 'far'
}
