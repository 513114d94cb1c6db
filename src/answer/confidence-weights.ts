/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../ranker/linear-model.ts'
import type { ConfidenceFeature, ConfidenceWordFeature } from './confidence-features.ts'

/** The least confidence of each strength; below `weak` there is no answer. */
export interface MinConfidence {
  readonly weak: number
  readonly likely: number
  readonly strong: number
}

/** From what the features weigh to the chance that the first passage answers: a logistic curve. */
interface ConfidenceModel<Feature extends string> {
  readonly weights: Weights<Feature>
  readonly constant: number
  readonly slope: number
  readonly min: MinConfidence
}

export const CONFIDENCE_MODELS: {
  readonly words: ConfidenceModel<ConfidenceWordFeature>
  readonly meaning: ConfidenceModel<ConfidenceFeature>
} = {
  words: {
    weights: {
      words: 3.196,
      answer: 1.612,
      asksForOneThing: 0.211,
      thingMissing: -0.537,
      speaker: 1.085,
      namesMissing: 0,
      notQuoted: 0,
      corpusSize: -0.189,
      questionLength: -2.796,
    },
    constant: -0.833,
    slope: 1.141,
    min: { weak: 0.076, likely: 0.223, strong: 0.684 },
  },
  meaning: {
    weights: {
      words: 1.369,
      answer: 0.795,
      asksForOneThing: 0.217,
      thingMissing: -0.297,
      speaker: 0.552,
      namesMissing: 0,
      notQuoted: 0,
      corpusSize: -0.266,
      questionLength: -1.167,
      meaning: 30.59,
    },
    constant: -24.013,
    slope: 0.933,
    min: { weak: 0.141, likely: 0.143, strong: 0.663 },
  },
}
