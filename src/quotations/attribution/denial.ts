/** Tells whether a sentence says that quoted words were not said ("never said", "refused to say"), or leaves it open. */
import {
  DOUBLE_NEGATIVES,
  FORGERIES,
  NOBODY,
  PROOFS,
  REFUSING_VERBS,
  REJECTING_VERBS,
  UNREAL_AUXILIARIES,
  VERB_NEGATIONS,
} from '../../english/denials.ts'
import { cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import { sentenceAround, sentenceOf, type TaggedText, type Token } from '../marks/tag-text.ts'
import { isVerb } from '../mentions/predicates.ts'

/** Tokens of the sentence that are looked at on either side. */
const REACH = 60
/** Tokens between the verb of saying and a quotation before it. */
const TAIL_REACH = 12
/** Verbs that call something by the quoted words. */
const NAMING = /^(?:call|describe|label|brand|utter|use|mention|term|dub)/

/** A verb of saying in its sentence. */
interface Saying {
  readonly tokens: readonly Token[]
  readonly verb: Token
  readonly sentence: Span
}

/** @param quote the token that stands for the quotation */
export function isDenied(text: TaggedText, quote: Token): boolean {
  const sentence = sentenceAround(sentenceOf(text, quote), quote.index, REACH)
  const { tokens } = text
  if (isOfOthers(tokens, quote, sentence)) return true
  const verb = verbBefore(tokens, quote, sentence) ?? verbAfter(tokens, quote, sentence)
  if (verb === null) return false
  const saying: Saying = { tokens, verb, sentence }
  return isNegated(saying) || isRefused(saying) || isUnreal(saying) || isConditional(saying) || isForged(saying)
}

/** Tokens between a verb that rejects words and the words. */
const REJECTED_REACH = 14

/** "denied claims that he was “…”": the words are those of others. "Denied it as “…”" and "denied it: “…”" give an answer. */
function isOfOthers(tokens: readonly Token[], quote: Token, { start }: Span): boolean {
  const lead = tokens[quote.index - 1]
  if (lead === undefined || lead.lower === 'as' || lead.tag === 'PUNCT') return false
  for (let i = quote.index - 1; i >= Math.max(start, quote.index - REJECTED_REACH); i--) {
    const token = tokens[i]
    if (token === undefined || token.tag === 'QUOTE' || token.tag === 'PUNCT') return false
    if (REJECTING_VERBS.has(token.lower)) return true
    if (cueStrengthOf(token.lower) === 'say' && isVerb(token)) return false
  }
  return false
}

const isOfSaying = (token: Token): boolean =>
  token.tag !== 'QUOTE' &&
  (isVerb(token) || token.lower === 'attributed') &&
  (cueStrengthOf(token.lower) === 'say' || NAMING.test(token.lower) || token.lower === 'attributed')

/** The verb nearest before the quotation, if it is one of saying and no other quotation comes between. */
function verbBefore(tokens: readonly Token[], quote: Token, { start }: Span): Token | null {
  for (let i = quote.index - 1; i >= start; i--) {
    const token = tokens[i]
    if (token === undefined || token.tag === 'QUOTE') return null
    if (isOfSaying(token)) return token
    if (isVerb(token)) return null
  }
  return null
}

function verbAfter(tokens: readonly Token[], quote: Token, { end }: Span): Token | null {
  const last = Math.min(end, quote.index + 1 + TAIL_REACH)
  for (let i = quote.index + 1; i < last; i++) {
    const token = tokens[i]
    if (token === undefined || token.tag === 'QUOTE') return null
    if (isOfSaying(token)) return token
  }
  return null
}

const isGlue = ({ tag, lower }: Token): boolean =>
  tag === 'ADV' || tag === 'AUX' || tag === 'PART' || lower === 'ever' || lower === 'even' || lower === 'having'

/** The index of the first token before `from` that is no adverb, auxiliary or particle; those are collected in `glue`. */
function beforeGlue({ tokens, sentence }: Saying, from: number, glue: Token[]): number {
  let i = from
  for (let token = tokens[i]; token && i >= sentence.start && isGlue(token); token = tokens[--i]) glue.push(token)
  return i
}

/** "never said", "did not say", "nobody said"; not "not only said". */
function isNegated(saying: Saying): boolean {
  const glue: Token[] = []
  const subject = saying.tokens[beforeGlue(saying, saying.verb.index - 1, glue)]
  const negations = glue.filter(({ lower }) => VERB_NEGATIONS.has(lower))
  if (negations.length > 0) return !glue.some(({ lower }) => /^(?:only|just|merely|simply)$/.test(lower))
  if (glue.some(({ lower }) => lower === 'yet') && glue.some(({ lower }) => lower === 'to')) return true
  if (subject === undefined || subject.index < saying.sentence.start) return false
  return NOBODY.has(subject.lower) || isNoOne(saying, subject) || opensWithNever(saying)
}

/** "Never did Doe say", "At no point did Doe say". */
function opensWithNever({ tokens, sentence }: Saying): boolean {
  const opening = tokens.slice(sentence.start, sentence.start + 3).map(({ lower }) => lower)
  return /^(?:never|nowhere|not once|at no (?:point|time|stage)|in no|under no)\b/.test(opening.join(' '))
}

const isNoOne = ({ tokens }: Saying, subject: Token): boolean =>
  /^(?:one|body)$/.test(subject.lower) && tokens[subject.index - 1]?.lower === 'no'

/** "refused to say", "denied having said", "did not want to say", "denies that he ever said", "no record of him saying". */
function isRefused(saying: Saying): boolean {
  const glue: Token[] = []
  const at = beforeGlue(saying, saying.verb.index - 1, glue)
  const depends = saying.verb.lower.endsWith('ing') || glue.some(({ lower }) => lower === 'to' || lower === 'having')
  const governor = governorBefore(saying, at)
  if (depends && governor) return isRefusal(saying, governor)
  return isDeniedClause(saying, at)
}

/** The verb or noun that a verb of saying depends on: "stopped short of", "no record of Doe". */
function governorBefore({ tokens, sentence }: Saying, from: number): Token | null {
  for (let i = from; i >= sentence.start && from - i < GOVERNOR_REACH; i--) {
    const token = tokens[i]
    if (token === undefined || token.tag === 'QUOTE' || token.tag === 'PUNCT') return null
    if (REFUSING_VERBS.has(token.lower) || PROOFS.has(token.lower) || isVerb(token)) return token
  }
  return null
}

const GOVERNOR_REACH = 5

function isRefusal(saying: Saying, governor: Token): boolean {
  if (PROOFS.has(governor.lower)) return saying.tokens[governor.index - 1]?.lower === 'no'
  const glue: Token[] = []
  beforeGlue(saying, governor.index - 1, glue)
  const negated = glue.some(({ lower }) => VERB_NEGATIONS.has(lower))
  if (DOUBLE_NEGATIVES.has(governor.lower) && negated) return false
  return REFUSING_VERBS.has(governor.lower) !== negated
}

/** Tokens of the subject of a denied clause: "denies that the mayor said". */
const SUBJECT_REACH = 6

/** "denied that he said", "no evidence that Doe said", "it is untrue that she said". */
function isDeniedClause(saying: Saying, subject: number): boolean {
  const { tokens, sentence } = saying
  for (let i = subject; i >= sentence.start && subject - i < SUBJECT_REACH; i--) {
    const token = tokens[i]
    if (token === undefined || token.tag === 'PUNCT' || token.tag === 'QUOTE' || isVerb(token)) return false
    if (token.lower !== 'that') continue
    const before = tokens[i - 1]
    if (before === undefined) return false
    if (/^den(?:y|ies|ied|ying)$|^untrue$|^false$/.test(before.lower)) return true
    if (SPEECH_NOUNS.has(before.lower.replace(/s$/, '')))
      return tokens.slice(Math.max(sentence.start, i - 4), i).some(isRejecting)
    return PROOFS.has(before.lower) && tokens[i - 2]?.lower === 'no'
  }
  return false
}

const isRejecting = ({ lower }: Token): boolean => REJECTING_VERBS.has(lower)

/** "could have said", "should have said", "might say"; "would say" may tell of a habit. */
function isUnreal(saying: Saying): boolean {
  const glue: Token[] = []
  beforeGlue(saying, saying.verb.index - 1, glue)
  const unreal = glue.find(({ lower }) => UNREAL_AUXILIARIES.has(lower))
  if (unreal === undefined) return false
  return glue.some(({ lower }) => lower === 'have') || !/^(?:would|must)$/.test(unreal.lower)
}

/** "if he had said", "had he said". */
function isConditional(saying: Saying): boolean {
  const { tokens, verb } = saying
  const start = clauseStart(saying)
  const words = tokens.slice(start, verb.index)
  const condition = words.findLastIndex(({ lower }) => /^(?:if|unless|whether)$/.test(lower))
  if (condition >= 0) return words.slice(condition + 1).every((token) => !isVerb(token) || token.lower === 'had')
  return tokens[start]?.lower === 'had' && words.length > 1 && words.length <= SUBJECT_REACH
}

/** The index of the first token after the last mark before the verb. */
function clauseStart({ tokens, sentence, verb }: Saying): number {
  let i = verb.index
  while (i > sentence.start && tokens[i - 1]?.tag !== 'PUNCT' && tokens[i - 1]?.tag !== 'QUOTE') i--
  return i
}

/** Tokens between a word for a forgery and the verb right after it, and the participle of what it holds. */
const FORGED_REACH = 2
const FORGED_PARTICIPLE_REACH = 7

/** "wrongly attributed to", "a fake post has Doe saying". */
function isForged({ tokens, sentence, verb }: Saying): boolean {
  const before = tokens.slice(sentence.start, verb.index)
  const forgery = before.findLast(({ tag, lower }) => tag !== 'QUOTE' && FORGERIES.has(lower))
  if (forgery === undefined) return false
  const distance = verb.index - forgery.index
  return distance <= FORGED_REACH || (verb.lower.endsWith('ing') && distance <= FORGED_PARTICIPLE_REACH)
}
