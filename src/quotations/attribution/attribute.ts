/** Classifies and attributes the quotations of an article in order. */

import { softmax, sumOfWeights } from '../../ranker/linear-model.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import { type Classification, classifyKind, isRemark } from '../marks/classify-kind.ts'
import type { MarkedSpan } from '../marks/find-marks.ts'
import type { TaggedText, Token } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Speaker } from '../quotation.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import type { Reading, Readings } from './resolve-mentions.ts'
import type { QuoteInOrder } from './situation.ts'
import type { SourceContext } from './source-context.ts'
import {
  CALLER,
  HEADING_NAME,
  NEAREST_SAYER,
  NEAREST_SOURCE,
  PASSIVE_AGENT,
  PASSIVE_SUBJECT,
  REPORTED_SAYER,
  RETELLER,
  SENTENCE_SAYER,
  type SourceFeature,
  TAIL_SAYER,
} from './source-features.ts'
import { SOURCE_WEIGHTS } from './source-weights.ts'
import { type PossibleSpeaker, speakerOfLabel, speakersOfMention } from './speaker-of-mention.ts'
import { isMerelyInHeading, isSubjectOfWords, isWeakSource } from './weak-source.ts'
import { hasUnreadSayer, isCalledSo, isOfCrowd, isOfOthers } from './words-of-others.ts'

interface RankedSource extends Candidate {
  /** Share of the probability over all candidates of the quotation, in [0, 1]. */
  readonly probability: number
  /** Whether the words are in a heading that says of nobody that they speak, or say something of the source: nothing makes that sure. */
  readonly isDoubtful: boolean
}

export interface Attribution {
  readonly mark: MarkedSpan
  readonly classification: Classification
  /** Most probable first; given even if the words are nobody's. */
  readonly sources: readonly RankedSource[]
  /** The label or signature that names the source; `null` if only the sentences around it can tell. */
  readonly label: Span | null
  /** Most probable first; their probabilities add up to 1 at most. */
  readonly speakers: readonly PossibleSpeaker[]
}

/** What the attribution of an article needs. */
interface Attributable {
  readonly context: SourceContext
  readonly readings: Readings
  /** The label or signature that names the source of a marked span. */
  readonly labels: ReadonlyMap<MarkedSpan, Span>
  /** Whom "I" means outside quotations; `null` if that is unknown. */
  readonly author: string | null
}

/** Sources less probable than this do not count. */
const MIN_SOURCE_PROBABILITY = 0.01
/**
 * Larger than any lead of the outermost source over the nearest. The annotation names the outermost source ("he cited her
 * statement that"), but a reader asks for the nearest. So this is added by hand to the fitted weight of that feature.
 */
const NEAREST_SOURCE_WEIGHT = 8
/** What is added by hand to the fitted weights of features that decide whose words they are. */
const DECIDING_WEIGHTS: readonly (readonly [feature: SourceFeature, weight: number])[] = [
  [NEAREST_SOURCE, NEAREST_SOURCE_WEIGHT],
  [NEAREST_SAYER, 4],
  [CALLER, 4],
  [TAIL_SAYER, 3],
  [PASSIVE_AGENT, 6],
  [REPORTED_SAYER, 9],
  [HEADING_NAME, 4],
  [SENTENCE_SAYER, 4],
  [RETELLER, 12],
  [PASSIVE_SUBJECT, -6],
]
/**
 * For a source more than a paragraph before words that nobody says, beside a sayer who is not understood, or of which nothing says that
 * it spoke: another may speak.
 */
const MAX_UNSURE_SOURCE = 0.75
/** A label hardly ever errs; what it means may. */
const LABEL_PROBABILITY = 0.97
const DIALOGUE: Classification = { kind: 'direct', rule: 'a dash opens speech' }
const LABELLED: Classification = { kind: 'direct', rule: 'stands under a label or over a signature' }

/** @returns one for each marked span, in order */
export function attribute(article: Attributable): readonly Attribution[] {
  const { context, labels } = article
  let lastSource: Mention | null = null
  let before: MarkedSpan | null = null
  return context.marks.map((mark): Attribution => {
    const quote: QuoteInOrder = { mark, before, lastSource }
    before = mark
    const label = labels.get(mark)
    if (label && !isRemark(sliceOf(context.body, mark))) return attributeLabelled(article, mark, label)
    const attribution = attributeQuote(article, quote)
    if (attribution.classification.kind !== 'not-speech') lastSource = attribution.sources[0]?.mention ?? lastSource
    return attribution
  })
}

function attributeLabelled({ context, author }: Attributable, mark: MarkedSpan, label: Span): Attribution {
  const speaker = speakerOfLabel(context, label, author)
  const speakers = speaker === null ? [] : [{ speaker, probability: LABEL_PROBABILITY }]
  return { mark, classification: LABELLED, sources: [], label, speakers }
}

