/** Classifies and attributes the quotations of an article in order: ranks the sources of each, and joins the chances of those that mean one speaker. */

import type { Span } from '../../text/span.ts'
import { type Classification, classifyKind, isRemark } from '../marks/classify-kind.ts'
import type { Readings } from '../people/resolve-people.ts'
import type { Speaker } from '../quotation.ts'
import { probabilitiesOf, scoreOf } from './linear-ranker.ts'
import type { SourceContext } from './source-context.ts'
import { type Candidate, candidatesOf, NEAREST_SOURCE } from './source-features.ts'
import { SOURCE_WEIGHTS } from './source-weights.ts'
import { type PossibleSpeaker, speakerOfLabel, speakersOfMention } from './speaker-of-mention.ts'

export interface RankedSource extends Candidate {
  readonly probability: number
}

export interface Attribution {
  readonly classification: Classification
  /** Most probable first; also where the words are nobody's. */
  readonly sources: readonly RankedSource[]
  /** The label or signature that names the source; `null`: the sentences around have to tell. */
  readonly label: Span | null
  /** Most probable first; their probabilities add up to 1 at most. */
  readonly speakers: readonly PossibleSpeaker[]
}

/** Sources less probable than this do not count. */
const NEGLIGIBLE = 0.01

const LABELLED: Classification = { kind: 'direct', rule: 'stands under a label or over a signature' }
/** More than the outermost source can have ahead of the nearest. */
const NEAREST_SOURCE_WEIGHT = 8
/** A label hardly ever errs; what it means may. */
const LABEL_PROBABILITY = 0.97

/**
 * @param author whom "I" means outside quotations; `null`: unknown
 * @param labels for each marked span the label or signature that names its source
 */
export function attribute(
  context: SourceContext,
  readings: Readings,
  author: string | null,
  labels: readonly (Span | null)[],
): readonly Attribution[] {
  let previous: number | null = null
  return context.marks.map((mark, quote) => {
    const label = labels[quote] ?? null
    if (label !== null && !isRemark(context.body.slice(mark.start, mark.end))) {
      return {
        classification: LABELLED,
        sources: [],
        label,
        speakers: [{ speaker: speakerOfLabel(context, label), probability: LABEL_PROBABILITY }],
      }
    }
    const scored = candidatesOf(context, quote, previous).map((candidate) => ({
      ...candidate,
      score:
        scoreOf(SOURCE_WEIGHTS, candidate.features) +
        (candidate.features.includes(NEAREST_SOURCE) ? NEAREST_SOURCE_WEIGHT : 0),
    }))
    const best = scored.reduce((highest, { score }) => Math.max(highest, score), Number.NEGATIVE_INFINITY)
    const classification = classifyKind(context, quote, scored.length === 0 ? null : best)
    const probabilities = probabilitiesOf(scored.map(({ score }) => score))
    const sources = scored
      .map(({ mention, features }, i) => ({ mention, features, probability: probabilities[i]! }))
      .sort((a, b) => b.probability - a.probability)
    if (classification.kind === 'not-speech') return { classification, sources, label: null, speakers: [] }
    if (sources[0]) previous = sources[0].mention
    return { classification, sources, label: null, speakers: speakersOf(context, readings, author, sources) }
  })
}

function speakersOf(
  context: SourceContext,
  readings: Readings,
  author: string | null,
  sources: readonly RankedSource[],
): readonly PossibleSpeaker[] {
  const byName = new Map<string, { speaker: Speaker; probability: number }>()
  for (const source of sources) {
    if (source.probability < NEGLIGIBLE) break
    for (const { speaker, probability } of speakersOfMention(context, readings, source.mention, author)) {
      const entry = byName.get(speaker.name) ?? { speaker, probability: 0 }
      entry.probability += probability * source.probability
      byName.set(speaker.name, entry)
    }
  }
  return [...byName.values()].sort((a, b) => b.probability - a.probability)
}
