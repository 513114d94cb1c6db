/** What is true of a quotation for all candidates that could be its source. */

import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import { isVerb } from '../mentions/predicates.ts'
import { firstMentionFrom, type SourceContext } from './source-context.ts'

/** What is true of the quotation for all its candidates. */
export interface Situation {
  readonly quote: number
  readonly quoteToken: number
  readonly sentence: number
  readonly sentenceTokens: Span
  readonly paragraph: number
  /** The sentence holds nothing but quotations and marks. */
  readonly alone: boolean
  readonly opensParagraph: boolean
  /** Nothing else stands in the paragraph. */
  readonly fillsParagraph: boolean
  readonly fragment: boolean
  /** The mark before the quotation: colon, comma, a verb, other. */
  readonly lead: 'colon' | 'comma' | 'verb' | 'that' | 'start' | 'other'
  /** The nearest verb before the quotation in its sentence. */
  readonly verbBefore: number | null
  /** The noun right before the quotation, or before the "that" or mark that leads in: "her statement that" says as "she stated that" does. */
  readonly leadNoun: number | null
  /** The nearest verb of saying before the quotation, and the mention that is its subject. */
  readonly sayVerbBefore: number | null
  readonly sayer: number | null
  /** The nearest subject before that verb, where the verb has none of its own: "smiled and said", "telling reporters". */
  readonly sharedSayer: number | null
  /** How a verb of saying without a subject of its own joins the verb before it. */
  readonly sharing: 'coordinated' | 'participle' | 'infinitive' | 'other'
  /** Whether the quotation ends with a mark that a sentence around it would set: comma, full stop, question or exclamation mark, dash. */
  readonly endsWithMark: boolean
  /** A subject with a verb of saying stands in the sentence. */
  readonly ownCue: boolean
  /** A subject with a verb of saying follows the quotation right away. */
  readonly tailCue: boolean
  /** The quotation before has no closing mark and is opened again by this one. */
  readonly goesOn: boolean
  readonly previous: number | null
  readonly previousQuote: 'sentence' | 'paragraph' | 'paragraph-before' | 'far' | 'none'
}

/** @param previous index of the mention that is the source of the quotation before it; `null`: there is none */
export function situationOf(
  context: SourceContext,
  quote: number,
  quoteToken: number,
  previous: number | null,
): Situation {
  const { text, marks, mentions, predicates } = context
  const { tokens } = text
  const token = tokens[quoteToken]!
  const sentenceTokens = sightOf(text.sentenceTokens[token.sentence]!, quoteToken)
  const alone = tokens
    .slice(sentenceTokens.start, sentenceTokens.end)
    .every((t) => t.tag === 'QUOTE' || t.tag === 'PUNCT')
  const opensParagraph = quoteToken === 0 || tokens[quoteToken - 1]!.paragraph !== token.paragraph
  const endsParagraph = quoteToken === tokens.length - 1 || tokens[quoteToken + 1]!.paragraph !== token.paragraph
  let ownCue = false
  let tailCue = false
  for (let m = firstMentionFrom(context, sentenceTokens.start); m < mentions.length; m++) {
    if (mentions[m]!.firstToken >= sentenceTokens.end) break
    const predicate = predicates[m]!
    if (predicate.strength === 'say' || predicate.accordingTo) {
      ownCue = true
      if (predicate.phraseStart > quoteToken && predicate.phraseStart - quoteToken <= 3) tailCue = true
    }
  }
  const sayVerbBefore = verbBefore(context, quoteToken, sentenceTokens, true)
  const subjects = sayVerbBefore === null ? [] : subjectsBefore(context, sentenceTokens.start, sayVerbBefore)
  const leadNoun = leadNounOf(context, quoteToken, sentenceTokens)
  const sayer =
    subjects.findLast(
      (m) => predicates[m]!.subjectOf === sayVerbBefore || predicates[m]!.invertedOf === sayVerbBefore,
    ) ?? null
  const before = quote > 0 ? text.quoteTokens[quote - 1] : undefined
  const beforeToken = before === undefined ? null : tokens[before]!
  return {
    quote,
    quoteToken,
    sharing: sharingOf(context, sayVerbBefore),
    endsWithMark: /[,.!?…—–-]\s*$/.test(
      context.body.slice(Math.max(marks[quote]!.start, marks[quote]!.end - 3), marks[quote]!.end),
    ),
    sentence: token.sentence,
    sentenceTokens,
    paragraph: token.paragraph,
    alone,
    opensParagraph,
    fillsParagraph: opensParagraph && endsParagraph,
    fragment: /^[^\p{L}\p{N}]*\p{Ll}/u.test(context.body.slice(marks[quote]!.start, marks[quote]!.start + 8)),
    lead: leadOf(context, quoteToken, sentenceTokens),
    verbBefore: verbBefore(context, quoteToken, sentenceTokens, false),
    leadNoun,
    sayVerbBefore,
    sayer,
    sharedSayer:
      sayer === null
        ? (subjects.findLast((m) => predicates[m]!.subjectOf !== null && predicates[m]!.preposition === null) ?? null)
        : null,
    goesOn: quote > 0 && !marks[quote - 1]!.closed && marks[quote - 1]!.paragraph === marks[quote]!.paragraph - 1,
    ownCue,
    tailCue,
    previous,
    previousQuote:
      beforeToken === null
        ? 'none'
        : beforeToken.sentence === token.sentence
          ? 'sentence'
          : beforeToken.paragraph === token.paragraph
            ? 'paragraph'
            : beforeToken.paragraph === token.paragraph - 1
              ? 'paragraph-before'
              : 'far',
  }
}

