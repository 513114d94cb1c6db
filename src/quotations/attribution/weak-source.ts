/** Tells whether nothing in a quotation's sentence says that its best source spoke. */
import { SELDOM_REPORTING } from '../../english/naming-words.ts'
import { cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import type { MarkedSpan } from '../marks/find-marks.ts'
import type { TaggedText, Token } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import type { SourceContext } from './source-context.ts'
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
  { mention: { predicate, last }, quote }: { readonly mention: Mention; readonly quote: Token | undefined },
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
  if (cueStrengthOf(verb.lower) === 'other' && quote && !tokens.slice(last.index + 1, quote.index).some(leadsToWords))
    return true
  return NEGATION.test(tokens[verb.index - 1]?.lower ?? '')
}

const AUXILIARY =
  /^\W*(?:could|would|should|may|might|must|can|will|is|are|was|were|has|have|had|does|do|did)(?:n['’]t)?\b/
/** UTF-16 units of a quotation in which its first word is looked for. */
const FIRST_WORD = 16

/** "Doe, who left, “could have stayed”": a person right before words that say something of the person. */
export function isSubjectOfWords(
  { body, text: { tokens } }: Pick<SourceContext, 'body' | 'text'>,
  { last, predicate }: Mention,
  quote: Token,
): boolean {
  if (predicate.invertedOf !== null || predicate.accordingTo) return false
  const [lead, mark] = [tokens[quote.index - 1], quote.mark]
  if (lead === undefined || mark === null || last.index > lead.index || last.sentence !== quote.sentence) return false
  if (!AUXILIARY.test(body.slice(mark.start, mark.start + FIRST_WORD))) return false
  const between = tokens.slice(last.index + 1, quote.index)
  return (lead.text === ',' || lead === last) && !between.some(({ lower }) => cueStrengthOf(lower) === 'say')
}

/** "renewed his pledge to", "reacted, calling it", "defines it as": what may lead to words after a verb that reports none. */
const leadsToWords = ({ lower, tag }: Token): boolean =>
  lower === 'as' ||
  (tag === 'NOUN' ? SPEECH_NOUNS.has(lower) : cueStrengthOf(lower) !== 'other' && !SELDOM_REPORTING.has(lower))

/** A heading is no longer, in UTF-16 units. */
const MAX_HEADING_LENGTH = 160
/** Units that marks add to a heading that is all quotation. */
const MARKS = 2
const ENDS_SENTENCE = /[.!?…:;,—–-]["”’')\]]*$/

/** "“She knew how to live”: Dining with Doe proved hard": a line that ends as no sentence does, and says of nobody that they speak. */
export function isMerelyInHeading(
  { body, marks }: Pick<SourceContext, 'body' | 'marks'>,
  { start, end, style }: MarkedSpan,
  features: readonly SourceFeature[],
): boolean {
  if (features.some((feature) => SPEAKING.has(feature))) return false
  const lineEnd = body.indexOf('\n', end)
  const line = body.slice(body.lastIndexOf('\n', start) + 1, lineEnd < 0 ? body.length : lineEnd).trim()
  if (line.length > MAX_HEADING_LENGTH) return false
  const isWhole = line.length <= end - start + MARKS
  // Where speech has double marks, a line in single ones is a heading.
  if (isWhole && style === 'single' && 2 * marks.filter((mark) => mark.style === 'double').length > marks.length)
    return true
  if (ENDS_SENTENCE.test(line)) return false
  return isWhole || !features.some((feature) => TOLD.test(feature))
}

const TOLD = /subject, (?:say|report)$|according to$|owner of a speech noun$/

/** Whether the words run on in the sentence around them, without a mark before them. */
const isRunOn = (features: readonly SourceFeature[]): boolean =>
  features.includes('before: other leads in') && features.includes('before: fragment')

const WRITTEN_TO = /^place (?:previous|earlier|paragraph-before|next)$/
const CHAINED = /^source of the quotation |^before: shares the nearest verb of saying/