function attributeQuote(article: Attributable, quote: QuoteInOrder): Attribution {
  const { context } = article
  const candidates = candidatesOf(context, quote)
  const fitted = candidates.map(({ features }) => sumOfWeights(features, SOURCE_WEIGHTS))
  const scores = candidates.map(({ features }, i) => itemAt(fitted, i) + decidingWeight(features))
  const best = fitted.length === 0 ? null : fitted.reduce((highest, score) => Math.max(highest, score))
  const isDash = quote.mark.style === 'dash'
  const classification = isDash ? DIALOGUE : classifyKind(context, quote.mark, best)
  const probabilities = softmax(scores)
  const token = context.text.quoteTokens.get(quote.mark)
  const isUnread = token !== undefined && hasUnreadSayer(context, token)
  const sources = candidates
    .map(({ mention, features }, i): RankedSource => {
      const isFar = features.includes('place chain') && !features.includes('source of the quotation that goes on')
      const isSubject = token !== undefined && isSubjectOfWords(context, mention, token)
      const isDoubtful = isSubject || isMerelyInHeading(context, quote.mark, features)
      const isWeak = isWeakSource(context.text, { mention, quote: token }, features)
      const isUnsure = isFar || isUnread || isDoubtful || isWeak
      return {
        mention,
        features,
        isDoubtful,
        probability: Math.min(itemAt(probabilities, i), isUnsure ? MAX_UNSURE_SOURCE : 1),
      }
    })
    .sort((a, b) => b.probability - a.probability)
  const isRejected = token !== undefined && isOfSomebodyElse(context.text, token)
  // Turns of a dialogue alternate: only a cue of its own paragraph tells who speaks.
  const isOpen = isDash && sources[0]?.mention.first.paragraph !== token?.paragraph
  const isKnown = classification.kind !== 'not-speech' && !isRejected && !isOpen && !isTold(sources[0])
  const speakers = isKnown ? speakersOf(article, sources, quote) : []
  return { mark: quote.mark, classification, sources, label: null, speakers }
}

const isOfSomebodyElse = (text: TaggedText, quote: Token): boolean =>
  isOfOthers(text, quote) || isOfCrowd(text, quote) || isCalledSo(text, quote)

/** Whether only somebody who was told the words, or called so, is found: "was told “…”". */
const isTold = (best: RankedSource | undefined): boolean => best?.features.includes(PASSIVE_SUBJECT) ?? false

/** What is added by hand to the weights of the features of a candidate. */
function decidingWeight(features: readonly SourceFeature[]): number {
  let sum = 0
  for (const feature of features) {
    for (const [deciding, weight] of DECIDING_WEIGHTS) if (feature === deciding) sum += weight
  }
  return sum
}

/** What is left of the chance of somebody whom the words name: few speak of themselves by name. */
const NAMED_INSIDE_FACTOR = 0.05

/** The readings of a name or pronoun that may mean several, those whom the words name less probable. */
function withoutNamed(
  { namedInside }: SourceContext,
  readings: readonly Reading[],
  mark: MarkedSpan,
): readonly Reading[] {
  const named = namedInside.get(mark)
  if (readings.length < 2 || !readings.some(({ entity }) => named?.has(entity))) return readings
  const weigh = ({ entity, probability }: Reading): number =>
    probability * (named?.has(entity) ? NAMED_INSIDE_FACTOR : 1)
  const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0)
  const share = sum(readings.map(({ probability }) => probability)) / sum(readings.map(weigh))
  return readings.map((reading) => ({ ...reading, probability: weigh(reading) * share }))
}

/** Sentences between two quotations of which the second is added to the first. */
const ADDED_REACH = 4

/** "Roe said. Doe’s visit is “a step,” he added": he who adds is he who spoke before, if the pronoun may mean him at all. */
function readingsIn({ readings }: Attributable, mention: Mention, lastSource: Mention | null): readonly Reading[] {
  const own = readings.get(mention) ?? []
  const [best, ...others] = own
  const verb = mention.predicate.invertedOf ?? mention.predicate.subjectOf
  if (lastSource === null || verb === null || !ADDING.test(verb.lower) || !/^s?he$/.test(mention.form)) return own
  if (mention.first.sentence - lastSource.first.sentence > ADDED_REACH) return own
  const [speaker] = readings.get(lastSource) ?? []
  if (!best || !speaker || speaker.entity === best.entity) return own
  const added = others.find(({ entity }) => entity === speaker.entity)
  if (!added) return own
  return [
    { ...added, probability: Math.min(best.probability, speaker.probability) },
    { ...best, probability: added.probability },
  ]
}

const ADDING = /^(?:add|adds|added|continue|continues|continued)$/

/** Adds up the chances of the sources that mean one speaker. */
function speakersOf(
  article: Attributable,
  sources: readonly RankedSource[],
  { mark, lastSource }: QuoteInOrder,
): readonly PossibleSpeaker[] {
  const { context, author } = article
  const byName = new Map<string, { readonly speaker: Speaker; probability: number }>()
  for (const source of sources) {
    if (source.probability < MIN_SOURCE_PROBABILITY) break
    const meant = withoutNamed(context, readingsIn(article, source.mention, lastSource), mark)
    for (const { speaker, probability } of speakersOfMention(context, source.mention, meant, author)) {
      const entry = byName.get(speaker.name) ?? { speaker, probability: 0 }
      entry.probability += probability * source.probability
      byName.set(speaker.name, entry)
    }
  }
  const most = sources[0]?.isDoubtful ? MAX_UNSURE_SOURCE : 1
  return [...byName.values()]
    .map(({ speaker, probability }) => ({ speaker, probability: Math.min(probability, most) }))
    .sort((a, b) => b.probability - a.probability)
}