/** Tokens of a sentence that are looked at on either side of a quotation; no sentence of prose has more. */
const SIGHT = 200

const sightOf = (sentence: Span, quoteToken: number): Span => ({
  start: Math.max(sentence.start, quoteToken - SIGHT),
  end: Math.min(sentence.end, quoteToken + SIGHT),
})

function leadOf(context: SourceContext, quoteToken: number, sentence: Span): Situation['lead'] {
  if (quoteToken === sentence.start) return 'start'
  const before = context.text.tokens[quoteToken - 1]!
  if (before.text === ':') return 'colon'
  if (before.text === ',') return 'comma'
  if (before.lower === 'that') return 'that'
  return isVerb(before) ? 'verb' : 'other'
}

function sharingOf(context: SourceContext, verb: number | null): Situation['sharing'] {
  if (verb === null) return 'other'
  const { tokens } = context.text
  if (tokens[verb]!.lower.endsWith('ing')) return 'participle'
  let i = verb - 1
  while (i >= 0 && (tokens[i]!.tag === 'ADV' || tokens[i]!.tag === 'AUX')) i--
  const before = tokens[i]
  if (before?.lower === 'to') return 'infinitive'
  return before?.tag === 'CCONJ' || before?.text === ',' ? 'coordinated' : 'other'
}

function leadNounOf(context: SourceContext, quoteToken: number, sentence: Span): number | null {
  const { tokens } = context.text
  let i = quoteToken - 1
  while (i > sentence.start && quoteToken - i < 4 && (tokens[i]!.tag === 'PUNCT' || tokens[i]!.lower === 'that')) i--
  return i >= sentence.start && tokens[i]!.tag === 'NOUN' ? i : null
}

/** @param saying only verbs of saying, also before other quotations */
function verbBefore(context: SourceContext, quoteToken: number, sentence: Span, saying: boolean): number | null {
  for (let i = quoteToken - 1; i >= sentence.start; i--) {
    const token = context.text.tokens[i]!
    if (token.tag === 'QUOTE' && !saying) return null
    if (isVerb(token) && (!saying || cueStrengthOf(token.lower) === 'say')) return i
  }
  return null
}

function subjectsBefore(context: SourceContext, from: number, verb: number): readonly number[] {
  const subjects: number[] = []
  for (
    let m = firstMentionFrom(context, from);
    m < context.mentions.length && context.mentions[m]!.firstToken <= verb + 12;
    m++
  )
    subjects.push(m)
  return subjects.filter((m) => context.mentions[m]!.firstToken < verb || context.predicates[m]!.invertedOf === verb)
}
