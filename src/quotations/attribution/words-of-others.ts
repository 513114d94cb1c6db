/** Tells whether a sentence gives words as those of others: "denied claims that he was “…”", "to chants of “…”". */

import { GROUP_NOUNS, PERSON_NOUNS } from '../../english/name-words.ts'
import { BE_FORMS } from '../../english/passive-words.ts'
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import { REJECTING_VERBS, SHOUTS } from '../../english/utterances.ts'
import { sentenceOf, type TaggedText, type Token } from '../marks/tag-text.ts'
import type { MentionForm } from '../mentions/mention.ts'
import { isVerb } from '../mentions/predicates.ts'
import { firstMentionFrom, type SourceContext } from './source-context.ts'

/** Tokens between a verb that rejects words and the words. */
const REJECTED_REACH = 14

/** "denied claims that he was “…”": the words are those of others. "Denied it as “…”" and "denied it: “…”" give an answer. */
export function isOfOthers(text: TaggedText, quote: Token): boolean {
  const { tokens } = text
  const { start } = sentenceOf(text, quote)
  const lead = tokens[quote.index - 1]
  if (isHearsay(tokens, quote)) return true
  if (lead === undefined || lead.lower === 'as' || lead.tag === 'PUNCT') return false
  for (let i = quote.index - 1; i >= Math.max(start, quote.index - REJECTED_REACH); i--) {
    const token = tokens[i]
    if (token === undefined || token.tag === 'QUOTE' || token.tag === 'PUNCT') return false
    if (REJECTING_VERBS.has(token.lower)) return true
    const describes = /^(?:DET|ADJ)$/.test(tokens[i - 1]?.tag ?? '')
    if (cueStrengthOf(token.lower) === 'say' && isVerb(token) && !describes) return false
  }
  return false
}

/** Tokens between "as" and the words. */
const CALLED_REACH = 3

/**
 * "a fortune described as “…”", "Doe, blasted as a “…”", "is regarded as “…”": others call it so, and the sentence does not say
 * who.
 */
export function isCalledSo(text: TaggedText, quote: Token): boolean {
  const { tokens } = text
  const as = tokens
    .slice(Math.max(0, quote.index - CALLED_REACH), quote.index)
    .findLast(({ lower, tag }) => lower === 'as' || !/^(?:DET|ADJ|QUOTE|CCONJ)$/.test(tag))
  const participle = as?.lower === 'as' ? tokens[as.index - 1] : undefined
  if (!participle || !CALLED.test(participle.lower)) return false
  let before = tokens[participle.index - 1]
  while (before?.tag === 'ADV') before = tokens[before.index - 1]
  if (before === undefined) return false
  const isPassive = BE_FORMS.has(before.lower) || (before.text === ',' && !closesApposition(tokens, before))
  return (isPassive || isThing(tokens, before)) && !saysElsewhere(text, quote)
}

const CALLED =
  /^(?:described|label+ed|branded|blasted|regarded|seen|viewed|known|hailed|dismissed|derided|mocked|praised|criti[cs]i[sz]ed|denounced|condemned|portrayed|depicted|billed|touted|listed|marked|flagged|classified|remembered|perceived|considered)$/

/** A noun that calls nobody anything, or that comes up here: "a club described as". */
const isThing = (tokens: readonly Token[], { tag, lower, index }: Token): boolean =>
  tag === 'NOUN' &&
  ((!PERSON_NOUNS.has(lower) && !GROUP_NOUNS.has(lower)) || /^an?$/.test(tokens[index - 1]?.lower ?? ''))

/** "the mayor, Jane Doe, described": the name belongs to the noun, which is the subject. */
function closesApposition(tokens: readonly Token[], comma: Token): boolean {
  let before = tokens[comma.index - 1]
  while (before?.tag === 'PROPN') before = tokens[before.index - 1]
  const noun = before?.text === ',' ? tokens[before.index - 1] : undefined
  return noun !== undefined && PERSON_NOUNS.has(noun.lower)
}

/** Whether the sentence says who speaks: by a verb of saying, "according to", or "by" after the words. */
function saysElsewhere(text: TaggedText, quote: Token): boolean {
  const { start, end } = sentenceOf(text, quote)
  const others = text.tokens.slice(start, end)
  return others.some(
    (token) =>
      token.lower === 'according' ||
      (isVerb(token) && cueStrengthOf(token.lower) === 'say') ||
      (token.lower === 'by' && token.index === quote.index + 1),
  )
}

/** "Doe is said to be “…”": others say so of Doe. */
const isHearsay = (tokens: readonly Token[], { index }: Token): boolean =>
  tokens[index - 1]?.lower === 'be' &&
  tokens[index - 2]?.lower === 'to' &&
  /^(?:said|believed|thought|reported|rumoured|rumored|understood)$/.test(tokens[index - 3]?.lower ?? '')

/** "to chants of “…”", "cheered by shouts of “…”": a crowd's, unless somebody owns the noun. */
export function isOfCrowd({ tokens }: TaggedText, quote: Token): boolean {
  const noun = tokens[quote.index - 2]
  if (tokens[quote.index - 1]?.lower !== 'of' || noun === undefined || !SHOUTS.has(noun.lower)) return false
  const owner = tokens.slice(Math.max(0, noun.index - 3), noun.index)
  return !owner.some(({ lower }) => /^(?:['’]s?|his|her|their|my|our)$/.test(lower))
}

/** "“…”, said This is Money": a verb of saying right after the quotation whose subject is no mention. */
export function hasUnreadSayer({ text: { tokens }, mentions }: SourceContext, quote: Token): boolean {
  const verb = tokens[quote.index + (tokens[quote.index + 1]?.text === ',' ? 2 : 1)]
  const next = verb && tokens[verb.index + 1]
  if (!verb || !isVerb(verb) || cueStrengthOf(verb.lower) !== 'say' || verb.sentence !== quote.sentence) return false
  if (verb.lower.endsWith('ing')) return false
  if (!next || next.sentence !== verb.sentence || !OPENS_SAYER.has(next.tag)) return false
  const from = firstMentionFrom(mentions, verb.index)
  return !mentions
    .slice(from, from + MENTIONS_AFTER_VERB)
    .some((mention) => mention.first.sentence === verb.sentence && SAYERS.has(mention.form))
}

const SAYERS: ReadonlySet<MentionForm> = new Set([
  'he',
  'she',
  'they',
  'I',
  'we',
  'it',
  'full-name',
  'surname',
  'organisation',
  'person-noun',
  'group-noun',
])

const OPENS_SAYER: ReadonlySet<string> = new Set(['PROPN', 'DET', 'PRON', 'NOUN', 'ADJ'])
const MENTIONS_AFTER_VERB = 4
