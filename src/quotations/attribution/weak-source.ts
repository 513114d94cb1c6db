/** Tells whether nothing in a quotation's sentence says that its best source spoke. */
import { SELDOM_REPORTING } from '../../english/naming-words.ts'
import type { Span } from '../../text/span.ts'
import type { TaggedText } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import {
  CALLER,
  HEADING_NAME,
  NEAREST_SAYER,
  NEAREST_SOURCE,
  PASSIVE_AGENT,
  PASSIVE_SUBJECT,
  REPORTED_SAYER,
  SENTENCE_SAYER,
  type SourceFeature,
  TAIL_SAYER,
} from './source-features.ts'

/** What says that a source speaks, whatever its verb is. */
const SPEAKING: ReadonlySet<SourceFeature> = new Set([
  CALLER,
  HEADING_NAME,
  NEAREST_SAYER,
  NEAREST_SOURCE,
  PASSIVE_AGENT,
  REPORTED_SAYER,
  SENTENCE_SAYER,
  TAIL_SAYER,
])
const NEGATION = /^(?:not|n['’]t|never)$/

/**
 * For words that run on in the sentence: "If Doe can “go on”, all others “could be in trouble”", "Doe uses it against “triggers”", "Doe did not mention the plan “at two
 * meetings”": no verb of reporting has the source for its subject, or it is negated. Who spoke before may go on.
 */
export function isWeakSource(
  { tokens }: TaggedText,
  { predicate }: Mention,
  features: readonly SourceFeature[],
): boolean {
  // "an email sent to Doe": who is written to.
  if (predicate.preposition === 'to' && !predicate.accordingTo && features.some((feature) => WRITTEN_TO.test(feature)))
    return true
  if (!isRunOn(features) || features.some((feature) => SPEAKING.has(feature) || CHAINED.test(feature))) return false
  const { invertedOf, subjectOf, accordingTo, speechNoun, agentOf, passive } = predicate
  if (accordingTo || speechNoun !== null || agentOf !== null) return false
  // "The cup was held in a town that calls it “…”": whoever is told the words is left out elsewhere.
  if (passive) return !features.includes(PASSIVE_SUBJECT)
  const verb = invertedOf ?? subjectOf
  if (verb === null || SELDOM_REPORTING.has(verb.lower)) return true
  return NEGATION.test(tokens[verb.index - 1]?.lower ?? '')
}

/** A heading is no longer, in UTF-16 units. */
const MAX_HEADING_LENGTH = 160
/** Units that marks add to a heading that is all quotation. */
const MARKS = 2
const ENDS_SENTENCE = /[.!?…:;,—–-]["”’')\]]*$/

/** "“She knew how to live”: Dining with Doe proved hard": a line that ends as no sentence does, and says of nobody that they speak. */
export function isMerelyInHeading(body: string, { start, end }: Span, features: readonly SourceFeature[]): boolean {
  if (features.some((feature) => SPEAKING.has(feature))) return false
  const lineEnd = body.indexOf('\n', end)
  const line = body.slice(body.lastIndexOf('\n', start) + 1, lineEnd < 0 ? body.length : lineEnd).trim()
  if (line.length > MAX_HEADING_LENGTH || ENDS_SENTENCE.test(line)) return false
  return line.length <= end - start + MARKS || !features.some((feature) => TOLD.test(feature))
}

const TOLD = /subject, (?:say|report)$|according to$|owner of a speech noun$/

/** Whether the words run on in the sentence around them, without a mark before them. */
const isRunOn = (features: readonly SourceFeature[]): boolean =>
  features.includes('before: other leads in') && features.includes('before: fragment')

const WRITTEN_TO = /^place (?:previous|earlier|paragraph-before|next)$/
const CHAINED = /^source of the quotation |^before: shares the nearest verb of saying/
