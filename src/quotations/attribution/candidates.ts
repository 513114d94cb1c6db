/** Finds the mentions that may be the source of a quotation. */
import { itemAt } from '../item-at.ts'
import type { TaggedText, Token } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import { type QuoteInOrder, situationOf } from './situation.ts'
import { firstMentionFrom, firstSentenceOfParagraph, type SourceContext } from './source-context.ts'
import { type SourceFeature, sourceFeatures } from './source-features.ts'

export interface Candidate {
  readonly mention: Mention
  readonly features: readonly SourceFeature[]
}

/** Tokens on either side of a quotation in which candidates are looked for. */
const REACH = 400
/** The candidates farthest away are left out if there are more; the last source always stays. */
const MAX_CANDIDATES = 60

/** @returns candidates in order of the text, at most 61 */
export function candidatesOf(context: SourceContext, quote: QuoteInOrder): readonly Candidate[] {
  const token = context.text.quoteTokens.get(quote.mark)
  if (token === undefined) return []
  const { lastSource } = quote
  const near = nearest(mentionsAround(context, token), token)
  const candidates = lastSource === null || near.includes(lastSource) ? near : [...near, lastSource]
  const ordered = [...candidates].sort((a, b) => a.index - b.index)
  const situation = situationOf(context, quote, token)
  return ordered.map((mention) => ({ mention, features: sourceFeatures(context, situation, mention, ordered) }))
}

/** From the start of the paragraph before to the end of the next sentence. */
function mentionsAround({ text, mentions }: SourceContext, token: Token): readonly Mention[] {
  const { start } = itemAt(text.sentences, firstSentenceOfParagraph(text, token.paragraph - 1))
  const found: Mention[] = []
  for (let i = firstMentionFrom(mentions, Math.max(start, token.index - REACH)); i < mentions.length; i++) {
    const mention = itemAt(mentions, i)
    if (mention.first.sentence > token.sentence + 1 || mention.first.index > token.index + REACH) break
    if (isWorthComparing(mention, token.sentence) && !isCredit(text, mention, token.sentence)) found.push(mention)
  }
  return found
}

/** Nouns for things are candidates only in the quotation's own sentence or as the subject of a verb of saying. */
function isWorthComparing({ form, first, predicate }: Mention, sentence: number): boolean {
  if (form !== 'noun' && form !== 'other-name' && form !== 'it') return true
  return first.sentence === sentence || predicate.strength === 'say'
}

/** "Jane Doe/AFP": who took a picture. */
const isCredit = ({ tokens }: TaggedText, { first, last }: Mention, sentence: number): boolean =>
  first.sentence !== sentence && (tokens[first.index - 1]?.text === '/' || tokens[last.index + 1]?.text === '/')

function nearest(mentions: readonly Mention[], token: Token): readonly Mention[] {
  if (mentions.length <= MAX_CANDIDATES) return mentions
  const distance = ({ first }: Mention): number => Math.abs(first.index - token.index)
  return [...mentions].sort((a, b) => distance(a) - distance(b)).slice(0, MAX_CANDIDATES)
}
