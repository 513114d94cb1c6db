/** Tells whether a sentence rejects words as those of others: "denied claims that he was “…”". */

import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import { REJECTING_VERBS } from '../../english/utterances.ts'
import { sentenceOf, type TaggedText, type Token } from '../marks/tag-text.ts'
import { isVerb } from '../mentions/predicates.ts'

/** Tokens between a verb that rejects words and the words. */
const REJECTED_REACH = 14

/** "denied claims that he was “…”": the words are those of others. "Denied it as “…”" and "denied it: “…”" give an answer. */
export function isOfOthers(text: TaggedText, quote: Token): boolean {
  const { tokens } = text
  const { start } = sentenceOf(text, quote)
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
