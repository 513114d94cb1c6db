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
      words: 2.855,
      answer: 1.673,
      asksForOneThing: 0.156,
      thingMissing: -0.549,
      speaker: 1.109,
      namesMissing: -1.11,
      notQuoted: 0.057,
      corpusSize: -0.206,
      questionLength: -2.461,
    },
    constant: -0.866,
    slope: 1.115,
    min: { weak: 0.098, likely: 0.384, strong: 0.668 },
  },
  meaning: {
    weights: {
      words: 1.228,
      answer: 0.766,
      asksForOneThing: 0.191,
      thingMissing: -0.318,
      speaker: 0.564,
      namesMissing: -0.66,
      notQuoted: -0.12,
      corpusSize: -0.271,
      questionLength: -0.989,
      meaning: 29.795,
    },
    constant: -23.295,
    slope: 0.93,
    min: { weak: 0.115, likely: 0.306, strong: 0.577 },
  },
}
