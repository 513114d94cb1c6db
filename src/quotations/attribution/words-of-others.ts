/** Tells whether a sentence gives words as those of others: "denied claims that he was “…”", "to chants of “…”". */

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
    if (cueStrengthOf(token.lower) === 'say' && isVerb(token)) return false
  }
  return false
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
